#!/bin/sh
# Asks every neighbour for a page on a port that was published to nobody. probe stranger=ADDRESS peer=NAME partner=NAME...
ask() {
	printf 'GET / HTTP/1.0\r\n\r\n' | busybox nc -w 3 "$1" 8080 2>&1 | tail -n 1 | sed "s/([0-9.]*)/(<its address>)/"
}
reached=' '
for neighbour; do
	name=${neighbour#*=}
	# A service of the plan may start after this one.
	tries=0
	until getent ahostsv4 "$name" >/dev/null || [ $tries -ge 20 ]; do
		tries=$((tries + 1))
		sleep 0.3
	done
	if getent ahostsv4 "$name" >/dev/null; then
		sleep 0.5
		answer=$(ask "$name")
	else
		answer='there is no such name here'
	fi
	case $neighbour in stranger=*) name='a container on docker0' ;; esac
	echo "$name answers: $answer"
	case $answer in 'canary of a service') reached="$reached${neighbour%%=*} " ;; esac
done
[ $# -gt 0 ] || echo 'there is nobody to ask'
case $reached in
*stranger* | *peer*) echo 'OUTCOME through' ;;
*partner*) echo 'OUTCOME partly' ;;
*) echo 'OUTCOME stopped' ;;
esac
