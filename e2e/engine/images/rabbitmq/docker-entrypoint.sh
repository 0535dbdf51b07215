#!/bin/bash
# The steps of the official entrypoint that meet permissions: owner of the data, drop of root, refused variables.
set -euo pipefail
if [[ "$1" == rabbitmq* ]] && [ "$(id -u)" = 0 ]; then
	[ "$1" != rabbitmq-server ] || find /var/lib/rabbitmq ! -user rabbitmq -exec chown rabbitmq {} +
	exec gosu rabbitmq "${BASH_SOURCE[0]}" "$@"
fi
for old in RABBITMQ_DEFAULT_PASS_FILE RABBITMQ_DEFAULT_USER_FILE RABBITMQ_VM_MEMORY_HIGH_WATERMARK; do
	[ -z "${!old:-}" ] || { echo >&2 "error: $old is set but deprecated"; exit 1; }
done
if [ -z "${RABBITMQ_USE_LONGNAME:-}" ] && [ "$(hostname)" != "$(hostname -s)" ]; then export RABBITMQ_USE_LONGNAME=true; fi
exec "$@"
