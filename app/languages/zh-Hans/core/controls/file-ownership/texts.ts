import type { Message } from '../../../../en/core/controls/file-ownership/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A new volume takes owner and mode from here.': '新卷从这里取得属主和模式。',
  'Code that runs can change itself.': '运行的代码可以改变自身。',
  'Directories of the program': '程序的目录',
  Directory: '目录',
  'Every directory that the program writes to must be named.': '程序写入的每个目录都必须写明。',
  Mode: '模式',
  'Owner of the files': '文件的属主',
  'Rewriting the program in order to stay.': '为了停留而改写程序。',
  'The program owns everything': '程序拥有一切',
  'The program owns its code on a writable file system, so whoever gets in can rewrite it.':
    '程序在可写文件系统上拥有自己的代码，因此入侵者可以改写它。',
  'Who owns the program, and where may it write?': '程序归谁所有，它可以写到哪里？',
  'root owns the code; named directories belong to the program': '代码归 root；写明的目录归程序',
  '{0} A tmpfs of a Swarm takes its mode from the image: {1}.': '{0} Swarm 的 tmpfs 从镜像取得模式：{1}。',
  '{0} keeps data in {1} and only reads its code.': '{0} 把数据保存在 {1}，对代码只读取。',
  '{0} only reads its code.': '{0} 只读取自己的代码。',
  '{0} only reads its code; the image makes its data directory itself.': '{0} 只读取自己的代码；镜像自己建立其数据目录。',
} satisfies Texts<Message>;
