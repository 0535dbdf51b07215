#!/bin/sh
# Two containers of other applications: one that was started without a network, and one on a network of its own.
set -eu
address() { docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$1"; }
case $1 in
up)
	docker run --detach --name "$PROJECT-passer-by" "$IMAGE" serve >/dev/null
	docker network create "$PROJECT-retreat" >/dev/null
	docker run --detach --name "$PROJECT-recluse" --network "$PROJECT-retreat" "$IMAGE" serve >/dev/null
	echo "arg without-a-network=$(address "$PROJECT-passer-by")"
	echo "arg on-its-own-network=$(address "$PROJECT-recluse")"
	;;
esac
