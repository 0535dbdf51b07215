#!/bin/sh
# Mounts something harmless, then makes a setting of the host's kernel writable and writes the value that it has.
outcome=stopped
if mount -t tmpfs none /mnt; then
	echo 'mounted a file system'
	outcome=partly
fi
setting=/proc/sys/kernel/core_pattern
value=$(cat $setting)
mount -o remount,rw /proc/sys
if echo "$value" >$setting; then
	echo 'wrote a setting of the kernel, for the whole host (the value that it had)'
	outcome=through
fi
if umount /proc/timer_list; then echo "took the mask off /proc/timer_list: $(head -c 200 /proc/timer_list | wc -c) bytes read"; fi
echo "OUTCOME $outcome"
