#!/bin/sh
# Raises its soft limit as far as it may, then opens 16500 files.
# shellcheck disable=SC3045 # the shells of both userlands know -H and -S
ulimit -S -n "$(ulimit -H -n)"
# shellcheck disable=SC3045
echo "soft limit raised to $(ulimit -S -n)"
seen=$(perl -MPOSIX -e '
	my $count = 0;
	while ($count < 16_500) {
		if (!defined POSIX::open("/dev/null", O_RDONLY)) { print "open: $!\n"; last }
		$count++;
	}
	print $count < 16_500 ? "opened fewer than 16500 files\n" : "opened 16500 files\n";
' 2>&1)
echo "$seen"
case $seen in
*'opened 16500 files'*) echo 'OUTCOME through' ;;
*'Too many open files'*) echo 'OUTCOME stopped' ;;
esac
