#!/bin/sh
# A stand-in for /etc/cron.d that no cron reads; afterwards, whether cron would obey what lies there.
set -eu
case $1 in
up)
	mkdir "$STAGE/cron.d"
	echo 'no cron reads this directory' >"$STAGE/cron.d/.stage"
	echo "host /etc/cron.d=$STAGE/cron.d"
	echo "arg $STAGE/cron.d"
	;;
check)
	# cron takes files of root that nobody else may write to.
	job=$(find "$STAGE/cron.d" -name job -uid 0 ! -perm /022)
	if [ -n "$job" ]; then
		echo "on the host: $(stat -c 'owner %u, mode %a' "$job"): $(cat "$job")"
		echo 'OUTCOME through'
	else
		echo 'on the host: nothing that cron would run'
		echo 'OUTCOME stopped'
	fi
	;;
esac
