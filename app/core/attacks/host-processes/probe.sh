#!/bin/sh
# Looks for a process of the host by its argument, and ends it: probe ARGUMENT
for directory in /proc/[0-9]*; do
	line=$(tr '\0' ' ' 2>/dev/null <"$directory/cmdline")
	[ "$line" = "sleep $1 " ] || continue
	echo 'found the process of the host with its arguments: sleep <seconds>'
	if kill "${directory#/proc/}"; then
		echo 'sent it a signal'
		echo 'OUTCOME through'
	else
		echo 'OUTCOME partly'
	fi
	exit 0
done
set -- /proc/[0-9]*
echo "no such process among the few here: $(test $# -lt 20 && echo 'fewer than 20')"
echo 'OUTCOME stopped'
