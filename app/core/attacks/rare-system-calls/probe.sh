#!/bin/sh
# Makes calls that services have no need of, and runs a program that is on no disk.
calls=$(call io_uring_setup ptrace socket_vsock keyctl unshare_user)
echo "$calls"
ran=$(perl -e '
	my $name = "ironhull\0";
	my $memory = syscall(319, $name, 0);
	if ($memory < 0) { print "memfd_create: $!\n"; exit 1 }
	open my $to, ">&=", $memory or die;
	open my $from, "<", "/bin/echo" or die;
	local $/;
	syswrite $to, <$from>;
	exec { "/proc/self/fd/$memory" } "echo", "a program ran from memory" or print "exec: $!\n";
' 2>&1)
echo "$ran"
echo "still works: $(call socket_inet getpid | grep -c 'done$') of 2 ordinary calls"
case $ran,$(echo "$calls" | grep -c '^\(keyctl\|unshare_user\) .*done$') in
'a program ran from memory',2) echo 'OUTCOME through' ;;
'a program ran from memory',*) echo 'OUTCOME partly' ;;
*) echo 'OUTCOME stopped' ;;
esac
