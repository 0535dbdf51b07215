#!/bin/sh
# A disk of the host: a small file system on a loop device, with a file that only root may read.
set -eu
case $1 in
up)
	mkdir "$STAGE/content"
	echo 'canary of a disk' >"$STAGE/content/canary.txt"
	chmod 0600 "$STAGE/content/canary.txt"
	truncate -s 8M "$STAGE/disk"
	mkfs.ext4 -q -d "$STAGE/content" "$STAGE/disk"
	loop=$(losetup --find --show "$STAGE/disk")
	echo "$loop" >"$STAGE/loop"
	echo "host /dev/sdb=$loop"
	echo "arg $loop"
	;;
down) losetup --detach "$(cat "$STAGE/loop")" ;;
esac
