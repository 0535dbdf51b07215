import type { Message } from '../../../../en/core/controls/registry-tls/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  "A private registry needs a certificate, and its authority's certificate on every host.":
    '私有镜像仓库需要证书，且每台宿主机上都要有其颁发机构的证书。',
  'From these': '从这些',
  'Host and port.': '主机和端口。',
  'May the engine pull from a registry that it cannot verify?': '引擎可以从无法验证的镜像仓库拉取吗？',
  No: '否',
  'Reading your credentials, or replacing an image, on the way.': '在途中读取你的凭据或替换镜像。',
  Registries: '镜像仓库',
  'Registries without TLS': '没有 TLS 的镜像仓库',
  'The images of {0} come from registries with TLS.': '{0} 的镜像来自使用 TLS 的镜像仓库。',
  'Whoever is on the path decides what you run.': '处在路径上的人决定你运行什么。',
  'Whoever is on the path to {0} decides what runs here.': '处在通往 {0} 的路径上的人决定这里运行什么。',
} satisfies Texts<Message>;
