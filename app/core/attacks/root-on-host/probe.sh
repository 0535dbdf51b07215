#!/bin/sh
# Reads and writes as root what only root of the host may.
echo "uid inside: $(id -u); uid 0 inside is outside: $(awk '$1 == 0 { print $2 }' /proc/self/uid_map)"
outcome=stopped
if [ "$(id -u)" = 0 ] && [ "$(awk '$1 == 0 { print $2 }' /proc/self/uid_map)" = 0 ]; then outcome=partly; fi
if [ -d /shared ]; then
	echo "reading: $(cat /shared/canary.txt 2>&1)"
	if { echo 'from inside' >/shared/written.txt; } 2>/dev/null; then
		echo 'writing: done'
		outcome=through
	else
		echo 'writing: refused'
	fi
fi
echo "OUTCOME $outcome"
