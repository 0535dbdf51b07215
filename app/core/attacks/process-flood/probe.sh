#!/bin/sh
# Starts 300 processes that wait, counts them, and ends them.
most=$(cat /sys/fs/cgroup/pids/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids.max)
seen=$(perl -e '
	my @children;
	for (1 .. 300) {
		my $child = fork();
		if (!defined $child) { print "fork: $!\n"; last }
		if (!$child) { close STDOUT; sleep 30; exit }
		push @children, $child;
	}
	print "started ", scalar(@children) < 300 ? "fewer than 300" : 300, " processes\n";
	kill "KILL", @children;
	waitpid $_, 0 for @children;
' 2>&1)
echo "uid $(id -u), limit of the cgroup: $most"
echo "$seen"
case $seen,$most in
*'started 300 processes'*) echo 'OUTCOME through' ;;
*'fork: '*,max) echo 'OUTCOME partly' ;;
*'fork: '*) echo 'OUTCOME stopped' ;;
esac
