#!/bin/sh
# A neighbour on docker0. Other services of the plan come with the plan: PEERS have no business with this one, PARTNERS have.
set -eu
case $1 in
up)
	docker run --detach --name "$PROJECT-stranger" "$IMAGE" serve >/dev/null
	address=$(docker inspect --format '{{.NetworkSettings.IPAddress}}' "$PROJECT-stranger")
	[ -z "$address" ] || echo "arg stranger=$address"
	for name in $PEERS; do echo "arg peer=$name"; done
	for name in $PARTNERS; do echo "arg partner=$name"; done
	;;
esac
