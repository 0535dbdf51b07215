import type { Message } from '../../../../en/core/controls/ci-system/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A Makefile alone, called by hand or by any system': '只用 Makefile，手动调用或由任何系统调用',
  'CI system': 'CI 系统',
  'Changes that nobody checked, and keys on laptops that can push images.': '无人检查的更改，以及笔记本电脑上可以推送镜像的密钥。',
  'Checks that work on one system only.': '只在一种系统上有效的检查。',
  'Every check of {0} can be called from the Makefile, and nobody can guess where its repository lies.':
    '{0} 的每项检查都可以从 Makefile 调用，而无人能猜到它的仓库在哪里。',
  'GitHub Actions': 'GitHub Actions',
  'GitLab CI': 'GitLab CI',
  'Its runner needs a privileged service to build; use one that runs nothing else.':
    '它的 runner 构建时需要特权服务；请使用不运行其他任务的 runner。',
  'Nothing runs by itself; rebuilds need a line in cron.': '没有什么会自行运行；重建需要 cron 中的一行。',
  'The same.': '同样如此。',
  'What runs these checks on every change?': '每次更改时由什么运行这些检查？',
  'Whoever may change the workflow may push; protect the branch.': '可以更改工作流的人就可以推送；请保护该分支。',
} satisfies Texts<Message>;
