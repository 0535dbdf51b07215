#!/bin/sh
# The machine outside has a cable to the engine at hand; a second engine in a network namespace of its own gets one too.
set -eu
out='nsenter --net=/run/netns/ihx-outside'
case $1 in
up)
	case $NETNS in
	/run/netns/*)
		engine="nsenter --net=$NETNS"
		$out ip link add ihx-far type veth peer name ihx-near netns "${NETNS##*/}"
		$out ip addr add 198.51.100.6/30 dev ihx-far
		$out ip link set ihx-far up
		$engine ip addr add 198.51.100.5/30 dev ihx-near
		$engine ip link set ihx-near up
		echo 'arg 198.51.100.5'
		echo 'arg ihx-near'
		echo "arg $NETNS"
		;;
	*)
		echo 'arg 198.51.100.1'
		echo 'arg ihx-cable'
		# Our own network namespace, by the process that started this script and waits for the probe.
		echo "arg /proc/$PPID/ns/net"
		;;
	esac
	[ -z "$PUBLISHED" ] || echo "arg $PUBLISHED"
	;;
down) $out ip link del ihx-far 2>/dev/null || true ;;
esac
