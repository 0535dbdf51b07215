#!/bin/sh
# Looks at what the engine tells about the container.
set -eu
case $1 in
check) echo "lines of docker inspect with the password: $(docker inspect "$CONTAINER" | grep -c canary-of-a-password || true)" ;;
esac
