#!/bin/sh
# Enters the running container as uid 0, rewrites the application and reads a file of another user.
seen=$(docker exec --user 0 "$CONTAINER" sh -c '
	exec 2>&1
	echo "uid $(id -u), capabilities $(sed -n "s/^CapEff:[[:space:]]*//p" /proc/self/status), No new privileges: $(sed -n "s/^NoNewPrivs:[[:space:]]*//p" /proc/self/status)"
	mount -o remount,rw / 2>/dev/null
	if echo rewritten >>/srv/app/index.html; then echo "rewrote the application"; fi
	cat /srv/other/canary.txt ||
		perl -e "\$> = \$< = 4242; open my \$note, q(<), q(/srv/other/canary.txt) or die qq(as uid \$>: \$!\n); print <\$note>"
')
echo "$seen"
case $seen in
*'rewrote the application'*) echo 'OUTCOME through' ;;
*'canary of another user'*) echo 'OUTCOME partly' ;;
'uid 0,'*) echo 'OUTCOME stopped' ;;
esac
