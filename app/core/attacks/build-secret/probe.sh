#!/bin/sh
# Looks for the token in what everybody has who has the image: its history, its settings and its layers.
image=$PROJECT/app
history=$(docker history --no-trunc --format '{{.CreatedBy}}' "$image" | grep -c canary-of-a-token)
layers=$(docker save "$image" | grep -ac canary-of-a-token)
echo "lines of docker history with the token: $history"
echo "matches in the saved image, settings and layers: $layers"
docker history --no-trunc --format '{{.CreatedBy}}' "$image" | grep -m 1 canary-of-a-token
if [ "$history" -gt 0 ] || [ "$layers" -gt 0 ]; then echo 'OUTCOME through'; else echo 'OUTCOME stopped'; fi
