#!/bin/sh
# Office server: web server, PHP and database. Started by cron after a reboot.

docker network create office
docker network create --internal data

docker run -d --name db --network data --restart always \
  --user 999:999 \
  --read-only --cap-drop ALL --security-opt no-new-privileges \
  --memory 512m --memory-swap 512m --cpus 1 --pids-limit 256 \
  --tmpfs /run/mysqld:rw,noexec,nosuid,nodev,size=1m,mode=0755,uid=999,gid=999 \
  --tmpfs /tmp:rw,noexec,nosuid,nodev,size=128m,mode=1777,uid=999,gid=999 \
  --mount type=bind,source="$PWD/secrets/mariadb-root-password",target=/run/secrets/mariadb-root-password,readonly \
  -e MARIADB_ROOT_PASSWORD_FILE=/run/secrets/mariadb-root-password \
  -v db-data:/var/lib/mysql \
  mariadb:11.8.8-noble

docker create --name php --network office --restart always \
  --user 33:33 \
  --read-only --cap-drop ALL --security-opt no-new-privileges \
  --memory 256m --memory-swap 256m --cpus 1 --pids-limit 32 \
  --tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777,uid=33,gid=33 \
  -v /srv/office:/app:ro \
  php:8.5.9-fpm-trixie
docker network connect data php
docker start php

docker run -d --name web --network office --restart always \
  --user 101:101 \
  --read-only --cap-drop ALL --security-opt no-new-privileges \
  --memory 128m --memory-swap 128m --cpus 1 --pids-limit 128 \
  --tmpfs /var/cache/nginx:rw,noexec,nosuid,nodev,size=64m,mode=0755,uid=101,gid=101 \
  --tmpfs /run:rw,noexec,nosuid,nodev,size=1m,mode=0755,uid=101,gid=101 \
  -p 80:80 \
  nginx:1.30.4-trixie
