#!/bin/sh
# Copies a program to every place that it can write to, and starts it there.
outcome=stopped
mount -o remount,rw / 2>/dev/null
places >/dev/null || exit 1
set -f
# shellcheck disable=SC2046 # kind and path, two words a place
set -- $(places)
while [ $# -gt 0 ]; do
	kind=$1 program=$2/dropped
	shift 2
	cp /bin/echo "$program" 2>/dev/null || continue
	if "$program" "ran from $kind ${program%/dropped}"; then
		case $kind-$outcome in
		root-* | memory-* | host-*) outcome=through ;;
		volume-stopped) outcome=partly ;;
		esac
	else
		/lib64/ld-linux-x86-64.so.2 "$program" 'ran through the loader' && outcome=through
	fi
	rm -f "$program"
done
echo "OUTCOME $outcome"
