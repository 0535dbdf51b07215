import type { Message } from '../../../../en/core/controls/dockerfile-lint/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A later edit of the Dockerfile is read by nobody but its author.': '以后对 Dockerfile 的编辑，除作者外无人审读。',
  'Checks of BuildKit': 'BuildKit 的检查',
  'Dockerfile lint': 'Dockerfile 检查',
  'No rule on the user.': '对用户没有规则。',
  Nothing: '没有',
  'One more program.': '多一个程序。',
  'Secrets in ARG and ENV, ignored files, shell forms.': 'ARG 和 ENV 中的机密、被忽略的文件、shell 形式。',
  'Some rules are a matter of taste.': '有些规则只是喜好问题。',
  'The Dockerfile of {0} will be edited by hand, and a later edit may take back what was decided here.':
    '{0} 的 Dockerfile 会被手动编辑，以后的编辑可能收回这里的决定。',
  'What either of the two does not look for.': '两者都不查找的内容。',
  'What reads the Dockerfile before it is built?': '构建之前由什么审读 Dockerfile？',
  'hadolint and build checks': 'hadolint 和构建检查',
  'root, unpinned bases, ADD, shell forms.': 'root、未固定的基础、ADD、shell 形式。',
} satisfies Texts<Message>;
