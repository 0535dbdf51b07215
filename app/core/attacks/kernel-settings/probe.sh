#!/bin/sh
# Writes a setting of the host's kernel (the value that it has) and reads files that are masked otherwise.
outcome=stopped
mount -o remount,rw /proc/sys 2>/dev/null
for masked in /proc/keys /proc/timer_list; do umount $masked 2>/dev/null; done
for masked in /proc/keys /proc/timer_list; do
	bytes=$(head -c 1000 $masked | wc -c)
	if [ "$bytes" -gt 0 ]; then
		echo "$masked can be read"
		outcome=partly
	else
		echo "$masked reads as empty"
	fi
done
setting=/proc/sys/kernel/core_pattern
value=$(cat $setting)
if echo "$value" >$setting; then
	echo 'wrote core_pattern, for the whole host (the value that it had)'
	outcome=through
fi
echo "OUTCOME $outcome"
