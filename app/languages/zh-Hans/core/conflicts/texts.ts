import type { Message } from '../../../en/core/conflicts/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  '"icc": false holds on docker0 only: on {0} every container reaches {1}, on every port. Give it an internal network of its own.':
    '"icc": false 只对 docker0 有效：在 {0} 上每个容器都能访问 {1} 的每个端口。请给它自己的 internal 网络。',
  'A build argument is no secret: docker history --no-trunc prints it to everybody who has the image.':
    '构建参数不是机密：docker history --no-trunc 会把它显示给每个拥有镜像的人。',
  'A daemon with live-restore refuses to be a node of a Swarm.': '启用 live-restore 的守护进程拒绝成为 Swarm 的节点。',
  'A host name of its own': '自己的主机名',
  'A host with fewer CPUs does not start it; with two, "Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available".':
    'CPU 较少的宿主机无法启动它；只有两个时为 "Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available"。',
  "A host without {0} accepts this and does nothing; look at docker info --format '{{.SecurityOptions}}'.":
    "没有 {0} 的宿主机会接受它却什么也不做；请查看 docker info --format '{{.SecurityOptions}}'。",
  'A limit of the container': '容器的上限',
  'A network of its own': '自己的网络',
  'A privileged container gets every capability and device before the engine reads what to drop; seccomp, AppArmor and masked paths are off.':
    '特权容器在引擎读取要丢弃的内容之前就得到全部 capability 和设备；seccomp、AppArmor 和屏蔽路径都关闭。',
  'A process that is not root gets nothing from added capabilities (CapEff stays 0), unless its file carries them.':
    '非 root 进程从添加的 capability 中得不到任何东西（CapEff 仍为 0），除非其文件带有它们。',
  'A read-only root filesystem instead': '改用只读根文件系统',
  'A rootless engine has no AppArmor, so the profile confines nothing.': '无 root 权限的引擎没有 AppArmor，因此配置文件不约束任何东西。',
  'A rootless engine may not open ports below {0}: "cannot expose privileged port {1}".':
    '无 root 权限的引擎不能打开 {0} 以下的端口："cannot expose privileged port {1}"。',
  'A uid without a gid runs in group root: uid={0} gid=0(root).': '没有 gid 的 uid 在 root 组中运行：uid={0} gid=0(root)。',
  'Add none': '不添加任何',
  'Add only {0}': '只添加 {0}',
  'Before Engine 25 a read-only bind is read-only at its top: other file systems mounted below it stay writable.':
    '在 Engine 25 之前，只读绑定只有顶层是只读的：挂载在其下的其他文件系统仍然可写。',
  'Before Engine 28 hosts of the same network segment also reach ports that are published on 127.0.0.1.':
    '在 Engine 28 之前，同一网段的主机也能访问发布在 127.0.0.1 上的端口。',
  'Bind mounts show as owner 65534 and answer "Permission denied" until they are chowned on the host to range start plus uid.':
    '绑定挂载的属主显示为 65534，并返回 "Permission denied"，直到在宿主机上把它们 chown 为范围起点加 uid。',
  'Build secret in arguments': '构建参数中的构建机密',
  'Capabilities for non root': '给非 root 的 capability',
  'Default runtime unknown': '默认运行时未知',
  'Do not mount it': '不挂载它',
  'Engine 29 does not start when uids are mapped and the containerd image store is asked for.':
    '启用 uid 映射并要求使用 containerd 镜像存储时，Engine 29 无法启动。',
  'Engine socket mounted': '挂载了引擎的套接字',
  'Engines before 20.10 have no namespace of control groups: "unknown flag: --cgroupns", and the daemon does not start with its key.':
    '20.10 之前的引擎没有控制组命名空间："unknown flag: --cgroupns"，配置了该键的守护进程也无法启动。',
  'Engines before 23 take "builtin" for a file: "Decoding seccomp profile failed: invalid character \'b\' looking for beginning of value".':
    '之前的引擎把 "builtin" 当作文件："Decoding seccomp profile failed: invalid character \'b\' looking for beginning of value"。',
  'Every network of the service is internal, so its ports are not published, and no message says so.':
    '服务的每个网络都是 internal，因此其端口不会发布，也没有任何消息提示。',
  'Filled temporary file systems alone reach the memory limit: the program is killed, exit status 137.':
    '仅仅填满临时文件系统就会达到内存上限：程序被强制结束，退出状态 137。',
  'Give each a size': '为每个设置大小',
  'Group of engine socket': '引擎套接字的组',
  'Host network and ports': '宿主机网络与端口',
  'Hostname of the host': '宿主机的主机名',
  'Inter container off and shared network': '关闭容器间流量与共用网络',
  'Inter container off without iptables': '没有 iptables 而关闭容器间流量',
  'Its own processes': '自己的进程',
  'Its own shared memory': '自己的共享内存',
  'Join the network {0}': '加入网络 {0}',
  'Keep docker0, without traffic on it': '保留 docker0，但其上没有流量',
  'Leave these parameters to the host': '把这些参数留给宿主机',
  'Let the engine keep its firewall rules': '让引擎保留其防火墙规则',
  'Live restore on a swarm': 'Swarm 上的 live-restore',
  'Loopback on old engine': '旧引擎上的回环地址',
  'Memory limits refused': '被拒绝的内存上限',
  'Memory without swap limit': '没有交换空间上限的内存上限',
  'More than one cpu': '多于一个 CPU',
  'Most hosts refuse it: "--storage-opt is supported only for overlay over xfs with \'pquota\' mount option".':
    '大多数宿主机会拒绝它："--storage-opt is supported only for overlay over xfs with \'pquota\' mount option"。',
  'Mount it for the step': '在该步骤中挂载它',
  'Networks and a network mode exclude each other; compose refuses the file.': '网络与网络模式互相排斥；compose 会拒绝该文件。',
  'Networks and network mode': '网络与网络模式',
  'Newer than the engine': '比引擎更新',
  'No default bridge and builds': '没有默认网桥与构建',
  'No default bridge and no network': '没有默认网桥也没有网络',
  'No swap': '不使用交换空间',
  'Not in rootless mode': '无 root 权限模式下不可用',
  'Not privileged': '不使用特权',
  'One CPU': '一个 CPU',
  'Only this machine, 127.0.0.1': '只限本机，127.0.0.1',
  'Pid of unknown service': '未知服务的 PID 命名空间',
  'Plain read-only': '普通只读',
  'Port {0} listens on every interface, IPv4 and IPv6, past the rules of ufw and the like.':
    '端口 {0} 在每个接口上监听，包括 IPv4 和 IPv6，绕过 ufw 等规则。',
  'Port {0} listens on every interface, past the rules of ufw and the like.': '端口 {0} 在每个接口上监听，绕过 ufw 等规则。',
  'Ports from 8000 on': '从 8000 开始的端口',
  'Privileged voids dropping': '特权使丢弃失效',
  'Process limit of uid': '按 uid 的进程上限',
  'Profile not in force': '未生效的配置文件',
  'Publish nothing': '不发布任何端口',
  'Published on every interface': '发布在每个接口上',
  'Published on internal network': '发布在 internal 网络上',
  'Read only bind on old engine': '旧引擎上的只读绑定',
  'Read only with image volume': '只读与镜像的卷',
  'Recursive read only refused': '被拒绝的递归只读',
  'Reserve the limit': '按上限预留',
  'Runtime without its calls': '缺少所需调用的运行时',
  'Say nothing; the built-in profile is the default': '什么也不写；内置配置文件就是默认值',
  'Security module may be absent': '安全模块可能不存在',
  'Storage size needs quota': '存储大小需要配额',
  'Sysctl of host namespace': '宿主机命名空间的 sysctl',
  'The AppArmor profile of this plan is called {0}, and the container names another one or none.':
    '此方案的 AppArmor 配置文件名为 {0}，而容器指定了另一个或没有指定。',
  'The changes to the default seccomp profile stand in {0}, and the container does not use that file.':
    '对默认 seccomp 配置文件的更改写在 {0} 中，而容器没有使用该文件。',
  'The classic image store': '经典的镜像存储',
  'The container does not start: "conflicting options: hostname and the UTS mode".':
    '容器无法启动："conflicting options: hostname and the UTS mode"。',
  'The container does not start: sysctl "{0}" {1}.': '容器无法启动：sysctl "{0}" {1}。',
  'The daemon does not start: "You specified --iptables=false with --icc=false".':
    '守护进程无法启动："You specified --iptables=false with --icc=false"。',
  'The daemon does not start: "specified default runtime \'{0}\' does not exist".':
    '守护进程无法启动："specified default runtime \'{0}\' does not exist"。',
  'The daemon maps uids, so the container does not start: "{0}".': '守护进程映射 uid，因此容器无法启动："{0}"。',
  'The engine does not know it: "bind-recursive=readonly requires API v1.44 or later".':
    '引擎不认识它："bind-recursive=readonly requires API v1.44 or later"。',
  'The engine refuses these limits: "{0}".': '引擎拒绝这些上限："{0}"。',
  'The engine takes recursive read-only only together with read-only.': '引擎只在只读的同时接受递归只读。',
  'The group of the socket gives a user that is not root the whole API of the engine, which is root of the host.':
    '套接字所属的组让非 root 用户拥有引擎的整个 API，也就是宿主机的 root。',
  'The image declares {0} as VOLUME: it stays writable, in an anonymous volume, although the root filesystem is read-only.':
    '镜像把 {0} 声明为 VOLUME：尽管根文件系统只读，它仍在匿名卷中可写。',
  'The kernel does not apply nproc to root.': '内核不对 root 应用 nproc。',
  'The mapped range ends at {0}: "cannot set uid to unmapped user in user namespace".':
    '映射的范围到 {0} 为止："cannot set uid to unmapped user in user namespace"。',
  'The networks': '这些网络',
  'The program listens on the host itself: "Published ports are discarded when using host network mode".':
    '程序直接在宿主机上监听："Published ports are discarded when using host network mode"。',
  'The runtime and the C library need {0}: no container starts without ("runc create failed", or exit code 127).':
    '运行时和 C 库需要 {0}：没有它们，任何容器都无法启动（"runc create failed"，或退出码 127）。',
  'The same limit for memory': '内存使用同样的上限',
  'Through {0} the container starts others with any right on the host. What else confines it is void.':
    '通过 {0}，容器可以启动在宿主机上拥有任意权限的其他容器。其余的约束都失去意义。',
  'Through {0} the container starts others with any right on the host; read-only changes nothing, as it concerns the file and not the API. What else confines it is void.':
    '通过 {0}，容器可以启动在宿主机上拥有任意权限的其他容器；只读不会改变任何事，因为它针对的是文件而不是 API。其余的约束都失去意义。',
  'Tmpfs beyond memory': '超出内存的 tmpfs',
  'Tmpfs without size': '没有大小的 tmpfs',
  'Uid outside mapped range': '映射范围之外的 uid',
  'Use it': '使用它',
  'User without group': '没有组的用户',
  'Userns remap and binds': 'uid 映射与绑定',
  'Userns remap and containerd store': 'uid 映射与 containerd 存储',
  'Userns remap and host namespaces': 'uid 映射与宿主机命名空间',
  'With a memory limit alone the engine allows as much swap again: twice the limit in all.':
    '只设内存上限时，引擎还允许同样多的交换空间：总共是上限的两倍。',
  'Without a profile': '不使用配置文件',
  'Without docker0 a step of docker build that runs a command ends with “network bridge not found” on this host, unless --network names another.':
    '没有 docker0 时，在此宿主机上 docker build 中运行命令的步骤会以 “network bridge not found” 结束，除非 --network 指定另一个网络。',
  'Without it': '不使用它',
  'Without live-restore': '不使用 live-restore',
  'Without that group': '不加入该组',
  'no service of this plan': '此方案中没有的服务',
  'nproc counts all processes of the uid on the host: a second container with this uid fails with "resource temporarily unavailable".':
    'nproc 计算该 uid 在宿主机上的所有进程：使用此 uid 的第二个容器会以 "resource temporarily unavailable" 失败。',
  'runc as the default': '以 runc 为默认',
  'this service itself': '此服务自身',
  '{0} MiB of memory': '{0} MiB 内存',
  '{0} is {1}: "No such container".': '{0} 是{1}："No such container"。',
  '{0} may grow to half of the memory of the host.': '{0} 可能增长到宿主机内存的一半。',
  '{0} names no network, and docker0 is gone: it starts with a loopback interface only, and publishes nothing.':
    '{0} 没有指定网络，而 docker0 已不存在：它启动后只有回环接口，也不发布任何端口。',
} satisfies Texts<Message>;
