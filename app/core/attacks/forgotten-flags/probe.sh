#!/bin/sh
# Starts a container by hand, as people do, and asks what the daemon gave it. probe OPEN-FILES-OF-THE-DAEMON
name=$PROJECT-by-hand
open=0
setuid() { docker exec --user 10001:10001 "$1" show-note /root/canary.txt 2>&1; }
docker run --detach --name "$name" --user 10001:10001 "$IMAGE" \
	sh -c 'yes 0123456789012345678901234567890123456789 | head -c 3000000; exec sleep 600' >/dev/null || exit 1
sleep 2
note=$(setuid "$name")
echo "by hand, a set-uid program says: $note"
gains=$(echo "$note" | grep -c 'canary of root')
if [ "$gains" = 0 ]; then
	note=$(setuid "$CONTAINER")
	echo "in the container of the plan it says: $note"
	gains=$(echo "$note" | grep -c 'canary of root')
fi
files=$(docker exec "$name" sh -c 'ulimit -Hn')
echo "open files: $files"
directory=$(docker info --format '{{.DockerRootDir}}')/containers/$(docker inspect --format '{{.Id}}' "$name")
kept=$(find "$directory" -type f \( -name '*-json.log*' -o -name 'container.log*' \) -exec cat {} + | wc -c)
if [ "$kept" -ge 3000000 ]; then
	log=1
	echo 'its log holds all of 3 MB'
else
	log=0
	echo "its log holds $(((kept + 999999) / 1000000)) MB or less of 3 MB"
fi
[ "$files" != "$1" ] || open=1
docker rm --force "$name" >/dev/null
case $((gains + open + log)) in
3) echo 'OUTCOME through' ;;
0) echo 'OUTCOME stopped' ;;
*) echo 'OUTCOME partly' ;;
esac
