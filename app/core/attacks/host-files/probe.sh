#!/bin/sh
# Looks for files of the host below /host: probe DIRECTORY-ON-THE-HOST
outcome=stopped
for directory in "/host$1" /host/etc; do
	[ ! -f "$directory/everybody.txt" ] || break
done
if cat "$directory/everybody.txt"; then outcome=partly; fi
if cat "$directory/root-only.txt"; then outcome=through; fi
echo "OUTCOME $outcome"
