import type { Message } from '../../../en/core/breakages/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  '--privileged or SYS_ADMIN': '--privileged 或 SYS_ADMIN',
  '--privileged or root': '--privileged 或 root',
  '--privileged, or -v instead of --mount': '--privileged，或用 -v 代替 --mount',
  '--privileged, or an unlimited number': '--privileged，或不限数量',
  '--privileged, or root as the user': '--privileged，或以 root 作为用户',
  'A base image with a shell': '带 shell 的基础镜像',
  'A capability that root lacks': 'root 缺少的 capability',
  'A check that the image can run': '镜像能够运行的检查',
  'A directory of root in the image': '镜像中属于 root 的目录',
  'A fault of the program itself': '程序自身的故障',
  'A file or directory that the host does not have': '宿主机没有的文件或目录',
  'A health check that the image cannot run': '镜像无法运行的健康检查',
  'A higher limit, or a program told to use less, such as -XX:MaxRAMPercentage=75 or --max-old-space-size.':
    '更高的上限，或让程序少用内存，例如 -XX:MaxRAMPercentage=75 或 --max-old-space-size。',
  'A higher nofile limit, soft and hard; if it fills again, look for connections that nobody closes.':
    '更高的 nofile 上限，软硬两项；若再次用满，查找没有关闭的连接。',
  'A larger size for that mount, and as much more memory, because its pages count against the limit.':
    '为该挂载设置更大的大小，并相应增加内存，因为它的页面计入内存上限。',
  'A larger tmpfs': '更大的 tmpfs',
  'A limit of the container instead': '改用容器的上限',
  'A line without its shell': '缺少 shell 的一行',
  'A longer time to stop': '更长的停止时间',
  'A low port': '低端口',
  'A mount of another owner': '属主不同的挂载',
  'A mount where nothing may be run': '不允许运行程序的挂载',
  'A network of its own': '自己的网络',
  'A network of its own, where every port is free; or a port from 1024 on.': '自己的网络，其中每个端口都空闲；或使用 1024 及以上的端口。',
  'A network that both services share; for an address outside, a second network that is not internal.':
    '两个服务共有的网络；若是外部地址，再加一个非 internal 的网络。',
  'A new volume on {0} belongs to root where the image has no such directory.': '若镜像没有 {0} 目录，其上的新卷属于 root。',
  'A new volume on {0} belongs to root: the image has no such directory of uid {1}.':
    '{0} 上的新卷属于 root：镜像没有属于 uid {1} 的该目录。',
  'A path that is read-only': '只读的路径',
  'A port that is taken': '已被占用的端口',
  'A profile of your own decides which system calls there are, and this one may be missing.':
    '你自己的配置文件决定有哪些系统调用，而这一个可能缺失。',
  'A program that cannot be run': '无法运行的程序',
  'A program that carries a capability': '带有 capability 的程序',
  'A program that is not there': '不存在的程序',
  'A program that will not be root': '不愿以 root 运行的程序',
  'A restart policy of always': '重启策略 always',
  'A second tmpfs that may run programs, named by TMPDIR or -Djava.io.tmpdir, so that /tmp itself stays noexec; or exec on this one.':
    '再加一个允许运行程序的 tmpfs，用 TMPDIR 或 -Djava.io.tmpdir 指定，使 /tmp 本身保持 noexec；或在这一个上允许 exec。',
  'A secret is a file of the host: its owner and mode are those of the host, whatever compose says about uid, gid and mode.':
    '机密是宿主机上的文件：属主和模式都是宿主机上的，无论 compose 对 uid、gid 和 mode 怎么写。',
  'A secret that nobody gives': '没有人提供的机密',
  'A secret that the user cannot read': '用户无法读取的机密',
  'A setting that allows an empty password, such as POSTGRES_HOST_AUTH_METHOD=trust':
    '允许空密码的设置，例如 POSTGRES_HOST_AUTH_METHOD=trust',
  'A shell and its tools are what an intruder works with.': '入侵者正是用 shell 及其工具来行动。',
  'A stop that ends in a kill': '以强制结束收场的停止',
  'A stop that was obeyed': '被服从的停止',
  'A system call that the profile lacks': '配置文件缺少的系统调用',
  'A temporary file system over the image’s files': '盖住镜像文件的临时文件系统',
  'A temporary file system that is full': '已满的临时文件系统',
  'A tmpfs is empty and hides what the image has at that path.': 'tmpfs 是空的，会遮住镜像在该路径上的内容。',
  'A tmpfs of a Swarm belongs to root and has the mode of the directory in the image; owner and mode of the plan are dropped.':
    'Swarm 的 tmpfs 属于 root，模式为镜像中该目录的模式；方案中的属主和模式会被丢弃。',
  'A tmpfs of root on a Swarm': 'Swarm 上属于 root 的 tmpfs',
  'A tmpfs on that directory, owned by the user that runs; a volume for data. HOME=/tmp where the path is the home directory.':
    '在该目录上挂载属于运行用户的 tmpfs；数据用卷。若该路径是主目录，设 HOME=/tmp。',
  'A tmpfs on that one directory, owned by the user that runs; a volume where it holds data.':
    '在这一个目录上挂载属于运行用户的 tmpfs；若其中存放数据，则用卷。',
  'A tmpfs over the data directory': '数据目录上的 tmpfs',
  'A uid without a name': '没有名称的 uid',
  'A user name that the image does not know': '镜像不认识的用户名',
  'A user of its own: --user with the numbers of the workload.': '自己的用户：--user 加上工作负载的数字 id。',
  'A user other than root may listen only above net.ipv4.ip_unprivileged_port_start. Docker sets it to 0 in a network of the container; on the network of the host it is 1024.':
    '非 root 用户只能监听 net.ipv4.ip_unprivileged_port_start 以上的端口。Docker 在容器自己的网络中将其设为 0；在宿主机的网络上是 1024。',
  'A volume on that directory.': '在该目录上挂载卷。',
  'A volume on the disk': '磁盘上的卷',
  'A writable root filesystem, or --privileged': '可写的根文件系统，或 --privileged',
  'Allow programs there': '允许在那里运行程序',
  'An added capability gives nothing to a process that is not root, and root is far more than a port.':
    '添加的 capability 对非 root 进程毫无作用，而 root 远不止一个端口。',
  'An init in front of it': '在它前面放一个 init',
  'An init in front of it (--init), or a handler in the program. In shell form, exec before the program.':
    '在它前面放一个 init（--init），或在程序中处理信号。若为 shell 形式，在程序前加 exec。',
  'Another image that happens to know the name, or root': '恰好认识该名称的另一个镜像，或 root',
  'Another port on the host; ss -ltnp names who has this one.': '宿主机上的另一个端口；ss -ltnp 会显示谁占用了它。',
  'Another process or container already listens on that port of the host, or two services of the plan publish it.':
    '另一个进程或容器已在监听宿主机的该端口，或方案中有两个服务发布它。',
  'As PID 1 the program has no handler for the stop signal: docker stop waits its ten seconds and kills it, which is exit code 137 without an out-of-memory kill.':
    '作为 PID 1，程序没有停止信号的处理函数：docker stop 等待十秒后将其强制结束，即没有发生内存不足却得到退出码 137。',
  'Ask with what is there: the program itself with a flag, or the language’s own client in exec form.':
    '用已有的东西来检查：带标志的程序自身，或 exec 形式的该语言自带客户端。',
  'Both give the host, for a call that needs one small capability.': '两者都会交出宿主机，而那个调用只需要一个小小的 capability。',
  'Both let everything be written and run, and the mount stays noexec.': '两者都允许一切写入和运行，而挂载仍是 noexec。',
  'Both open every call that escapes are made of, for the sake of one.': '两者都为了一个调用而打开逃逸所用的全部调用。',
  'COPY --chmod=0755; an image for this platform.': 'COPY --chmod=0755；适合此平台的镜像。',
  'Copying the files into the tmpfs at every start': '每次启动时把文件复制到 tmpfs 中',
  'Data that a stop loses': '停止后丢失的数据',
  'Docker’s own value, 0': 'Docker 自己的值 0',
  'ENTRYPOINT or CMD in shell form is a line for /bin/sh, and the image has none.':
    'shell 形式的 ENTRYPOINT 或 CMD 是交给 /bin/sh 的一行，而镜像中没有它。',
  'Every network of the service is internal: no packet leaves it.': '服务的每个网络都是 internal：没有数据包能出去。',
  'Every setuid program of the image then makes an intruder root again.': '于是镜像中的每个 set-uid 程序都能让入侵者重新成为 root。',
  'Everybody who reaches the port is the owner of the database then.': '于是能访问该端口的任何人都是数据库的所有者。',
  'Exit code 125: the engine refused the command and no container was started. Nothing inside it is at fault.':
    '退出码 125：引擎拒绝了命令，没有启动任何容器。与容器内的内容无关。',
  'Exit code 126: the file is there and was not run. It has no mode for running, stands on a noexec mount, or was built for another processor.':
    '退出码 126：文件存在但没有运行。它没有可执行模式、处在 noexec 挂载上，或是为另一种处理器构建的。',
  'Exit code 127: the command was not found in the image, in $PATH or under its path. A dynamic program in an image without its loader says “no such file” about itself.':
    '退出码 127：在镜像中、$PATH 中或其路径下找不到命令。缺少加载器的镜像中的动态链接程序会对自己报 “no such file”。',
  'Give it as a file': '以文件形式提供',
  'However large, it is memory, and it ends with the container.': '无论多大，它都是内存，随容器一同消失。',
  'Inside a container 127.0.0.1 and localhost are the container itself, and nothing listens there on that port.':
    '在容器内，127.0.0.1 和 localhost 就是容器自身，而那里没有程序监听该端口。',
  'Installing curl': '安装 curl',
  'It finds the name of neither service, and puts every port of the host before the container.':
    '它找不到任何一个服务的名称，却把宿主机的每个端口暴露给容器。',
  'It gives an intruder a downloader.': '它给了入侵者一个下载工具。',
  'It gives the host. The mode of the file, its platform and a noexec mount stay as they are.':
    '它会交出宿主机。文件的模式、平台和 noexec 挂载都不会改变。',
  'It hides who stops the container, and starts it again in the middle of a deployment.':
    '它掩盖了是谁停止了容器，并在部署过程中又把它启动。',
  'It shares memory with every process of the host.': '它与宿主机的每个进程共享内存。',
  'It starts, and every stop loses what was stored: a tmpfs is memory. Data belongs into a volume.':
    '它能启动，但每次停止都会丢失已存储的内容：tmpfs 是内存。数据应放在卷中。',
  'It switches off the program’s own protection, where another user costs nothing.': '它关闭了程序自身的保护，而换一个用户毫无代价。',
  'It works by chance on one machine, and puts every port of the host before the container.':
    '它只在一台机器上碰巧可行，并把宿主机的每个端口暴露给容器。',
  'Join {0} on {1}': '在 {1} 上加入 {0}',
  'Keep that one capability; or setcap -r on the file in the image, where the program does not need it.':
    '保留这一个 capability；若程序不需要它，则在镜像中对该文件执行 setcap -r。',
  'Let it write to {0}': '允许它写入 {0}',
  'Look with docker stats how many there are under load, and allow some more; an init where they are dead children.':
    '用 docker stats 查看负载下有多少个，再多留一些；若是僵尸子进程，则用 init。',
  'Make it there before the first start, with the owner that the program needs.': '在首次启动之前在那里建立它，属主为程序所需的用户。',
  'Make {0} for uid {1} in the image': '在镜像中为 uid {1} 建立 {0}',
  'Making the root filesystem writable again, or --privileged': '重新让根文件系统可写，或 --privileged',
  'Mode 0444 for the file, in a directory of mode 0700 that only the operator can enter.':
    '文件的模式设为 0444，放在只有操作者能进入的、模式为 0700 的目录中。',
  'Mount it on the one directory that is written to, or let the program write elsewhere.': '挂载到要写入的那一个目录上，或让程序写到别处。',
  'No health check': '没有健康检查',
  'No right brings a file that the image does not have.': '没有任何权限能带来镜像中没有的文件。',
  'No right makes a directory; -v makes an empty one that belongs to root, and the program finds nothing in it.':
    '没有任何权限能建立目录；-v 会建立一个属于 root 的空目录，程序在其中什么也找不到。',
  'No shared memory': '没有共享内存',
  'No way to the other side': '没有通向对方的路',
  'None is needed. If nobody stopped it, look at what sends the signal: a deployment, a restart of the engine, docker compose.':
    '不需要解法。若没有人停止它，请查看是什么发出了信号：部署、引擎重启、docker compose。',
  'Nothing says that the image has a user {0}: an empty one has no /etc/passwd.':
    '没有任何内容表明镜像中有用户 {0}：空镜像没有 /etc/passwd。',
  'Nothing to grant, unless a line before it names a limit. Run the same image without any flag: if it still ends with 139, look at the image, above all musl (Alpine) against glibc.':
    '没有什么可准许的，除非前面的某一行指出了上限。不带任何标志运行同一镜像：若仍以 139 结束，请检查镜像，首先是 musl（Alpine）与 glibc 的差别。',
  'Numbers work in every image; a name may mean another user in the next one.':
    '数字在每个镜像中都有效；名称在下一个镜像中可能是另一个用户。',
  'On the network of the host, port {0} is root’s.': '在宿主机的网络上，端口 {0} 属于 root。',
  'One CPU': '一个 CPU',
  'One more network, with a way out': '再加一个能通向外部的网络',
  'Port {0} of the host is published twice in this plan.': '宿主机的端口 {0} 在此方案中发布了两次。',
  'Port {0} on the host': '宿主机上的端口 {0}',
  'Rights that nobody may gain': '谁也不能获得的权限',
  'Root as the user': '以 root 作为用户',
  'Root as the user, or chmod 777 in the image': '以 root 作为用户，或在镜像中 chmod 777',
  'Root as the user, or the value in an environment variable': '以 root 作为用户，或把值放在环境变量中',
  'Root has an entry, and every right beside it.': 'root 有对应条目，同时也有全部权限。',
  'Root is refused in the same way, and privileged gives the host for one mark on one file.':
    'root 同样会被拒绝，而特权为了一个文件上的一个标记就交出宿主机。',
  'Root may write everywhere else too, and a directory that everybody may write to is where an intruder leaves tools.':
    'root 也可以写入其他任何地方，而所有人可写的目录正是入侵者留下工具的地方。',
  'Shared memory of its own': '自己的共享内存',
  'Shared memory of its own: --ipc private.': '自己的共享内存：--ipc private。',
  'Somebody or something stopped it: 143 is 128 and the number of SIGTERM, and the program ended by it. Nothing refused it anything.':
    '有人或某个程序停止了它：143 是 128 加上 SIGTERM 的编号，程序因它而结束。没有任何东西拒绝过它。',
  'Something that this engine or host does not have': '此引擎或宿主机没有的东西',
  'Start as the final user, with directories it owns; or keep the one capability that the message is about.':
    '以最终用户启动，并让其拥有所需目录；或保留消息所指的那一个 capability。',
  'Start as the right user (--user), or drop rights with gosu, su-exec or setpriv: these go on working.':
    '以正确的用户启动（--user），或用 gosu、su-exec、setpriv 放弃权限：它们仍然有效。',
  'Start it without sudo': '不用 sudo 启动',
  'Switching no-new-privileges off, as sudo’s own message suggests': '关闭 no-new-privileges，如 sudo 自己的消息所建议',
  'Switching the OOM killer off, or no limit at all': '关闭 OOM killer，或完全不设上限',
  'Taking none away': '不去掉任何调用',
  'That one call added to the profile; strace -f -c of the program names those that it uses.':
    '把这一个调用加入配置文件；对程序运行 strace -f -c 可列出它使用的调用。',
  'The check calls a shell or a tool that the image does not have, so the container is unhealthy for ever although the program works.':
    '检查调用了镜像中没有的 shell 或工具，因此程序虽然正常，容器却永远不健康。',
  'The container has no /dev/shm (--ipc none), and the program shares memory between its processes there.':
    '容器没有 /dev/shm（--ipc none），而程序在那里让其进程共享内存。',
  'The container itself instead of the other side': '访问到的是容器自身，而不是对方',
  'The container reached its memory limit and the kernel killed a process of it. Files of a tmpfs and of /dev/shm count.':
    '容器达到内存上限，内核强制结束了其中的一个进程。tmpfs 和 /dev/shm 中的文件也计算在内。',
  'The container starts as root and prepares files or changes user, and the capability for that is dropped.':
    '容器以 root 启动并准备文件或切换用户，而所需的 capability 已被丢弃。',
  'The daemon does not know the runtime {0}: install it and name it in daemon.json, or go without.':
    '守护进程不认识运行时 {0}：请安装它并写入 daemon.json，或不使用它。',
  'The default runtime is not installed.': '默认运行时没有安装。',
  'The directory in the image with mode 1777, or no such directory there: then the mount gets 1777 by itself.':
    '在镜像中建立模式为 1777 的目录，或那里没有该目录：这样挂载会自动得到 1777。',
  'The directory is mounted, but it belongs to another user than the one that runs.': '目录已挂载，但它的属主不是运行的用户。',
  'The directory of the data is a temporary file system. No message says so: after a stop the program starts with nothing.':
    '数据目录是临时文件系统。没有任何消息提示：停止之后，程序从零开始。',
  'The engine looks the name up in /etc/passwd of the image, and it is not there.': '引擎在镜像的 /etc/passwd 中查找该名称，而那里没有。',
  'The engine refuses before any right inside the container counts.': '引擎在考虑容器内的任何权限之前就已拒绝。',
  'The engine’s default profile': '引擎的默认配置文件',
  'The engine’s own runtime': '引擎自己的运行时',
  'The exec form': 'exec 形式',
  'The exec form: a list of words.': 'exec 形式：词的列表。',
  'The fault is in the program: it stays, and the walls are gone.': '故障出在程序：它依然存在，而防护已经没有了。',
  'The file of the program is marked with a capability, and where the container may not have it, the kernel does not run the file at all.':
    '程序文件标有一个 capability，若容器不能拥有它，内核根本不会运行该文件。',
  'The file system at that path is full: a tmpfs or /dev/shm at its size, or the disk of the host.':
    '该路径的文件系统已满：tmpfs 或 /dev/shm 达到其大小，或宿主机磁盘已满。',
  'The first gives up the whole protection for one directory; the second gives the host and leaves the path read-only.':
    '前者为一个目录放弃了全部保护；后者交出宿主机，而该路径仍是只读。',
  'The first shares memory with every process of the host; the second may grow to half of the memory of the host.':
    '前者与宿主机的每个进程共享内存；后者可能增长到宿主机内存的一半。',
  'The full path of the program in exec form; a static build for images without a C library.':
    '以 exec 形式写出程序的完整路径；若镜像没有 C 库，则静态构建。',
  'The image gives {0} to uid {1}, and so does a new volume; here uid {2} runs.':
    '镜像把 {0} 交给 uid {1}，新卷也是如此；而这里运行的是 uid {2}。',
  'The image has neither a shell nor its tools, so the container is unhealthy for ever.':
    '镜像既没有 shell 也没有它的工具，因此容器永远不健康。',
  'The image has no shell to run the line.': '镜像没有运行这一行的 shell。',
  'The image is Alpine’s, with musl: a library that was built for glibc may fault there.':
    '镜像是 Alpine 的，带有 musl：为 glibc 构建的库可能在那里出错。',
  'The mode opens the directory to everybody, and runc before 1.1.8 ignores it where the image has the directory; root gives far more than one directory.':
    '该模式把目录开放给所有人，而 1.1.8 之前的 runc 在镜像有该目录时会忽略它；root 给出的远不止一个目录。',
  'The name of the other service as the host. If it is right already: the other side is not up yet, or listens on its own 127.0.0.1 only.':
    '把另一个服务的名称作为主机。若已经如此：对方尚未就绪，或只在它自己的 127.0.0.1 上监听。',
  'The name or the address is not reachable from the container’s networks: they are internal, or the other service is on none of them, or it is the default bridge, which knows no names.':
    '从容器的网络无法到达该名称或地址：这些网络是 internal，或另一个服务不在其中，或是不认识名称的默认网桥。',
  'The numbers of the user: uid and gid.': '用户的数字：uid 和 gid。',
  'The option that allows root, such as --user=root, -u root or --no-sandbox':
    '允许 root 的选项，例如 --user=root、-u root 或 --no-sandbox',
  'The plan asks for {0} CPUs, and the host has {1}.': '方案要求 {0} 个 CPU，而宿主机有 {1} 个。',
  'The plan mounts {0}, which is not on the host.': '方案挂载 {0}，而宿主机上没有它。',
  'The plan publishes port {0} of the host.': '方案发布宿主机的端口 {0}。',
  'The plan takes {0} away from the default, and one of them may be missing.': '方案从默认中去掉了 {0}，其中之一可能是缺失的那个。',
  'The port is taken there too, and the container sees every service of the host.':
    '那里的端口同样被占用，而且容器会看到宿主机的每个服务。',
  'The process limit is reached. Threads count, and so do dead children that nobody collects.':
    '达到进程上限。线程计算在内，没有被回收的僵尸子进程也计算在内。',
  'The program has as many files and connections open as its limit allows.': '程序打开的文件和连接数已达到上限。',
  'The program looks its own user up in /etc/passwd, and this uid has no entry there.':
    '程序在 /etc/passwd 中查找自己的用户，而此 uid 在那里没有条目。',
  'The program of {0} carries {1}, which is dropped here.': '{0} 的程序带有 {1}，而它在这里被丢弃。',
  'The program reads a password from a file at its start, and the file is not mounted.': '程序在启动时从文件读取密码，而该文件没有挂载。',
  'The program refuses to run as root by itself, and root is what the container starts as.':
    '程序自己拒绝以 root 运行，而容器正是以 root 启动。',
  'The program runs as a user of its own and writes to a directory that belongs to root in the image.':
    '程序以自己的用户运行，却写入镜像中属于 root 的目录。',
  'The program touched memory that is not its own: 139 is 128 and the number of SIGSEGV. One answer was seen to bring it about: RabbitMQ with too few processes says “Failed to create scheduler thread” and ends so. Otherwise a library built for another C library is a common reason.':
    '程序访问了不属于自己的内存：139 是 128 加上 SIGSEGV 的编号。曾见到有一种回答会引起它：进程数过少的 RabbitMQ 报 “Failed to create scheduler thread” 并如此结束。此外，常见原因是为另一种 C 库构建的库。',
  'The program unpacks a library or a tool into a temporary file system and runs it from there, which noexec forbids.':
    '程序把库或工具解包到临时文件系统并从那里运行，而 noexec 禁止这样做。',
  'The program writes to a path of its image, and the root filesystem or the mount is read-only.':
    '程序写入其镜像的某个路径，而根文件系统或该挂载是只读的。',
  'The runtime opens files itself before the program starts; with 5 it ended in this message. {0} is the least that is sensible.':
    '运行时在程序启动之前自己会打开文件；设为 5 时以此消息结束。合理的最小值是 {0}。',
  'The seccomp profile refuses a system call. It may show late: PostgreSQL starts without sync_file_range and ends in a panic at its first checkpoint.':
    'seccomp 配置文件拒绝了一个系统调用。它可能很晚才显现：没有 sync_file_range 时 PostgreSQL 能启动，却在第一个检查点以 panic 结束。',
  'The secret as a file below /run/secrets, and its variable that names the file.':
    '把机密作为 /run/secrets 下的文件，并设置指出该文件的变量。',
  'The service has no network.': '服务没有网络。',
  'The signal is ignored all the same; the kill only comes later.': '信号依旧被忽略；强制结束只是来得更晚。',
  'The source of a bind mount does not exist on the host.': '绑定挂载的源在宿主机上不存在。',
  'The tmpfs on {0} hides what {1} is started from.': '{0} 上的 tmpfs 遮住了启动 {1} 所需的内容。',
  'The tmpfs on {0} holds {1}.': '{0} 上的 tmpfs 容量为 {1}。',
  'The uid and gid of the program as owner: uid=, gid= and mode= of a tmpfs together, a directory in the image for a volume, chown on the host for a bind mount.':
    '把程序的 uid 和 gid 设为属主：tmpfs 要同时设置 uid=、gid= 和 mode=；卷在镜像中准备目录；绑定挂载在宿主机上 chown。',
  'The uid that the image has, or a user made for it in the build.': '镜像中已有的 uid，或在构建中为它建立的用户。',
  'The variable stands in docker inspect and in every child process; root reads far more than this file.':
    '变量会出现在 docker inspect 和每个子进程中；root 能读取的远不止这个文件。',
  'Too few open files': '打开文件数过少',
  'Too few processes': '进程数过少',
  'Too little memory': '内存过少',
  'What a tmpfs holds the program may rewrite: the image’s protection of its own code is gone.':
    'tmpfs 中的内容可被程序改写：镜像对自身代码的保护就没有了。',
  'What the engine’s own message names: a number that this host has, a runtime or network that exists, a limit within another.':
    '引擎自己的消息所指的内容：此宿主机具有的数量、存在的运行时或网络、处于另一上限之内的上限。',
  'What {0} stores is gone after every stop: {1} is memory.': '{0} 存储的内容在每次停止后都会消失：{1} 是内存。',
  'Without that tmpfs': '不使用该 tmpfs',
  'Without the killer the container hangs; without a limit the whole host is what runs out of memory.':
    '没有 OOM killer，容器会卡死；没有上限，则整台宿主机耗尽内存。',
  'a tmpfs on {0}': '{0} 上的 tmpfs',
  'a volume on {0}': '{0} 上的卷',
  'chmod 777, mode=1777 alone, or root as the user': 'chmod 777、单独的 mode=1777，或以 root 作为用户',
  'docker stack deploy drops the one and the other without a word.': 'docker stack deploy 会悄悄丢弃这两者。',
  'nproc counts every process of this uid on the host.': 'nproc 计算该 uid 在宿主机上的每个进程。',
  'privileged leaves this limit as it is; some programs prepare a table for every possible file, and with a billion they run out of memory.':
    '特权不改变此上限；有些程序会为每个可能的文件准备一张表，若上限是十亿，它们会耗尽内存。',
  'runc as the default': '以 runc 为默认',
  'seccomp=unconfined or --privileged': 'seccomp=unconfined 或 --privileged',
  'seccomp=unconfined, or --privileged': 'seccomp=unconfined，或 --privileged',
  'su and sudo gain rights by setuid, which no-new-privileges forbids.':
    'su 和 sudo 通过 setuid 获得权限，而 no-new-privileges 禁止这样做。',
  'su and sudo gain rights by setuid, which no-new-privileges forbids; gosu, su-exec and setpriv only drop rights and go on working.':
    'su 和 sudo 通过 setuid 获得权限，而 no-new-privileges 禁止这样做；gosu、su-exec 和 setpriv 只放弃权限，仍然有效。',
  'tmpfs with mode, or the key tmpfs:': '带模式的 tmpfs，或键 tmpfs:',
  'uid {0} has no entry in /etc/passwd of the image.': 'uid {0} 在镜像的 /etc/passwd 中没有条目。',
  'uid {0} has no home directory, so its home is /.': 'uid {0} 没有主目录，因此其主目录是 /。',
  '{0} and {1} share no network, and only there is the name known.': '{0} 与 {1} 没有共同的网络，而名称只在共同的网络中有效。',
  '{0} as PID 1 ignores the stop signal.': '{0} 作为 PID 1 会忽略停止信号。',
  '{0} belongs to root in the image, and uid {1} runs.': '{0} 在镜像中属于 root，而运行的是 uid {1}。',
  '{0} belongs to root there, with the mode that the image gives it.': '{0} 在那里属于 root，模式由镜像给出。',
  '{0} for /dev/shm': '为 /dev/shm 设 {0}',
  '{0} has no /dev/shm here.': '{0} 在这里没有 /dev/shm。',
  '{0} in the image, open to all': '在镜像中建立 {0}，对所有人开放',
  '{0} is mounted read-only.': '{0} 以只读方式挂载。',
  '{0} is not readable for the user of the container. On the host: chmod 0444 {1}':
    '容器的用户无法读取 {0}。在宿主机上执行：chmod 0444 {1}',
  '{0} keeps its owner of the host. There, give it to the program: chown -R {1}:{2} {3}':
    '{0} 保持宿主机上的属主。请在那里把它交给程序：chown -R {1}:{2} {3}',
  '{0} keeps ports below {1} from everybody but root.': '{0} 使 {1} 以下的端口只供 root 使用。',
  '{0} may belong to another user than {1}.': '{0} 的属主可能不是 {1}。',
  '{0} may have {1} files and connections open.': '{0} 可以打开 {1} 个文件和连接。',
  '{0} may have {1} processes and threads here, and wanted one more.': '{0} 在这里可以有 {1} 个进程和线程，而它还要一个。',
  '{0} may use {1} here.': '{0} 在这里可以使用 {1}。',
  '{0} of memory': '{0} 内存',
  '{0} reads {1} at its start, and no file gives it.': '{0} 在启动时读取 {1}，而没有文件提供它。',
  '{0} runs or maps code in {1}, which is noexec.': '{0} 在 {1} 中运行或映射代码，而它是 noexec。',
  '{0} starts as root here and needs {1} for it.': '{0} 在这里以 root 启动，为此需要 {1}。',
  '{0} starts as root here.': '{0} 在这里以 root 启动。',
  '{0} was seen to work with {1} processes; here # is allowed.|{2} was seen to work with {3} processes; here # are allowed.':
    '已见到 {0} 以 {1} 个进程正常工作；这里允许 # 个。',
  '{0} was seen to work with {1}; here it may use {2}.': '已见到 {0} 以 {1} 正常工作；这里可以使用 {2}。',
  '{0} writes to {1}, which is read-only here.|{2} writes to {3}, which are read-only here.': '{0} 写入 {1}，而它在这里是只读的。',
} satisfies Texts<Message>;
