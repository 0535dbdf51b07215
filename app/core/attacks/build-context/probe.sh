#!/bin/sh
# Lists the private files in the image, whether it has a shell or not.
container=$(docker create "$PROJECT/app" true)
found=$(docker export "$container" | tar t | grep -E '(^|/)(\.env|id_ed25519|\.git/config)$' | sort)
docker rm "$container" >/dev/null
echo "private files in the image: $(echo "$found" | grep -c .)"
if [ -n "$found" ]; then
	echo "$found"
	echo 'OUTCOME through'
else
	echo 'OUTCOME stopped'
fi
