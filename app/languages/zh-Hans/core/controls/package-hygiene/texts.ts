import type { Message } from '../../../../en/core/controls/package-hygiene/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A package that only came along as a recommendation must be named.': '只因推荐而附带的软件包必须写明。',
  'A version after = is allowed.': '可以在 = 之后写版本。',
  'Flaws and tools of packages that are not there.': '不存在的软件包的漏洞和工具。',
  'More flaws, larger layers.': '更多漏洞，更大的层。',
  'No packages are added': '不添加软件包',
  'Only the named ones, lists removed': '只有写明的软件包，并移除列表',
  Packages: '软件包',
  'Packages of the distribution': '发行版的软件包',
  'Recommended extras and package lists stay in the image.': '推荐的附加内容和软件包列表留在镜像中。',
  'Recommended extras and stale package lists.': '推荐的附加内容和过时的软件包列表。',
  'The base image has all that {0} needs.': '基础镜像具备 {0} 需要的一切。',
  'What you named is enough without recommended extras.': '你写明的内容不带推荐的附加内容也已足够。',
  'Which packages does the image add, and what do they leave behind?': '镜像添加哪些软件包，它们留下什么？',
  'With recommended extras and package lists': '带推荐的附加内容和软件包列表',
  '{0} is a second way in, with accounts and keys of its own; docker exec does the same.':
    '{0} 是带有自己的账户和密钥的第二条入口；docker exec 可做到同样的事。',
} satisfies Texts<Message>;
