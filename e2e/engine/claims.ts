/**
 * What the questions and conflicts say that was run here, as commands that show it. The key is the id of the control
 * or conflict; `shows` is what must stand in the output. Names begin with the suite's prefix, so that a sweep finds them.
 */
export interface Claim {
  readonly claim: string;
  readonly command: string;
  readonly shows: RegExp;
  /** daemon.json of a second engine; absent: the engine at hand. */
  readonly daemon?: string;
}

const IMAGE = 'busybox:1.37';
const run = (options: string, command = ''): string => `docker run --rm ${options} ${IMAGE} ${command}`.trim();
const inspected = (options: string, template: string): string =>
  `docker create --name ihx-claim ${options} ${IMAGE} && docker inspect --format '${template}' ihx-claim; docker rm --force ihx-claim`;
const BUILD = 'docker build --no-cache --quiet --tag ihx-claim .';
const dockerfile = (...lines: string[]): string => `printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')} > Dockerfile`;
/** A daemon of its own with this configuration, which ends at once when it refuses it. */
const daemonWith = (configuration: string): string =>
  `echo '${configuration}' > daemon.json && unshare --net --mount timeout 20 dockerd --config-file daemon.json --data-root "$PWD/data" --exec-root "$PWD/exec" --pidfile "$PWD/pid" --host "unix://$PWD/sock"`;
const REMAPPED = '{ "userns-remap": "default" }';

const refuses = (claim: string, options: string, shows: RegExp, daemon?: string): Claim => ({
  claim,
  command: run(options, 'true'),
  shows,
  ...(daemon && { daemon }),
});

export const CLAIMS: { readonly [id: string]: readonly Claim[] } = {
  apparmor: [refuses('Without AppArmor a profile that does not exist is accepted', '--security-opt apparmor=no-such-profile', /^$/)],
  selinux: [refuses('Without SELinux label=disable is accepted and does nothing', '--security-opt label=disable', /^$/)],
  'security-module-may-be-absent': [
    {
      claim: 'The security modules that this engine knows',
      command: "docker info --format '{{.SecurityOptions}}'",
      shows: /^(?!.*(?:apparmor|selinux)).*seccomp/,
    },
    refuses('A profile of a module that is absent is accepted', '--security-opt apparmor=no-such-profile', /^$/),
  ],
  'base-image-flavor': [
    {
      claim: 'An image without files has no shell',
      command: `${dockerfile('FROM scratch', 'CMD ["/bin/sh"]')} && ${BUILD} && docker run --rm ihx-claim`,
      shows: /no such file or directory/,
    },
  ],
  'bind-mounts': [
    {
      claim: 'What is mounted below a read-only bind stays writable',
      command: `mkdir -p top/below && mount -t tmpfs none top/below; ${run('-v "$PWD/top:/top:ro"', "sh -c 'exec 2>&1; touch /top/file; touch /top/below/file && echo written below'")}; umount top/below`,
      shows: /Read-only file system[\s\S]*written below/,
    },
  ],
  'read-only-bind-on-old-engine': [
    {
      claim: 'A read-only bind is read-only at its top only',
      command: `mkdir -p top/below && mount -t tmpfs none top/below; ${run('-v "$PWD/top:/top:ro"', "sh -c 'touch /top/below/file && echo written below'")}; umount top/below`,
      shows: /written below/,
    },
  ],
  'build-secret-in-arguments': [
    {
      claim: 'A build argument stands in the history of the image',
      command: `${dockerfile(`FROM ${IMAGE}`, 'ARG TOKEN', 'RUN true')} && docker build --quiet --build-arg TOKEN=s3cret --tag ihx-claim . && docker history --no-trunc ihx-claim | grep -o 'TOKEN=s3cret'`,
      shows: /TOKEN=s3cret/,
    },
  ],
  'capabilities-for-non-root': [
    {
      claim: 'A process that is not root gets nothing from added capabilities',
      command: run('--user 4000:4000 --cap-add NET_ADMIN', 'grep CapEff /proc/self/status'),
      shows: /CapEff:\s+0{16}/,
    },
  ],
  'cgroup-namespace': [
    {
      claim: 'With the cgroup namespace of the host its path is visible',
      command: run('--cgroupns host', 'head -n 1 /proc/self/cgroup'),
      shows: /:\/docker\//,
    },
    { claim: 'With one of its own it is the root', command: run('--cgroupns private', 'head -n 1 /proc/self/cgroup'), shows: /:\/$/ },
  ],
  'copy-not-add': [
    {
      claim: 'ADD unpacks a tar file, COPY leaves it whole',
      command: `echo inside > inside && tar -cf box.tar inside && ${dockerfile(`FROM ${IMAGE}`, 'ADD box.tar /added/', 'COPY box.tar /copied/', 'RUN ls /added /copied > /seen')} && ${BUILD} && docker run --rm ihx-claim cat /seen`,
      shows: /\/added:\ninside\n[\s\S]*\/copied:\nbox\.tar/,
    },
  ],
  'daemon-logs': [
    {
      claim: 'log-opts take strings; a number keeps the daemon from starting',
      command: daemonWith('{"log-opts":{"max-file":3}}'),
      shows: /cannot unmarshal number/,
    },
  ],
  'daemon-remote-api': [
    {
      claim: 'hosts as a flag and in daemon.json keep the daemon from starting',
      command: daemonWith('{"hosts":["fd://"]}'),
      shows: /directives are specified both as a flag and in the configuration file: hosts/,
    },
  ],
  'daemon-runtimes': [
    {
      claim: 'A default runtime that is not there keeps the daemon from starting',
      command: daemonWith('{"default-runtime":"runsc"}'),
      shows: /specified default runtime 'runsc' does not exist/,
    },
  ],
  'default-runtime-unknown': [
    {
      claim: 'A default runtime that is not there keeps the daemon from starting',
      command: daemonWith('{"default-runtime":"runsc"}'),
      shows: /specified default runtime 'runsc' does not exist/,
    },
  ],
  'daemon-seccomp': [
    {
      claim: 'A profile that is not there keeps the daemon from starting',
      command: daemonWith('{"seccomp-profile":"/no/such/profile.json"}'),
      shows: /seccomp profile.*no such file or directory/,
    },
  ],
  'no-default-bridge-and-builds': [
    {
      claim: 'A step of a build finds no network and fails',
      command: `${dockerfile(`FROM ${IMAGE}`, 'RUN true')} && ${BUILD}`,
      shows: /network bridge not found/,
      daemon: '{ "bridge": "none" }',
    },
  ],
  'default-bridge-none': [
    {
      claim: 'Without docker0 a container has a loopback interface only',
      command: run('', "sh -c 'ls /sys/class/net'"),
      shows: /^lo$/m,
      daemon: '{ "bridge": "none" }',
    },
  ],
  'no-default-bridge-and-no-network': [
    {
      claim: 'A container that names no network has a loopback interface only',
      command: run('', "sh -c 'ls /sys/class/net'"),
      shows: /^lo$/m,
      daemon: '{ "bridge": "none" }',
    },
  ],
  'entrypoint-form': [
    {
      claim: 'A shell as PID 1 does not pass the stop signal on: it is killed after the grace period',
      command: `docker run --detach --name ihx-claim ${IMAGE} sh -c 'sleep 60; true' && docker stop --time 2 ihx-claim && docker inspect --format 'exit {{.State.ExitCode}}' ihx-claim; docker rm --force ihx-claim`,
      shows: /exit 137/,
    },
  ],
  'extra-hosts': [
    {
      claim: 'host-gateway becomes the address of the host on the default bridge',
      command: run('--add-host gate:host-gateway', 'grep gate /etc/hosts'),
      shows: /^\d+\.\d+\.\d+\.\d+\s+gate/m,
    },
  ],
  'file-ownership': [
    {
      claim: 'A new volume takes owner and mode of the image’s directory',
      command: `${dockerfile(`FROM ${IMAGE}`, 'RUN mkdir -m 0700 /data && chown 4000:4000 /data')} && ${BUILD} && docker run --rm --volume ihx-claim:/data ihx-claim stat -c '%u:%g %a' /data; docker volume rm ihx-claim`,
      shows: /4000:4000 700/,
    },
  ],
  'persistent-volumes': [
    {
      claim: 'A new volume is filled with what the image has at its place, once',
      command: `${dockerfile(`FROM ${IMAGE}`, 'RUN mkdir /data && echo of the image > /data/note')} && ${BUILD} && docker run --rm --volume ihx-claim:/data ihx-claim sh -c 'cat /data/note; echo changed > /data/note' && docker run --rm --volume ihx-claim:/data ihx-claim cat /data/note; docker volume rm ihx-claim`,
      shows: /of the image\nchanged/,
    },
  ],
  healthcheck: [
    {
      claim: 'A probe whose program is missing makes the container unhealthy, and no restart follows',
      command: `docker run --detach --name ihx-claim --restart on-failure --health-cmd 'curl localhost' --health-interval 1s --health-retries 1 ${IMAGE} sleep 60 && sleep 4 && docker inspect --format '{{.State.Health.Status}}, {{.RestartCount}} restarts' ihx-claim; docker rm --force ihx-claim`,
      shows: /unhealthy, 0 restarts/,
    },
  ],
  'host-network-and-ports': [
    {
      claim: 'Ports are discarded on the network of the host',
      command: run('--network host --publish 127.0.0.1:8099:80', 'true'),
      shows: /Published ports are discarded when using host network mode/,
    },
  ],
  'hostname-of-the-host': [
    refuses(
      'A host name of its own beside that of the host is refused',
      '--uts host --hostname inside',
      /conflicting options: hostname and the UTS mode/,
    ),
  ],
  'uts-namespace': [
    refuses('A host name with --uts host is refused', '--uts host --hostname inside', /conflicting options: hostname and the UTS mode/),
  ],
  'image-volumes': [
    {
      claim: 'A VOLUME of the image stays writable under --read-only',
      command: `${dockerfile(`FROM ${IMAGE}`, 'VOLUME /data')} && ${BUILD} && docker run --rm --read-only ihx-claim sh -c 'touch /file; touch /data/file && echo written to the volume'`,
      shows: /Read-only file system[\s\S]*written to the volume/,
    },
  ],
  'read-only-with-image-volume': [
    {
      claim: 'A VOLUME of the image stays writable',
      command: `${dockerfile(`FROM ${IMAGE}`, 'VOLUME /data')} && ${BUILD} && docker run --rm --read-only ihx-claim sh -c 'touch /data/file && echo written'`,
      shows: /written/,
    },
  ],
  'io-limits': [
    refuses('A limit on a device that is not there is refused', '--device-read-bps /dev/no-such-device:1m', /no such file or directory/),
  ],
  'ipc-namespace': [
    { claim: 'Without shared memory there is no /dev/shm', command: run('--ipc none', 'ls /dev/shm'), shows: /No such file or directory/ },
  ],
  'live-restore': [
    {
      claim: 'Live restore does not go together with Swarm',
      command: 'docker swarm init --advertise-addr 127.0.0.1',
      shows: /live-restore|incompatible/,
      daemon: '{ "live-restore": true }',
    },
  ],
  'memory-limits-refused': [
    refuses('Less than 6 MiB is refused', '--memory 5m', /Minimum memory limit allowed is 6MB/),
    refuses(
      'A swap limit without a memory limit is refused',
      '--memory-swap 64m',
      /You should always set the Memory limit when using Memoryswap limit/,
    ),
    refuses(
      'A swap limit below the memory limit is refused',
      '--memory 64m --memory-swap 32m',
      /Minimum memoryswap limit should be larger than memory limit/,
    ),
  ],
  'memory-without-swap-limit': [
    {
      claim: 'The limit of memory and swap together is twice the limit of memory',
      command: inspected('--memory 64m', '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}'),
      shows: /67108864 134217728/,
    },
  ],
  'more-than-one-cpu': [refuses('More CPUs than the host has are refused', '--cpus 512', /range of CPUs is from 0\.01 to/i)],
  'oom-score': [
    { claim: 'The score is that of the process', command: run('--oom-score-adj 500', 'cat /proc/self/oom_score_adj'), shows: /^500$/m },
  ],
  'pid-of-unknown-service': [
    refuses('The processes of a container that is not there', '--pid container:ihx-no-such', /No such container: ihx-no-such/),
  ],
  'process-limit-of-uid': [
    {
      claim: 'nproc counts the processes of the uid, not those of the container',
      command: run('--user 4123:4123 --ulimit nproc=2', "sh -c 'sleep 1 & sleep 1 & sleep 1 & wait'"),
      shows: /can't fork|Resource temporarily unavailable/,
    },
    {
      claim: 'It does not hold for root',
      command: run('--ulimit nproc=2', "sh -c 'sleep 1 & sleep 1 & sleep 1 & wait; echo three'"),
      shows: /three/,
    },
  ],
  'ulimit-nproc': [
    {
      claim: 'Two containers of one user id share the limit',
      command: `docker run --detach --name ihx-claim --user 4124:4124 --ulimit nproc=3 ${IMAGE} sh -c 'sleep 30 & sleep 30 & wait' && docker run --rm --user 4124:4124 --ulimit nproc=3 ${IMAGE} sh -c 'sleep 1 & sleep 1 & wait'; docker rm --force ihx-claim`,
      shows: /can't fork|Resource temporarily unavailable/,
    },
  ],
  'publish-ports': [
    {
      claim: 'A published port is a rule of the host’s own firewall, before those of ufw',
      command: `docker run --detach --name ihx-claim --publish 127.0.0.1:8098:80 ${IMAGE} sleep 30 && iptables -t nat -S DOCKER | grep 8098; docker rm --force ihx-claim`,
      shows: /-A DOCKER -d 127\.0\.0\.1\/32 .*--dport 8098 -j DNAT/,
    },
  ],
  'published-on-every-interface': [
    {
      claim: 'A port without an address listens on every interface',
      command: `docker run --detach --name ihx-claim --publish 8097:80 ${IMAGE} sleep 30 && docker port ihx-claim; docker rm --force ihx-claim`,
      shows: /80\/tcp -> 0\.0\.0\.0:8097/,
    },
  ],
  'published-on-internal-network': [
    {
      claim: 'A port on an internal network is not published, and no message says so',
      command: `docker network create --internal ihx-claim && docker run --detach --name ihx-claim --network ihx-claim --publish 127.0.0.1:8096:80 ${IMAGE} sleep 30 && docker port ihx-claim; docker rm --force ihx-claim; docker network rm ihx-claim`,
      shows: /^(?![\s\S]*8096)/,
    },
  ],
  'restart-policy': [
    {
      claim: 'on-failure restarts as often as it says',
      command: `docker run --detach --name ihx-claim --restart on-failure:2 ${IMAGE} false && sleep 5 && docker inspect --format '{{.RestartCount}} restarts, {{.State.Status}}' ihx-claim; docker rm --force ihx-claim`,
      shows: /2 restarts, exited/,
    },
  ],
  'sandbox-runtime': [refuses('A runtime that the daemon does not know is refused', '--runtime runsc', /Unknown runtime specified runsc/)],
  'setuid-removal': [
    {
      claim: 'The bit is there, and gone after the line',
      command: `${dockerfile(`FROM ${IMAGE}`, 'RUN cp /bin/busybox /su && chmod 4755 /su', 'RUN find / -xdev -type f -perm -4000 > /before; find / -xdev -type f -perm -4000 -exec chmod a-s {} +; find / -xdev -type f -perm -4000 > /after')} && ${BUILD} && docker run --rm ihx-claim sh -c 'grep -c . /before; grep -c . /after'`,
      shows: /[1-9]\d*\n0/,
    },
  ],
  'storage-size': [
    refuses(
      'A size of the writable layer is refused without quota',
      '--storage-opt size=1G',
      /--storage-opt is supported only for overlay over xfs with 'pquota' mount option/,
    ),
  ],
  'storage-size-needs-quota': [
    refuses(
      'A size of the writable layer is refused without quota',
      '--storage-opt size=1G',
      /--storage-opt is supported only for overlay over xfs with 'pquota' mount option/,
    ),
  ],
  'supplementary-groups': [
    { claim: 'The groups are those of the process', command: run('--user 4000:4000 --group-add 2000', 'id'), shows: /groups=.*2000/ },
  ],
  'sysctl-of-host-namespace': [
    refuses('A parameter of a namespace that is the host’s is refused', '--network host --sysctl net.ipv4.ip_forward=1', /not allowed/),
  ],
  sysctls: [
    refuses('net.* is refused in the network namespace of the host', '--network host --sysctl net.ipv4.ip_forward=1', /not allowed/),
  ],
  'tmpfs-beyond-memory': [
    {
      claim: 'Pages of a tmpfs count against the memory limit',
      command: `${run('--memory 16m --memory-swap 16m --tmpfs /fill:size=64m', 'dd if=/dev/zero of=/fill/file bs=1M count=64')}; echo "exit $?"`,
      shows: /exit 137/,
    },
  ],
  'tmpfs-without-size': [
    {
      claim: 'A tmpfs without a size may take half of the memory of the host',
      command: `${run('--tmpfs /fill', "sh -c 'df -k /fill | tail -n 1'")}; grep MemTotal /proc/meminfo`,
      shows: /tmpfs\s+\d{6,}[\s\S]*MemTotal/,
    },
  ],
  'user-without-group': [
    { claim: 'A uid without a gid runs in group root', command: run('--user 4000', 'id'), shows: /uid=4000 gid=0\(root\)/ },
  ],
  'uid-outside-mapped-range': [
    refuses(
      'A uid outside of the mapped range is refused',
      '--user 70000:70000',
      /cannot set uid to unmapped user in user namespace/,
      REMAPPED,
    ),
  ],
  'userns-remap-and-binds': [
    {
      claim: 'A bind shows as owner 65534 and cannot be written',
      command: `chmod 755 . && mkdir -p owned && ${run('-v "$PWD/owned:/owned"', "sh -c 'stat -c %u /owned; touch /owned/file'")}`,
      shows: /(?=[\s\S]*65534)[\s\S]*Permission denied/,
      daemon: REMAPPED,
    },
  ],
  'userns-remap-and-host-namespaces': [
    refuses(
      'The network of the host is refused',
      '--network host',
      /cannot share the host's network namespace when user namespaces are enabled/,
      REMAPPED,
    ),
    refuses(
      'The processes of the host are refused',
      '--pid host',
      /cannot share the host PID namespace when user namespaces are enabled/,
      REMAPPED,
    ),
  ],
  'volume-quota': [
    {
      claim: 'A volume in memory has the size that it was made with',
      command: `docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=1m ihx-claim && ${run('-v ihx-claim:/data', 'dd if=/dev/zero of=/data/file bs=1M count=4')}; docker volume rm ihx-claim`,
      shows: /No space left on device/,
    },
  ],
};
