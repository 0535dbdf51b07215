#!/bin/sh
# Asks what runs whether it is what the plan of ironhull says.
# shellcheck disable=SC2016 # templates are the engine's to expand
set -u
format=text host=yes
for flag; do
	case $flag in
	--json) format=json ;;
	--no-host) host=no ;;
	*)
		echo "usage: sh verify.sh [--json] [--no-host]" >&2
		exit 2
		;;
	esac
done
command -v docker >/dev/null || {
	echo "verify.sh: the docker command is not here" >&2
	exit 2
}
passed=0 failed=0 skipped=0
text() { printf %s "$1" | tr '\n\t' '  ' | sed 's/\\/\\\\/g; s/"/\\"/g'; }
# say RESULT DECISION OF EXPECTED FOUND
say() {
	case $1 in
	PASS) passed=$((passed + 1)) ;;
	FAIL) failed=$((failed + 1)) ;;
	*) skipped=$((skipped + 1)) ;;
	esac
	if [ "$format" = json ]; then
		printf '{"result":"%s","decision":"%s","of":"%s","expected":"%s","found":"%s"}\n' "$1" "$2" "$3" "$(text "$4")" "$(text "$5")"
	elif [ "$1" = PASS ]; then
		printf 'PASS %s %s\n' "$2" "$3"
	else
		printf '%s %s %s\n     expected: %s\n     found:    %s\n' "$1" "$2" "$3" "$4" "$5"
	fi
}
# The container of a service: by its name, or where compose has started it by the labels that it carries.
id() {
	# Without such a container, docker inspect still prints an empty line.
	if found=$(docker inspect --type container --format '{{.Id}}' "$2" 2>/dev/null); then
		echo "$found"
		return
	fi
	docker ps --quiet --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" | head -n 1
}
compare() { if [ "$3" = "$4" ]; then say PASS "$1" "$2" "$3" "$4"; else say FAIL "$1" "$2" "$3" "$4"; fi; }
# ask DECISION OF EXPECTED KIND WORDS...
ask() {
	decision=$1 of=$2 expected=$3 kind=$4
	shift 4
	case $kind in
	container) found=$(docker inspect --format "$2" "$container" 2>&1) ;;
	image) found=$(docker image inspect --format "$2" "$(docker inspect --format '{{.Image}}' "$container")" 2>&1) ;;
	network) found=$(docker network inspect --format "$2" "$1" 2>&1) ;;
	kernel)
		status=$(docker exec "$container" cat /proc/1/status 2>/dev/null) ||
			status=$(cat "/proc/$(docker inspect --format '{{.State.Pid}}' "$container")/status" 2>/dev/null) || {
			say SKIP "$decision" "$of" "$expected" 'the image has no cat, and /proc of the host is not to be read from here'
			return
		}
		found=$(printf '%s\n' "$status" | sed -n "s/^$2:[[:space:]]*//p")
		;;
	try)
		shift
		found=$(docker exec --user 0 "$container" "$@" 2>&1)
		case $? in
		126 | 127)
			say SKIP "$decision" "$of" "$expected" "the image has no $1"
			return
			;;
		0)
			docker exec --user 0 "$container" rm -f "$2" >/dev/null 2>&1
			found='it was written'
			;;
		esac
		case $found in *"$expected"*) found=$expected ;; esac
		;;
	esac
	compare "$decision" "$of" "$expected" "$found"
}
project=ironhull

container=$(id web ironhull-web)
if [ -z "$container" ]; then
	say FAIL service web ironhull-web 'no such container'
else
	# User of the process
	ask run-user web 101:101 container web '{{.Config.User}}'
	# PID namespace
	ask pid-namespace web '' container web '{{.HostConfig.PidMode}}'
	# IPC namespace and shared memory
	ask ipc-namespace web private container web '{{.HostConfig.IpcMode}}'
	# Opt-out of the user namespace
	ask userns-opt-out web '' container web '{{.HostConfig.UsernsMode}}'
	# Cgroup namespace
	ask cgroup-namespace web private container web '{{.HostConfig.CgroupnsMode}}'
	# UTS namespace
	ask uts-namespace web '' container web '{{.HostConfig.UTSMode}}'
	# Privileged mode
	ask privileged web false container web '{{.HostConfig.Privileged}}'
	# Capabilities
	ask capabilities web 'ALL ' container web '{{join (split (join .HostConfig.CapDrop ",") "CAP_") ""}} {{join (split (join .HostConfig.CapAdd ",") "CAP_") ""}}'
	# Engine socket
	ask docker-socket web '' container web '{{range .Mounts}}{{if or (eq .Source "/var/run/docker.sock") (eq .Source "/run/docker.sock") (eq .Source "/run") (eq .Source "/var/run")}}{{.Source}}{{end}}{{end}}'
	# No new privileges
	ask no-new-privileges web no-new-privileges=true container web '{{range .HostConfig.SecurityOpt}}{{if eq . "no-new-privileges=true" "no-new-privileges:true" "no-new-privileges"}}{{"no-new-privileges=true"}}{{end}}{{end}}'
	# Devices
	ask devices web 0 container web '{{len .HostConfig.Devices}}'
	# Seccomp profile
	ask seccomp web '' container web '{{range .HostConfig.SecurityOpt}}{{if eq . "seccomp=unconfined" "seccomp:unconfined"}}{{"seccomp=unconfined"}}{{end}}{{end}}'
	# Masked kernel paths
	ask masked-paths web masked container web '{{if .HostConfig.MaskedPaths}}masked{{end}}'
	# AppArmor profile
	ask apparmor web '' container web '{{range .HostConfig.SecurityOpt}}{{if eq . "apparmor=unconfined" "apparmor:unconfined"}}{{"apparmor=unconfined"}}{{end}}{{end}}'
	# SELinux label
	ask selinux web '' container web '{{range .HostConfig.SecurityOpt}}{{if eq . "label=disable" "label:disable"}}{{"label=disable"}}{{end}}{{end}}'
	# Memory
	ask memory web '134217728 134217728' container web '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}'
	# CPU time
	ask cpu web 1000000000 container web '{{.HostConfig.NanoCpus}}'
	# Processes and threads
	ask pids-limit web 128 container web '{{.HostConfig.PidsLimit}}'
	# Open files and sockets
	ask ulimit-nofile web 8192:8192 container web '{{range .HostConfig.Ulimits}}{{if eq .Name "nofile"}}{{.Soft}}:{{.Hard}}{{end}}{{end}}'
	# Logs
	ask log-limits web 'json-file 10m 3' container web '{{with .HostConfig.LogConfig}}{{.Type}} {{index .Config "max-size"}} {{index .Config "max-file"}}{{end}}'
	# Core dumps
	ask ulimit-core web 0:0 container web '{{range .HostConfig.Ulimits}}{{if eq .Name "core"}}{{.Soft}}:{{.Hard}}{{end}}{{end}}'
	# Restart policy
	ask restart-policy web on-failure:5 container web '{{with .HostConfig.RestartPolicy}}{{.Name}}:{{.MaximumRetryCount}}{{end}}'
	# PID 1 and the end
	ask init web 30 container web '{{.Config.StopTimeout}}'
	# Read-only root filesystem
	ask read-only-rootfs web true container web '{{.HostConfig.ReadonlyRootfs}}'
	# Temporary file systems
	ask tmpfs-scratch web 'rw,noexec,nosuid,nodev,size=64m,mode=0755,uid=101,gid=101 rw,noexec,nosuid,nodev,size=1m,mode=0755,uid=101,gid=101' container web '{{index .HostConfig.Tmpfs "/var/cache/nginx"}} {{index .HostConfig.Tmpfs "/run"}}'
	# Network
	ask network-dedicated web '[ironhull_front]' container web '{{range $name, $network := .NetworkSettings.Networks}}[{{$name}}]{{end}}'
	# Published ports
	ask publish-ports web '[{"HostIp":"127.0.0.1","HostPort":"8080"}]' container web '{{json (index .HostConfig.PortBindings "8080/tcp")}}'
	# Health check
	ask healthcheck web '["CMD","curl","-fsS","-o","/dev/null","http://127.0.0.1:8080/"]' image web '{{with .Config.Healthcheck}}{{json .Test}}{{end}}'
	# Entrypoint and stop signal
	ask entrypoint-form web SIGQUIT image web '{{.Config.StopSignal}}'
	# Capabilities
	ask capabilities web 0000000000000000 kernel web CapBnd
	# No new privileges
	ask no-new-privileges web 1 kernel web NoNewPrivs
	# Seccomp profile
	ask seccomp web 2 kernel web Seccomp
	# Read-only root filesystem
	ask read-only-rootfs web 'Read-only file system' try web touch /ironhull-verify
fi

# Networks without a way out
ask network-internal front false network ironhull_front '{{.Internal}}'
# Traffic between containers of one bridge
ask icc front '' network ironhull_front '{{index .Options "com.docker.network.bridge.enable_icc"}}'
# Default address of published ports
ask publish-address front 127.0.0.1 network ironhull_front '{{index .Options "com.docker.network.bridge.host_binding_ipv4"}}'
# Containers outlive the daemon
if [ "$host" = no ]; then :; elif found=$(docker info --format '{{.LiveRestoreEnabled}}' 2>&1); then compare live-restore host true "$found"; else say SKIP live-restore host true "$found"; fi
# No new privileges, for every container
if [ "$host" = no ]; then :; elif found=$(docker run --rm busybox:1.37 sh -c 'grep -o '\''NoNewPrivs.*'\'' /proc/self/status | tr -d '\''\t'\''' 2>&1); then compare daemon-no-new-privileges host NoNewPrivs:1 "$found"; else say SKIP daemon-no-new-privileges host NoNewPrivs:1 "$found"; fi
# Limits of all containers
if [ "$host" = no ]; then :; elif found=$(docker run --rm busybox:1.37 sh -c 'ulimit -Sn; ulimit -Hn' 2>&1); then compare daemon-ulimits host '1024
65536' "$found"; else say SKIP daemon-ulimits host '1024
65536' "$found"; fi
# Limits of all containers
if [ "$host" = no ]; then :; elif found=$(docker run --rm busybox:1.37 sh -c 'ulimit -Sc' 2>&1); then compare daemon-ulimits host 0 "$found"; else say SKIP daemon-ulimits host 0 "$found"; fi
# Traffic between containers of one bridge
if [ "$host" = no ]; then :; elif found=$(docker network inspect --format '{{index .Options "com.docker.network.bridge.enable_icc"}}' bridge 2>&1); then compare icc host false "$found"; else say SKIP icc host false "$found"; fi
# Default address of published ports
if [ "$host" = no ]; then :; elif found=$(docker network inspect --format '{{index .Options "com.docker.network.bridge.host_binding_ipv4"}}' bridge 2>&1); then compare publish-address host 127.0.0.1 "$found"; else say SKIP publish-address host 127.0.0.1 "$found"; fi

[ "$format" = json ] || printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
