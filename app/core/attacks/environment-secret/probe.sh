#!/bin/sh
# Reads the environment of the first process.
found=$(tr '\0' '\n' </proc/1/environ | grep canary-of-a-password)
if [ -n "$found" ]; then
	echo "/proc/1/environ holds $found"
	echo 'OUTCOME through'
else
	echo '/proc/1/environ holds no password'
	[ ! -d /run/secrets ] || echo "in a file instead: $(ls /run/secrets)"
	echo 'OUTCOME stopped'
fi
