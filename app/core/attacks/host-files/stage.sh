#!/bin/sh
# Two files of the host: one that only root may read, one that everybody may.
set -eu
case $1 in
up)
	mkdir "$STAGE/etc"
	echo 'canary of root of the host' >"$STAGE/etc/root-only.txt"
	chmod 0600 "$STAGE/etc/root-only.txt"
	echo 'canary of the host' >"$STAGE/etc/everybody.txt"
	echo "host /etc=$STAGE/etc"
	echo "arg $STAGE/etc"
	;;
esac
