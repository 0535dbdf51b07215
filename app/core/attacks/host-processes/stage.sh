#!/bin/sh
# A process of the host's root, known by its argument.
set -eu
case $1 in
up)
	seconds=9$(printf '%05d' $$)
	sleep "$seconds" >/dev/null 2>&1 &
	echo $! >"$STAGE/pid"
	echo "arg $seconds"
	;;
check)
	if [ "$(ps -o stat= -p "$(cat "$STAGE/pid")" | cut -c 1)" = S ]; then echo 'on the host: the process lives'; else echo 'on the host: the process is gone'; fi
	;;
down)
	# The probe may have ended it, and its number may belong to another process by now.
	pid=$(cat "$STAGE/pid")
	case $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") in 'sleep 9'*) kill "$pid" ;; esac
	;;
esac
