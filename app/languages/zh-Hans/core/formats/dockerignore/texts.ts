import type { Message } from '../../../../en/core/formats/dockerignore/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A plan cannot hold this pattern; it is kept as it is.': '方案无法容纳此模式；按原样保留。',
  'It stands beside the Dockerfile of {0}; docker build reads it by itself.': '它在 {0} 的 Dockerfile 旁边；docker build 会自己读取它。',
  'It stands beside the Dockerfile; docker build reads it by itself.': '它在 Dockerfile 旁边；docker build 会自己读取它。',
  'With BuildKit, the step "transferring context" says how much is sent.': '使用 BuildKit 时，"transferring context" 步骤显示发送了多少。',
} satisfies Texts<Message>;
