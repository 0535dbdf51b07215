#!/bin/sh
# Office server: web server, PHP and database. Started by cron after a reboot.

docker network create office

docker run -d --name db --network office --restart always \
  -e MARIADB_ROOT_PASSWORD=office \
  -p 3306:3306 \
  -v db-data:/var/lib/mysql \
  mariadb:11.8.8-noble

docker run -d --name php --network office --restart always \
  -v /srv/office:/app \
  -v /etc:/etc/host:ro \
  --security-opt seccomp=unconfined \
  php:8.5.9-fpm-trixie

docker run -d --name web --network office --restart always \
  --pid host \
  --cap-add SYS_ADMIN \
  -p 80:80 \
  nginx:1.30.4-trixie
