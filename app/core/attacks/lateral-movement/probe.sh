#!/bin/sh
# Asks containers of other applications for their page. probe ROLE=ADDRESS...
outcome=stopped
for other; do
	address=${other#*=}
	answer=$(printf 'GET / HTTP/1.0\r\n\r\n' | busybox nc -w 3 "$address" 8080 2>&1 | tail -n 1 | sed "s/$address/<its address>/")
	echo "a container ${other%%=*} answers: $answer"
	case $answer in 'canary of a service') outcome=through ;; esac
done
echo "OUTCOME $outcome"
