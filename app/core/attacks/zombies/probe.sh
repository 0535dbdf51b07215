#!/bin/sh
# Leaves five orphans that end soon, and counts those that are dead and still there.
children=
for _ in 1 2 3 4 5; do children="$children $(sh -c 'sleep 0.3 >/dev/null 2>&1 & echo $!')"; done
sleep 1.5
dead=0
for child in $children; do
	if grep -q '^[0-9]* (.*) Z ' "/proc/$child/stat" 2>/dev/null; then dead=$((dead + 1)); fi
done
echo "the first process is $(cat /proc/1/comm)"
echo "orphans that ended and were not collected: $dead of 5"
if [ $dead -gt 0 ]; then echo 'OUTCOME through'; else echo 'OUTCOME stopped'; fi
