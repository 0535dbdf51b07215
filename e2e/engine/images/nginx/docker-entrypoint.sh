#!/bin/sh
# Runs the steps of a directory in order, through as many processes as the official entrypoint does.
set -e
if [ "$1" = nginx ]; then
	find /docker-entrypoint.d -follow -type f -name '*.sh' | sort | while read -r step; do
		[ ! -x "$step" ] || "$step"
	done
fi
exec "$@"
