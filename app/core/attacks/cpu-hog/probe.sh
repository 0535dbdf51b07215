#!/bin/sh
# Works until the kernel throttles it: at most four seconds, and longer where a quota is set, because other work may
# keep a busy machine from giving the container even that much.
quota=$(cat /sys/fs/cgroup/cpu/cpu.cfs_quota_us 2>/dev/null || cut -d ' ' -f 1 /sys/fs/cgroup/cpu.max)
case $quota in -1 | max) seconds=4 ;; *) seconds=25 ;; esac
throttled=$(perl -e '
	my ($file) = grep { -r } "/sys/fs/cgroup/cpu/cpu.stat", "/sys/fs/cgroup/cpu.stat" or die "no cpu.stat\n";
	my ($end, $count) = (time() + $ARGV[0], 0);
	while (time() < $end && !$count) {
		my $x = 1;
		$x = $x * 3 % 1_000_003 for 1 .. 500_000;
		open my $stat, "<", $file or die;
		/^nr_throttled (\d+)/ and $count = $1 while <$stat>;
	}
	print $count ? "yes" : "no";
' "$seconds")
echo "throttled: $throttled; processors allowed: $(nproc) of $(grep -c ^processor /proc/cpuinfo)"
case $throttled in
yes) echo 'OUTCOME stopped' ;;
no) if [ "$(nproc)" -lt "$(grep -c ^processor /proc/cpuinfo)" ]; then echo 'OUTCOME partly'; else echo 'OUTCOME through'; fi ;;
esac
