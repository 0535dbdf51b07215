#!/bin/sh
# A file that only root of the host may read.
set -eu
case $1 in
up)
	echo 'canary of the host' >"$STAGE/canary.txt"
	chmod 0600 "$STAGE/canary.txt"
	echo "arg $STAGE"
	echo "arg $PROJECT-second"
	;;
esac
