#!/bin/sh
# Looks for services of the host on its loopback address and at the gateway of each network. probe local-port=NUMBER open-port=NUMBER
ask() { printf 'GET / HTTP/1.0\r\n\r\n' | busybox nc -w 3 "$1" "${2#*=}" 2>&1 | tail -n 1 | sed "s/([0-9.]*)/(<its address>)/"; }
outcome=stopped
answer=$(ask 127.0.0.1 "$1")
echo "127.0.0.1 answers: $answer"
case $answer in 'canary of a local service') outcome=through ;; esac
# The first address of each network that is here.
gateways=$(perl -ane 'next if $F[0] eq "Iface" or $F[2] ne "00000000"; print join(".", unpack "C4", pack "N", 1 + unpack "N", pack "V", hex $F[1]), "\n"' /proc/net/route)
for gateway in $gateways; do
	answer=$(ask "$gateway" "$2")
	case $answer in
	'canary of an open service')
		echo "the gateway answers: $answer"
		[ $outcome = through ] || outcome=partly
		break
		;;
	*) echo "the gateway answers: $answer" ;;
	esac
done
[ -n "$gateways" ] || echo 'there is no gateway'
echo "OUTCOME $outcome"
