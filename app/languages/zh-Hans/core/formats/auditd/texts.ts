import type { Message } from '../../../../en/core/formats/auditd/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A rule of the audit cannot say a path with blanks or special characters; /var/lib/docker is watched.':
    '审计规则无法表达带空格或特殊字符的路径；监视的是 /var/lib/docker。',
  'Audit rules': '审计规则',
} satisfies Texts<Message>;
