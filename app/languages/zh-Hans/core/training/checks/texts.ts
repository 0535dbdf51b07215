import type { Message } from '../../../../en/core/training/checks/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '"{0}." How far does the attack get: {1}{2}?': '“{0}。”该攻击能走多远：{1}{2}？',
  'A digest always means the same bytes. A bot that raises it and a build on a schedule bring the fixes.':
    '摘要总是指同样的字节。由提高它的机器人和定时构建带来修复。',
  'A scan on Monday found nothing, and the image has not changed since. Is it still clean on Friday?':
    '周一的扫描没有发现任何问题，镜像此后没有变化。周五它仍然没有问题吗？',
  'A signature says who signed these bytes, if somebody checks for that identity. What is in them it does not say.':
    '签名说明是谁为这些字节签名（若有人检查该身份）。它不说明其中有什么。',
  'An image has a valid signature of its publisher. What do you know now?': '一个镜像带有其发布者的有效签名。由此知道什么？',
  'In the record that is published with the image': '在随镜像发布的记录中',
  'It gets a part of what it wants': '它得到想要的一部分',
  'It gets through': '它得手',
  'It has no known flaws': '它没有已知漏洞',
  'It is stopped': '它被挡住',
  'It was built from public sources': '它由公开的源码构建',
  'Nobody knows: flaws are published every day': '没有人知道：每天都有漏洞公布',
  'Nobody, until something raises the digest and builds anew': '没有人，直到有什么提高摘要并重新构建',
  'Nowhere, it was used in a stage that was left behind': '不在任何地方，它用在被留下的阶段中',
  'The base image is pinned by digest. Who brings the next security fix into it?': '基础镜像用摘要固定。谁把下一个安全修复带进去？',
  'The build gets a token as build argument, and provenance is recorded in full (mode=max). Where is the token?':
    '构建以构建参数得到令牌，且来源证明完整记录（mode=max）。令牌在哪里？',
  'The engine, at the next start': '引擎，在下次启动时',
  'The full record names the steps with the values of their arguments. A secret mount is not recorded.':
    '完整的记录写明各步骤及其参数的值。机密挂载不会被记录。',
  'The image stays and the list of known flaws grows. So what already runs is scanned again.':
    '镜像不变，而已知漏洞的列表在增长。因此已在运行的内容也要再次扫描。',
  'These bytes are the ones that the publisher signed': '这些字节就是发布者签名的那些',
  'Yes, the same bytes have the same flaws': '是，同样的字节有同样的漏洞',
  'docker build, as it looks for a newer base': 'docker build，因为它会查找更新的基础',
} satisfies Texts<Message>;
