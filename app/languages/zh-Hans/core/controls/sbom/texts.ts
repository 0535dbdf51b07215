import type { Message } from '../../../../en/core/controls/sbom/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Attached at the build': '在构建时附加',
  'Does the image carry a list of what is in it?': '镜像带有其组成部分的清单吗？',
  'Guessing whether a new flaw concerns you.': '猜测新漏洞是否与你有关。',
  'List of parts (SBOM)': '组成清单（SBOM）',
  'Needs a registry and a builder or image store that keeps attestations.': '需要能保存证明（attestation）的镜像仓库以及构建器或镜像存储。',
  None: '无',
  'When a flaw is published, nobody can look up which images contain the part.': '漏洞公布时，无人能查出哪些镜像含有该部分。',
  '{0} brings parts of others, and their flaws are published under the names of the parts.':
    '{0} 带有他人的部分，其漏洞以这些部分的名称公布。',
} satisfies Texts<Message>;
