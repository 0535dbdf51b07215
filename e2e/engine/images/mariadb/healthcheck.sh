#!/bin/sh
# Answers the options of the official script with one connection as the user made for it.
set -eu
exec mariadb -uhealthcheck -h127.0.0.1 --skip-column-names -e 'SELECT 1' >/dev/null
