import type { Message } from '../../../../../en/core/formats/kubernetes/pod-security/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A setuid program of the image gives more rights.': '镜像中的 set-uid 程序可以带来更多权限。',
  'A volume of the kind {0} is none of those that a restricted pod may have.': '类型为 {0} 的卷不在 restricted Pod 允许的卷之中。',
  'AppArmor does not confine the container.': 'AppArmor 不约束此容器。',
  'Kernel tables below /proc are readable and /proc/sys is writable.': '/proc 下的内核表可读，/proc/sys 可写。',
  'No seccomp profile is named, and without one no system call is filtered.': '没有指定 seccomp 配置文件，缺少它就不过滤任何系统调用。',
  'No system call is filtered.': '不过滤任何系统调用。',
  'Not every capability is dropped.': '没有丢弃全部 capability。',
  'Nothing keeps the program from being root.': '没有任何设置阻止程序以 root 运行。',
  'Nothing keeps the programs from being root.': '没有任何设置阻止这些程序以 root 运行。',
  'Port {0} of the node leads into the container, past every Service.': '节点的端口 {0} 绕过所有 Service 直通容器。',
  'SELinux gets the {0} {1} in place of the usual one.': 'SELinux 得到 {0} {1}，代替通常的值。',
  'The container has every right of root on the node.': '容器拥有节点上 root 的全部权限。',
  'The container is a process of the Windows node.': '容器是 Windows 节点上的一个进程。',
  'The kubelet is sent to {0}, whatever answers there.': 'kubelet 被指向 {0}，无论那里由谁应答。',
  'The pod shares {0} of the node.': 'Pod 共享节点的{0}。',
  'The program is uid 0.': '程序以 uid 0 运行。',
  'the network': '网络',
  'the processes': '进程',
  'the shared memory': '共享内存',
  '{0} does not stay within the pod for certain.': '{0} 不一定只限于 Pod 内。',
  '{0} is given; NET_BIND_SERVICE alone may be.': '给予了 {0}；只可以给予 NET_BIND_SERVICE。',
  '{0} is more than containers have by default.': '{0} 超出容器默认拥有的 capability。',
  '{0} of the node is mounted.': '挂载了节点的 {0}。',
} satisfies Texts<Message>;
