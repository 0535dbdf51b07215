import type { Message } from '../../../../en/core/controls/rebuild-cadence/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A month with known flaws.': '带着已知漏洞的一个月。',
  'Bot that raises pinned versions': '升级固定版本的机器人',
  'Builds and deployments every day.': '每天的构建和部署。',
  'Builds must work without somebody at hand.': '构建必须在无人值守时也能进行。',
  'Fixes of the base image reach you by chance.': '基础镜像的修复只是碰巧到达你这里。',
  'How do fixes of the base image reach what runs?': '基础镜像的修复如何到达正在运行的内容？',
  'Published flaws that stay for more than a day.': '停留超过一天的已公布漏洞。',
  'Published flaws that stay for more than a month.': '停留超过一个月的已公布漏洞。',
  'Published flaws that stay for more than a week.': '停留超过一周的已公布漏洞。',
  'Rebuild and updates': '重建和更新',
  'Rebuilt every day': '每天重建',
  'Rebuilt every month': '每月重建',
  'Rebuilt every week': '每周重建',
  'Renovate keeps tag and digest together.': 'Renovate 会让标签和摘要保持一致。',
  'The base of {0} is pinned, so fixes arrive only by a bot and a rebuild.': '{0} 的基础已固定，因此修复只能通过机器人和重建到来。',
  'The rebuild takes the same pinned version again; nothing raises it.': '重建再次取用同一固定版本；没有什么会提高它。',
  'When somebody thinks of it': '想起来的时候',
} satisfies Texts<Message>;
