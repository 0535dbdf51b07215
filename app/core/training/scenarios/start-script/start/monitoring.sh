#!/bin/sh
# Monitoring of this machine. Do not change on Fridays.
set -eu

docker volume create metrics-data
docker network create metrics

docker run -d --name collector \
  --network metrics \
  --pid=host \
  --read-only \
  -v /:/host:ro \
  registry.example.com/ops/collector:4.2.0

docker run -d --name dashboard \
  --network metrics \
  --user 10001:10001 \
  --cap-drop ALL \
  --cap-add NET_BIND_SERVICE \
  --security-opt no-new-privileges \
  --read-only \
  --tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m \
  -v metrics-data:/var/lib/metrics \
  -p 127.0.0.1:3000:3000 \
  registry.example.com/ops/dashboard:9.1.3

docker run -d --name search \
  --network metrics \
  --user 1000:1000 \
  --security-opt seccomp=unconfined \
  --cap-add SYS_ADMIN \
  --memory 2g \
  --memory-swap 2g \
  --pids-limit 512 \
  -p 9200:9200 \
  registry.example.com/ops/search:8.19.2
