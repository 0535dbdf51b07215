#!/bin/sh
# Writes 64 MiB to disks and 600 MiB to memory, wherever it can, and takes them away again.
outcome=stopped
set -f
# shellcheck disable=SC2046 # kind and path, two words a place
set -- $(places)
while [ $# -gt 0 ]; do
	kind=$1 file=$2/fill
	shift 2
	case $kind in memory | host) blocks=75 ;; *) blocks=8 ;; esac
	said=$(dd if=/dev/zero of="$file" bs=8M count=$blocks 2>&1)
	code=$?
	echo "$kind ${file%/fill}: exit $code, $(($(stat -c %s "$file") / 1048576)) MiB written$(echo "$said" | sed -n 's/^dd: .*: /, /p')"
	rm -f "$file"
	case $code-$kind-$outcome in
	0-root-*) outcome=through ;;
	0-*-stopped) outcome=partly ;;
	esac
done
echo "OUTCOME $outcome"
