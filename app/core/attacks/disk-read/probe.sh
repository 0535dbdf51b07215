#!/bin/sh
# Mounts a disk of the host, reads it as it is, or lets a set-uid program read it: probe DEVICE
device=/dev/data
if ! [ -b "$device" ]; then
	device=$1
	[ -b "$device" ] || mknod "$device" b 7 "${1#/dev/loop}"
fi
if mount -o ro "$device" /mnt; then
	echo 'mounted the disk'
	seen=$(cat /mnt/canary.txt)
	umount /mnt
else
	seen=$(grep -a -m 1 -o 'canary of a disk' "$device" 2>&1)
	echo "reads the device: $seen"
	case $seen in
	*'canary of a disk'*) ;;
	*)
		seen=$(show-note "$device" 2>&1 | grep -a -m 1 -o -e 'canary of a disk' -e 'show-note: .*')
		echo "lets a set-uid program read it: $seen"
		;;
	esac
fi
case $seen in
*'canary of a disk'*)
	echo "read on the disk: $seen"
	echo 'OUTCOME through'
	;;
*) echo 'OUTCOME stopped' ;;
esac
