#!/bin/sh
# Asks at the address where a cloud hands out credentials; here a machine of the test answers. probe [needed]
answer=$(printf 'GET /latest/meta-data/ HTTP/1.0\r\n\r\n' | busybox nc -w 3 169.254.169.254 80 2>&1 | head -n 1 | tr -d '\r')
echo "169.254.169.254 answers: $answer"
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
