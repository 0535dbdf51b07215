import type { Message } from '../../../../en/core/controls/image-scan/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A service with a database, not one command.': '带数据库的服务，而不是一条命令。',
  Clair: 'Clair',
  'Docker Scout': 'Docker Scout',
  'Grype, with an SBOM of Syft': 'Grype，配合 Syft 的 SBOM',
  'Image scan': '镜像扫描',
  'Images that ship with published flaws, or with secrets, unseen.': '带着已公布漏洞或机密而无人察觉就交付的镜像。',
  'It was compromised itself in March 2026: pin its action and image by hash.':
    '它自身在 2026 年 3 月曾被攻破：请用哈希固定其 action 和镜像。',
  'Needs a Docker account.': '需要 Docker 账户。',
  'Nobody learns when a flaw in the image is published.': '镜像中的漏洞公布时无人得知。',
  None: '无',
  'The same, from a list of parts that you keep.': '同样如此，依据你保存的组成清单。',
  'The same, inside a registry.': '同样如此，在镜像仓库内部。',
  'The same, with advice on newer bases.': '同样如此，并就较新的基础给出建议。',
  Trivy: 'Trivy',
  'Two programs.': '两个程序。',
  'Which scanner looks for known flaws before an image ships?': '镜像交付之前由哪个扫描器查找已知漏洞？',
  '{0} has packages of a distribution or of its language; one command without account and service reads both.':
    '{0} 有发行版或其语言的软件包；一条无需账户和服务的命令即可读取两者。',
} satisfies Texts<Message>;
