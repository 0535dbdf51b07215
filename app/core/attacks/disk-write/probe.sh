#!/bin/sh
# Writes a few words to a disk of the host: probe DEVICE
device=/dev/data
if ! [ -b "$device" ]; then
	device=$1
	[ -b "$device" ] || mknod "$device" b 7 "${1#/dev/loop}"
fi
stat -c 'mode %a, owner %u:%g' "$device"
if echo 'written by an intruder' | dd of="$device" conv=notrunc,fsync 2>/dev/null; then
	echo 'wrote to the disk'
	echo 'OUTCOME through'
else
	echo 'refused' | dd of="$device" conv=notrunc
	echo 'OUTCOME stopped'
fi
