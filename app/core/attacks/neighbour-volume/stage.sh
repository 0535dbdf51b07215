#!/bin/sh
# Fills each volume of a neighbour with a file for everybody and one for its owner. VOLUMES: NAME=TARGET=OWNER=OWN-TARGET
# of each, the last one empty where the intruder does not mount it.
set -eu
case $1 in
up)
	for volume in $VOLUMES; do
		name=${PROJECT}_${volume%%=*}
		rest=${volume#*=*=}
		owner=${rest%%=*}
		docker volume create "$name" >/dev/null
		docker run --rm --volume "$name:/filled" "$IMAGE" sh -c "
			echo 'canary for everybody' >/filled/public.txt
			echo 'canary of the owner' >/filled/private.txt
			chmod 0600 /filled/private.txt
			chown -R $owner:$owner /filled
		"
		echo "arg $volume"
	done
	;;
esac
