#!/bin/sh
# A project with what often lies beside the sources: settings with passwords, a key, and the history.
set -eu
case $1 in
up)
	echo '{ "name": "sample", "version": "1.0.0" }' >"$DIRECTORY/package.json"
	echo '{ "name": "sample", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "sample", "version": "1.0.0" } } }' >"$DIRECTORY/package-lock.json"
	# The recipe of static sites copies one directory of the project.
	place=$DIRECTORY
	[ "$RECIPE" != static-site ] || place=$DIRECTORY/site
	mkdir -p "$place/config" "$DIRECTORY/.git"
	for file in "$place/.env" "$place/config/.env"; do echo 'PASSWORD=canary' >"$file"; done
	echo 'canary of a key' >"$place/id_ed25519"
	echo 'url = https://user:canary@git.invalid/sample' >"$DIRECTORY/.git/config"
	;;
esac
