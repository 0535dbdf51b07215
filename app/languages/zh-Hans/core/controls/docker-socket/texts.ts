import type { Message } from '../../../../en/core/controls/docker-socket/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the container drive the engine?': '容器会操纵引擎吗？',
  'Engine socket': '引擎套接字',
  No: '否',
  'Root of the host for whoever can open it, read-only or not.': '能打开它的任何人都得到宿主机的 root，无论是否只读。',
  Sockets: '套接字',
  'Starting a container that mounts the whole host.': '启动一个挂载整台宿主机的容器。',
  'Yes, the socket is mounted': '是，挂载套接字',
  '{0} is mounted: its API starts containers with any right on the host.': '挂载了 {0}：其 API 可启动在宿主机上拥有任意权限的容器。',
  '{0} starts no containers.': '{0} 不启动容器。',
} satisfies Texts<Message>;
