#!/bin/sh
# Measures the log of the container on the disk of the host.
set -eu
case $1 in
check)
	sleep 1
	directory=$(docker info --format '{{.DockerRootDir}}')/containers/$(docker inspect --format '{{.Id}}' "$CONTAINER")
	files=$(find "$directory" -type f \( -name '*-json.log*' -o -name 'container.log*' \))
	bytes=$(echo "$files" | xargs -r cat | wc -c)
	echo "log files on the host: $(echo "$files" | grep -c . || true)"
	if [ "$bytes" -ge 12000000 ]; then
		echo 'they hold all of it, 12 MB and more'
		echo 'OUTCOME through'
	else
		echo "they hold $(((bytes + 999999) / 1000000)) MB or less"
		echo 'OUTCOME stopped'
	fi
	;;
esac
