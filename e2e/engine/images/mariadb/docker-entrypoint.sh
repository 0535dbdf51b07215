#!/bin/bash
# The steps of the official entrypoint that meet permissions: directories, owner, drop of root, first initialisation.
set -euo pipefail
[ "$1" = mariadbd ] || exec "$@"
data=/var/lib/mysql
if [ "$(id -u)" = 0 ]; then
	mkdir -p "$data"
	find "$data" ! -user mysql \( -exec chown mysql: {} + -o -true \)
	find /run/mysqld -maxdepth 0 ! -user mysql \( -exec chown mysql: {} \; -o -true \)
	exec gosu mysql "$BASH_SOURCE" "$@"
fi
if [ ! -d "$data/mysql" ]; then
	password=${MARIADB_ROOT_PASSWORD:-}
	[ -z "${MARIADB_ROOT_PASSWORD_FILE:-}" ] || password=$(cat "$MARIADB_ROOT_PASSWORD_FILE")
	[ -n "$password" ] || { echo 'Database is uninitialized and password option is not specified' >&2; exit 1; }
	mariadb-install-db --datadir="$data" --auth-root-authentication-method=normal --skip-test-db
	mariadbd --skip-networking --socket=/run/mysqld/mysqld.sock &
	server=$!
	for _ in $(seq 60); do mariadb-admin -uroot ping >/dev/null 2>&1 && break; sleep 0.5; done
	printf "%s\n" "CREATE USER 'root'@'%' IDENTIFIED BY '$password'; GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;" \
		"CREATE USER 'healthcheck'@'127.0.0.1'; SET PASSWORD FOR 'root'@'localhost' = PASSWORD('$password');" | mariadb -uroot
	kill "$server"
	wait "$server"
fi
exec "$@"
