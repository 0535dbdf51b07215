#!/bin/sh
# Two neighbours on docker0, one of which shall be told a wrong address for the other. Services on the same network as
# the intruder come with the plan; they are told a wrong address for their gateway.
set -eu
address() { docker inspect --format '{{.NetworkSettings.IPAddress}}' "$1"; }
case $1 in
up)
	for name in victim server; do docker run --detach --name "$PROJECT-$name" "$IMAGE" serve >/dev/null; done
	if [ -n "$(address "$PROJECT-victim")" ]; then
		echo "arg victim=$(address "$PROJECT-victim")=$(address "$PROJECT-server")"
	fi
	for name in $PEERS $PARTNERS; do echo "arg $name=$name=gateway"; done
	;;
check)
	# What the intruder says that it forged must stand in the victim's own table.
	outcome=stopped
	for line in $(docker logs "$CONTAINER" 2>&1 | tr -d '\r' | sed -n 's/^forged for \([^:]*\): \([0-9.]*\) is at \([0-9a-f:]*\)$/\1=\2=\3/p'); do
		victim=${line%%=*}
		mac=${line##*=}
		claimed=${line#*=}
		claimed=${claimed%=*}
		believed=$(docker exec "$PROJECT-$victim" awk -v address="$claimed" '$1 == address { print $4 }' /proc/net/arp)
		if [ "$believed" = "$mac" ]; then
			outcome=through
			echo "$victim now sends to the intruder what is meant for $claimed"
		else
			echo "$victim has ${believed:-nothing} for $claimed"
		fi
	done
	echo "OUTCOME $outcome"
	;;
esac
