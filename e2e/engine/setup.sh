#!/bin/sh
# From a bare Debian 12 to an engine that the suite can use: packages, a running dockerd, and the two root file
# systems that every stand-in image is built from. Needs root. What is there already is left as it is.
set -eu
cache=${IRONHULL_CACHE:-/var/cache/ironhull}
log() { echo "setup: $*"; }
[ "$(id -u)" = 0 ] || { log 'needs root'; exit 1; }

missing=
for pair in docker.io:dockerd debootstrap:debootstrap shellcheck:shellcheck docker-compose:docker-compose iproute2:ip \
	iptables:iptables util-linux:nsenter curl:curl chromium:chromium apparmor:apparmor_parser \
	make:make git:git jq:jq; do
	command -v "${pair#*:}" >/dev/null || missing="$missing ${pair%%:*}"
done
if ! command -v busybox >/dev/null || ldd "$(command -v busybox)" >/dev/null 2>&1; then missing="$missing busybox-static"; fi
if [ -n "$missing" ]; then
	log "installs$missing"
	# The package would start an engine by itself; this script does, where none answers.
	[ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 0755 /usr/sbin/policy-rc.d; ours=1; }
	apt-get update -qq
	# shellcheck disable=SC2086 # one word each
	DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
	[ -z "${ours:-}" ] || rm /usr/sbin/policy-rc.d
fi

mount_cgroups() {
	[ ! -e /sys/fs/cgroup/cgroup.controllers ] && [ ! -d /sys/fs/cgroup/memory ] || return 0
	if ! awk '!/^#/ && $2 != 0 { found = 1 } END { exit !found }' /proc/cgroups; then
		mount -t cgroup2 cgroup2 /sys/fs/cgroup && return 0
	fi
	mount -t tmpfs -o mode=755 cgroup /sys/fs/cgroup
	awk '!/^#/ && $4 == 1 { print $1 }' /proc/cgroups | while read -r controller; do
		mkdir "/sys/fs/cgroup/$controller"
		mount -t cgroup -o "$controller" cgroup "/sys/fs/cgroup/$controller" || rmdir "/sys/fs/cgroup/$controller"
	done
}
if ! docker version >/dev/null 2>&1; then
	if [ -d /run/systemd/system ]; then
		systemctl start docker
	else
		mount_cgroups
		nohup dockerd >/var/log/dockerd.log 2>&1 </dev/null &
	fi
	tries=0
	until docker version >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ $tries -lt 120 ] || { log 'the engine does not answer; see /var/log/dockerd.log'; exit 1; }
		sleep 0.5
	done
fi

# shellcheck disable=SC2016 # apt's own variable
mirror() { apt-get indextargets --format '$(REPO_URI)' | sed -n 's#\(.*/debian\)/*$#\1#p' | head -n 1; }
present() { docker image inspect "$1" >/dev/null 2>&1; }
mkdir -p "$cache"
if ! present debian:12-slim; then
	if [ ! -s "$cache/debian12.tar" ]; then
		root=$(mktemp -d "$cache/root.XXXXXX")
		[ -n "$(mirror)" ] || apt-get update -qq
		debootstrap --variant=minbase bookworm "$root" "$(mirror)" >"$cache/debootstrap.log" 2>&1
		rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/usr/share/doc/* "$root"/usr/share/man/*
		tar -C "$root" --numeric-owner -cf "$cache/debian12.tar" .
		rm -rf "$root"
	fi
	docker import --change 'CMD ["bash"]' "$cache/debian12.tar" debian:12-slim >/dev/null
fi
if ! present busybox:1.37; then
	if [ ! -s "$cache/busybox.tar" ]; then
		root=$(mktemp -d "$cache/root.XXXXXX")
		mkdir -p "$root/bin" "$root/etc" "$root/tmp" "$root/root" "$root/usr/bin" "$root/var"
		chmod 1777 "$root/tmp"
		cp "$(command -v busybox)" "$root/bin/busybox"
		for applet in $(busybox --list); do [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"; done
		echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
		echo 'root:x:0:' >"$root/etc/group"
		tar -C "$root" --numeric-owner --owner=0 --group=0 -cf "$cache/busybox.tar" .
		rm -rf "$root"
	fi
	docker import --change 'CMD ["sh"]' "$cache/busybox.tar" busybox:1.37 >/dev/null
fi
# Debian 12 has a Podman from before units of Quadlet, so that of Debian 13 is laid out in a root of its own, with all
# that it needs; nothing is installed. Its container runtime is the engine's, and busybox is its shell.
podman() {
	place=$(mktemp -d "$cache/apt.XXXXXX")
	chmod 0755 "$place"
	mkdir -p "$place/lists/partial" "$place/archives/partial" "$place/root/usr/bin"
	: >"$place/status"
	[ -n "$(mirror)" ] || apt-get update -qq
	echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(mirror) trixie main" >"$place/sources.list"
	set -- -qq -o APT::Sandbox::User=root -o "Dir::Etc::sourcelist=$place/sources.list" -o Dir::Etc::sourceparts=/dev/null \
		-o "Dir::State::lists=$place/lists" -o "Dir::State::status=$place/status" -o "Dir::Cache::archives=$place/archives" \
		-o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
	apt-get "$@" update
	apt-get "$@" install --download-only --no-install-recommends -y podman netavark aardvark-dns iptables nftables >/dev/null
	for package in "$place"/archives/*.deb; do dpkg-deb -x "$package" "$place/root"; done
	for link in bin sbin lib lib64; do [ -e "$place/root/$link" ] || ln -s "usr/$link" "$place/root/$link"; done
	for directory in proc sys dev tmp run root var/tmp plan; do mkdir -p "$place/root/$directory"; done
	cp "$(command -v runc)" "$(command -v busybox)" "$place/root/usr/bin/"
	for applet in $(busybox --list); do [ -e "$place/root/usr/bin/$applet" ] || ln -s busybox "$place/root/usr/bin/$applet"; done
	rm -rf "$cache/podman"
	mv "$place/root" "$cache/podman"
	rm -rf "$place"
}
if [ ! -x "$cache/podman/usr/bin/podman" ]; then
	log "lays out Podman"
	(podman) || log 'without Podman; its tests are skipped'
fi
log "engine $(docker version --format '{{.Server.Version}}') is ready"
