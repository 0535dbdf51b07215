#!/bin/sh
# As in the official image since 8: root is dropped only where SETUID and SETGID allow it, and takes all capabilities with it.
set -e
as_redis='setpriv --reuid redis --regid redis --clear-groups'
may() { setpriv -d | grep -q "Capability bounding set:.*\b$1\b"; }
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ] && may setuid && may setgid; then
	find . | while read -r file; do
		$as_redis test -r "$file" -a -w "$file" || chown redis "$file"
	done
	exec $as_redis --nnp --inh-caps=-all --ambient-caps=-all --bounding-set=-all "$0" "$@"
fi
[ "$(umask)" != 0022 ] || umask 0077
if [ "$1" = redis-server ]; then set -- "$@" --protected-mode no; fi
exec "$@"
