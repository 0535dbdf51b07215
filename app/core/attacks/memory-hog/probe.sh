#!/bin/sh
# Allocates 640 MiB in a process of its own.
perl -e '$x = "a" x (640 << 20); print "allocated ", length($x) >> 20, " MiB\n"'
code=$?
echo "exit $code"
case $code in
0) echo 'OUTCOME through' ;;
137) echo 'OUTCOME stopped' ;;
esac
