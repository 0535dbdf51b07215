import type { Message } from '../../../../en/core/controls/signature/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'How can anybody tell that an image is yours?': '别人怎么知道镜像是你的？',
  'Images that somebody else pushed under your name, where somebody checks.': '他人以你的名义推送的镜像（在有人检查时）。',
  'Names of repository and workflow stand in a public log.': '仓库和工作流的名称会出现在公开日志中。',
  None: '无',
  Signature: '签名',
  'The image of {0} travels through a registry, and this leaves no key to guard.': '{0} 的镜像要经过镜像仓库，而这样没有需要保管的密钥。',
  'The key must be kept, and replaced when it leaks.': '密钥必须保管，泄露时必须更换。',
  'The same, without a public log.': '同样如此，没有公开日志。',
  'Whoever can push to the registry can put another image under your name.': '能推送到镜像仓库的人可以以你的名义放上另一个镜像。',
  'cosign, with a key': 'cosign，使用密钥',
  'cosign, with the identity of the CI': 'cosign，使用 CI 的身份',
} satisfies Texts<Message>;
