#!/bin/sh
# Two services of the host: one listens on 127.0.0.1, the other one on every address.
set -eu
port=$((21000 + $$ % 20000))
service() {
	mkdir "$STAGE/$1"
	echo "$3" >"$STAGE/$1/index.html"
	nsenter --net="$NETNS" setsid busybox httpd -f -p "$2" -h "$STAGE/$1" >/dev/null 2>&1 </dev/null &
	echo $! >>"$STAGE/pids"
}
case $1 in
up)
	service local "127.0.0.1:$port" 'canary of a local service'
	service open "$((port + 1))" 'canary of an open service'
	echo "arg local-port=$port"
	echo "arg open-port=$((port + 1))"
	;;
down)
	if [ -f "$STAGE/pids" ]; then xargs kill <"$STAGE/pids" 2>/dev/null || true; fi
	;;
esac
