#!/bin/sh
# From another machine: the published port, the same past rules of the firewall, and the container's own address by a
# route. probe HOST INTERFACE-OF-THE-HOST NETWORK-NAMESPACE-OF-THE-HOST [PORT]; the engine's command line stands in for
# knowing the container's address.
port=${4:-18080}
ask() { printf 'GET / HTTP/1.0\r\n\r\n' | busybox nc -w 3 "$1" "$2" 2>&1 | tail -n 1 | sed "s/([0-9.]*)/(<its address>)/"; }
# A rule on the host that drops what comes from us: rule -I CHAIN PORT [MATCH...], and -D to take it away.
rule() {
	change=$1
	chain=$2
	to=$3
	shift 3
	nsenter --net="$space" iptables -w "$change" "$chain" -i "$interface" -p tcp --dport "$to" "$@" -j DROP
}
host=$1
interface=$2
space=$3
address=$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' "$CONTAINER")
address=${address%% *}
outcome=stopped
answer=$(ask "$host" "$port")
echo "the published port answers: $answer"
if [ "$answer" = 'canary of a service' ]; then
	outcome=through
	rule -I INPUT "$port"
	echo "with a rule in INPUT that drops it: $(ask "$host" "$port")"
	rule -D INPUT "$port"
	rule -I DOCKER-USER 8080 --destination "$address"
	echo "with a rule in DOCKER-USER that drops it: $(ask "$host" "$port")"
	rule -D DOCKER-USER 8080 --destination "$address"
elif [ -n "$address" ]; then
	ip route add "$address/32" via "$host"
	answer=$(ask "$address" 8080)
	ip route del "$address/32" via "$host"
	echo "the container, by a route to its address, answers: $answer"
	[ "$answer" != 'canary of a service' ] || outcome=partly
fi
echo "OUTCOME $outcome"
