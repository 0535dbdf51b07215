#!/bin/sh
# A project with a token in a file that a later step of the build deletes.
set -eu
case $1 in
up)
	echo '{ "name": "sample", "version": "1.0.0" }' >"$DIRECTORY/package.json"
	echo '{ "name": "sample", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "sample", "version": "1.0.0" } } }' >"$DIRECTORY/package-lock.json"
	place=$DIRECTORY
	[ "$RECIPE" != static-site ] || place=$DIRECTORY/site
	mkdir -p "$place"
	echo 'TOKEN=canary-of-a-token' >"$place/.env"
	;;
esac
