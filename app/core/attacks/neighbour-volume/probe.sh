#!/bin/sh
# Reads the neighbour's files, where they are mounted and below /proc of its processes. probe NAME=TARGET=OWNER=OWN-TARGET...
outcome=stopped
for volume; do
	theirs=${volume#*=}
	theirs=${theirs%%=*}
	ours=${volume##*=}
	for place in ${ours:+"$ours"} /proc/[0-9]*/root"$theirs"; do
		case $place in "/proc/$$/"* | "/proc/self/"*) continue ;; esac
		[ -e "$place/public.txt" ] || continue
		shown=$(echo "$place" | sed 's,^/proc/[0-9]*,/proc/<pid>,')
		private=$(sed q "$place/private.txt" 2>&1 | sed "s,$place,$shown,")
		public=$(cat "$place/public.txt" 2>&1)
		echo "$shown/public.txt: $public"
		echo "$shown/private.txt: $private"
		case $private in 'canary of the owner')
			outcome=through
			break
			;;
		esac
		[ "$public" != 'canary for everybody' ] || outcome=partly
	done
done
[ $outcome != stopped ] || echo 'no file of a neighbour is in sight'
echo "OUTCOME $outcome"
