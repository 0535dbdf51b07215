#!/bin/sh
# A project whose build is given a token, as an argument from the environment and as a file.
set -eu
case $1 in
up)
	echo '{ "name": "sample", "version": "1.0.0" }' >"$DIRECTORY/package.json"
	echo '{ "name": "sample", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "sample", "version": "1.0.0" } } }' >"$DIRECTORY/package-lock.json"
	mkdir -p "$DIRECTORY/secrets"
	printf 'canary-of-a-token' >"$DIRECTORY/secrets/TOKEN"
	echo 'env TOKEN=canary-of-a-token'
	# As .dockerignore would say: what the build is given must not be copied along.
	echo 'secrets' >"$DIRECTORY/.dockerignore"
	;;
esac
