#!/bin/sh
# A disk of the host: a loop device with nothing on it.
set -eu
case $1 in
up)
	truncate -s 1M "$STAGE/disk"
	loop=$(losetup --find --show "$STAGE/disk")
	echo "$loop" >"$STAGE/loop"
	echo "host /dev/sdb=$loop"
	echo "arg $loop"
	;;
check)
	sync
	if grep -a -q 'written by an intruder' "$STAGE/disk"; then echo 'on the host: the disk has changed'; else echo 'on the host: the disk is as it was'; fi
	;;
down) losetup --detach "$(cat "$STAGE/loop")" ;;
esac
