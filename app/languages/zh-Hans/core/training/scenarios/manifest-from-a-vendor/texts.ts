import type { Message } from '../../../../../en/core/training/scenarios/manifest-from-a-vendor/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A manifest from a vendor': '供应商给的清单',
  'A pod that shares with its node is a login on that node.': '与节点共用的 Pod，就是对该节点的登录。',
  'Below this path lie the secrets and tokens of every pod on the node.': '这个路径之下是节点上每个 Pod 的机密和令牌。',
  'Every device and capability of the node; nothing else in the manifest counts any more.':
    '节点的每个设备和 capability；清单中的其他内容都不再有意义。',
  'Good: no token of the cluster in a pod that does not ask the API.': '好：不询问 API 的 Pod 中没有集群的令牌。',
  'Good: nothing can be left in the image’s files.': '好：镜像的文件中不能留下任何内容。',
  'Network, files, rights, user: one of each.': '网络、文件、权限、用户：各一处。',
  'Read hostNetwork, the volumes at the end, and the securityContext of both containers.':
    '读 hostNetwork、末尾的 volumes，以及两个容器的 securityContext。',
  'Room for temporary files that ends with the pod and has a limit.': '随 Pod 结束且有上限的临时文件空间。',
  'Root in the container is root on the node for every file that they share.': '对共用的每个文件，容器中的 root 就是节点上的 root。',
  'The pod listens on the node’s own addresses and reaches what listens there on 127.0.0.1.':
    'Pod 在节点自己的地址上监听，并可触及节点 127.0.0.1 上的监听者。',
  'Which lines connect the pod with the machine that it stands on?': '哪些行把 Pod 与它所在的机器连接起来？',
} satisfies Texts<Message>;
