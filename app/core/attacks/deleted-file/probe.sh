#!/bin/sh
# Adds the step that deletes the file to the stage that copied it, then looks for the token in the finished image and in
# each of its layers.
image=$PROJECT/app
from=$(grep -c '^FROM ' Dockerfile)
# The first stage is the one that works with the file; with one stage it is the end of the Dockerfile.
awk -v stages="$from" '
	/^FROM / { stage++; if (stage == 2 && stages > 1) print step }
	{ print }
	END { if (stages == 1) print "USER root\n" step }
' step='RUN find / -xdev -name .env -delete' Dockerfile >Dockerfile.later
docker build --quiet --file Dockerfile.later --tag "$image" . >/dev/null || exit 1
container=$(docker create "$image" true)
files=$(docker export "$container" | tar t | grep -cE '(^|/)\.env$')
docker rm "$container" >/dev/null
layers=$(docker save "$image" | grep -ac canary-of-a-token)
echo "files named .env in a container of the image: $files"
echo "matches for the token in the layers of the image: $layers"
if [ "$layers" -gt 0 ]; then echo 'OUTCOME through'; else echo 'OUTCOME stopped'; fi
