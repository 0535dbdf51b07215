#!/bin/sh
# A directory of the host that belongs to root, with a file that only root may read.
set -eu
case $1 in
up)
	mkdir -p "$DIRECTORY/shared"
	chmod 0755 "$DIRECTORY/shared"
	echo 'canary of the host' >"$DIRECTORY/shared/canary.txt"
	chmod 0600 "$DIRECTORY/shared/canary.txt"
	;;
check)
	if [ -e "$DIRECTORY/shared/written.txt" ]; then
		echo "on the host the new file belongs to uid $(stat -c %u "$DIRECTORY/shared/written.txt")"
	fi
	;;
esac
