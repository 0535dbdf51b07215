import type { Message } from '../../../../en/core/controls/provenance/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Build arguments are recorded, so they must hold no secret.': '构建参数会被记录，因此其中不能有机密。',
  'Does the image say from which sources and how it was built?': '镜像说明它由哪些源、以何种方式构建吗？',
  'Images from other sources or another builder, where somebody checks.': '来自其他源或其他构建器的镜像（在有人检查时）。',
  'Images of unknown base, time and repository.': '基础、时间和仓库不明的镜像。',
  'In full': '完整',
  'In short': '简略',
  'No build argument of {0} is a secret, so the whole record can be kept.': '{0} 的构建参数都不是机密，因此可以保留完整记录。',
  Provenance: '来源证明',
  "The builder's default": '构建器的默认值',
  'The record holds the build arguments of {0}, and they hold secrets.': '记录中有 {0} 的构建参数，而其中有机密。',
  'The record leaves out the steps of the build and their arguments.': '记录省略了构建的步骤及其参数。',
  'The steps and their arguments are not.': '步骤及其参数则不是。',
  'What the image says of its making is up to the builder.': '镜像如何说明自己的构建由构建器决定。',
} satisfies Texts<Message>;
