#!/bin/sh
# The address of cloud metadata services leads to the machine outside, which answers in their place. It goes with that machine.
set -eu
case $1 in
up)
	ip route replace 169.254.169.254/32 via 198.51.100.2
	rule='-d 169.254.169.254 -p tcp --dport 80 -j DNAT --to-destination 198.51.100.2:9009'
	nsenter --net=/run/netns/ihx-outside sh -c "iptables -w -t nat -C PREROUTING $rule 2>/dev/null || iptables -w -t nat -A PREROUTING $rule"
	ip route get 169.254.169.254 | grep -q 'via 198.51.100.2'
	[ -z "$NEEDS_WAY_OUT" ] || echo 'arg needed'
	;;
esac
