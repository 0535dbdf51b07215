#!/bin/sh
# Reads a file of root's with a set-uid program that the image holds, as a user who may not.
echo "uid $(id -u), No new privileges: $(sed -n 's/^NoNewPrivs:[[:space:]]*//p' /proc/self/status)"
stat -c 'mode %a, owner %u: %n' /usr/local/bin/show-note
note=$(show-note /root/canary.txt 2>&1)
echo "$note"
case $note in
*'canary of root'*) echo 'OUTCOME through' ;;
*'Permission denied'*) echo 'OUTCOME stopped' ;;
esac
