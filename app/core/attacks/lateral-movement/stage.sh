#!/bin/sh
# Two containers of other applications: one that was started without a network, and one on a network of its own.
set -eu
address() { docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$1"; }
case $1 in
up)
	docker run --detach --name "$PROJECT-stranger" "$IMAGE" serve >/dev/null
	docker network create "$PROJECT-strange" >/dev/null
	docker run --detach --name "$PROJECT-stranger-2" --network "$PROJECT-strange" "$IMAGE" serve >/dev/null
	echo "arg without-a-network=$(address "$PROJECT-stranger")"
	echo "arg on-its-own-network=$(address "$PROJECT-stranger-2")"
	;;
esac
