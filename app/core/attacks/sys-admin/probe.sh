#!/bin/sh
# Mounts something harmless; where that is allowed, makes a setting of the host's kernel writable and writes the value that it has.
if ! mount -t tmpfs none /mnt; then
	echo 'OUTCOME stopped'
	exit 0
fi
echo 'mounted a file system'
umount /mnt
if umount /proc/timer_list 2>/dev/null; then echo "took the mask off /proc/timer_list: $(head -c 200 /proc/timer_list | wc -c) bytes read"; fi
setting=/proc/sys/kernel/core_pattern
value=$(cat $setting)
mount -o remount,rw /proc/sys 2>/dev/null
if echo "$value" >$setting; then
	echo 'wrote a setting of the kernel, for the whole host (the value that it had)'
	echo 'OUTCOME through'
else
	echo 'OUTCOME partly'
fi
