import type { Message } from '../../../../en/core/formats/podman/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A network of Podman has no address for ports.': 'Podman 的网络没有供端口使用的地址。',
  'Containers on one network of Podman always reach each other.': '同一 Podman 网络上的容器总是可以互相访问。',
  'Each port that is published says its address by itself; here none is published without one.':
    '每个发布的端口自己写明地址；这里没有不写地址就发布的端口。',
  'Names of base images without a registry need unqualified-search-registries = ["docker.io"] in /etc/containers/registries.conf.':
    '不带镜像仓库的基础镜像名称需要在 /etc/containers/registries.conf 中设置 unqualified-search-registries = ["docker.io"]。',
  'Podman gives a tmpfs to the user that the container starts as, or to root, and to nobody else.':
    'Podman 把 tmpfs 交给容器启动时的用户，或交给 root，不会交给别人。',
  'Podman has no daemon that starts a container again after a reboot.': 'Podman 没有在重启后再次启动容器的守护进程。',
  'Podman has no recursive read-only bind: file systems mounted below it stay writable.':
    'Podman 没有递归只读绑定：挂载在其下的文件系统仍然可写。',
  'Podman has no size for the writable layer of one container, only for all of its storage.':
    'Podman 没有单个容器可写层的大小限制，只有全部存储的限制。',
  'Podman logs to journald or to one file with a largest size; it keeps no older files and sends nothing away.':
    'Podman 把日志写入 journald 或一个有大小上限的文件；它不保留更早的文件，也不向外发送。',
  'Podman refuses it on the unified control groups.': 'Podman 在统一的控制组上拒绝它。',
  'The bind itself is read-only; bind what lies below it by itself.': '绑定本身是只读的；其下的内容请单独绑定。',
  'The size of one file is kept; journald has limits of its own.': '单个文件的大小得以保留；journald 有自己的上限。',
  'The units do so; podman-restart.service does, too.': '这些单元会这样做；podman-restart.service 也会。',
} satisfies Texts<Message>;
