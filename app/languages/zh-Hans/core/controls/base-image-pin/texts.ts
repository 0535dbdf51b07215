import type { Message } from '../../../../en/core/controls/base-image-pin/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A tag can be pushed again; only a registry knows the digest: docker buildx imagetools inspect {0}.':
    '标签可以被再次推送；只有镜像仓库知道摘要：docker buildx imagetools inspect {0}。',
  'A tag that is pushed again with something else in it.': '被再次推送、内容已不同的标签。',
  Digest: '摘要',
  'Exact tag': '精确标签',
  'Fixes arrive only when a bot or a person raises the digest.': '只有机器人或人提高摘要时，修复才会到来。',
  'Fixes for {0} {1} end on {2} (as of {3}).': '{0} {1} 的修复到 {2} 为止（截至 {3}）。',
  'How is the version of the base image fixed?': '基础镜像的版本如何固定？',
  'New major releases that slip in.': '混入的新主版本。',
  'New releases that slip in.': '混入的新版本。',
  'No version, or latest': '没有版本，或 latest',
  'Of the index: docker buildx imagetools inspect prints it first.': '索引的摘要：docker buildx imagetools inspect 首先打印它。',
  'Pinned base version': '固定的基础版本',
  'Tag and digest': '标签和摘要',
  'Tag that moves': '会移动的标签',
  'That is an exact tag.': '这是精确标签。',
  'That tag moves; an exact one has {0} numbers.': '该标签会移动；精确的标签有 {0} 段数字。',
  'The empty image has no versions.': '空镜像没有版本。',
  'The empty image scratch takes neither a tag nor a digest.': '空镜像 scratch 既没有标签也没有摘要。',
  'The part of the tag before the first dash.': '标签中第一个短横线之前的部分。',
  'The publisher may still push the same tag again.': '发布者仍可能再次推送同一标签。',
  'Two builds of one file may differ.': '同一文件的两次构建可能不同。',
  Version: '版本',
  'What stands is kept: the tables here know no better version.': '保留现状：这里的表不知道更好的版本。',
  'latest is no version.': 'latest 不是版本。',
  'one image without tags': '一个没有标签的镜像',
  '{0} has no tag {1}; it is published as {2}.': '{0} 没有标签 {1}；它发布为 {2}。',
  '{0} is pushed again with every patch release, so two builds may differ.': '{0} 随每个补丁版本被再次推送，因此两次构建可能不同。',
  '{0} is the tag that the tables here have for {1} ({2}); add the digest once a registry has told you.':
    '{0} 是这里的表为 {1} 记录的标签（{2}）；请在镜像仓库告知后加上摘要。',
  '{0} without a version is whatever was pushed last.': '没有版本的 {0} 就是最后推送的任何内容。',
  '{0} {1} has had no security fixes since {2} (as of {3}).': '{0} {1} 自 {2} 起没有安全修复（截至 {3}）。',
  '{0} {1} is older than every release that got fixes as of {2}.': '{0} {1} 比截至 {2} 得到修复的每个版本都旧。',
} satisfies Texts<Message>;
