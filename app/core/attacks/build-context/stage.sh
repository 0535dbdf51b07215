#!/bin/sh
# A project with what often lies beside the sources: settings with passwords, a key, and the history.
set -eu
case $1 in
up)
	echo '{ "name": "sample", "version": "1.0.0" }' >"$DIRECTORY/package.json"
	echo '{ "name": "sample", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "sample", "version": "1.0.0" } } }' >"$DIRECTORY/package-lock.json"
	for place in "$DIRECTORY" "$DIRECTORY/site"; do
		mkdir -p "$place/config" "$place/.git"
		echo 'PASSWORD=canary' >"$place/.env"
		echo 'PASSWORD=canary' >"$place/config/.env"
		echo 'canary of a key' >"$place/id_ed25519"
	done
	rm -r "$DIRECTORY/site/.git"
	echo 'url = https://user:canary@git.invalid/sample' >"$DIRECTORY/.git/config"
	;;
esac
