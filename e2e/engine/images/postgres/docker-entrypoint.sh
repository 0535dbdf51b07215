#!/bin/bash
# The steps of the official entrypoint that meet permissions: directories, owner, drop of root, first initialisation.
set -euo pipefail
[ "$1" = postgres ] || exec "$@"
mkdir -p "$PGDATA"
chmod 0700 "$PGDATA" || :
mkdir -p /var/run/postgresql || :
chmod 3775 /var/run/postgresql || :
if [ "$(id -u)" = 0 ]; then
	find "$PGDATA" ! -user postgres -exec chown postgres {} +
	find /var/run/postgresql ! -user postgres -exec chown postgres {} +
	exec gosu postgres "$BASH_SOURCE" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
	password=${POSTGRES_PASSWORD:-}
	[ -z "${POSTGRES_PASSWORD_FILE:-}" ] || password=$(cat "$POSTGRES_PASSWORD_FILE")
	[ -n "$password" ] || { echo 'Error: Database is uninitialized and superuser password is not specified.' >&2; exit 1; }
	initdb --username=postgres --pwfile=<(printf '%s\n' "$password") --auth-local=trust --auth-host=scram-sha-256 -D "$PGDATA"
	echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
	pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
	pg_ctl -D "$PGDATA" -m fast -w stop
fi
exec "$@"
