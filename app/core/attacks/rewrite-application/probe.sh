#!/bin/sh
# Writes into a file of the application, and puts back what was there.
file=/srv/app/index.html
[ ! -d /app ] || file=/app/run.sh
echo "uid $(id -u); $(stat -c '%n: owner %u, mode %a' "$file")"
before=$(cat "$file")
mount -o remount,rw / 2>/dev/null
if echo '# added by an intruder' >>"$file"; then
	tail -n 1 "$file"
	printf '%s\n' "$before" >"$file"
	echo 'OUTCOME through'
else
	echo 'OUTCOME stopped'
fi
