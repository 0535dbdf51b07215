import type { Message } from '../../../../en/core/controls/runtime-secrets/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A path below /run/secrets; a file elsewhere is a bind mount.': '/run/secrets 下的路径；别处的文件属于绑定挂载。',
  'As files below /run/secrets': '作为 /run/secrets 下的文件',
  'Each name once.': '每个名称只能出现一次。',
  'File on the host': '宿主机上的文件',
  'How do passwords and keys reach the program?': '密码和密钥如何到达程序？',
  'Mounted at': '挂载于',
  Name: '名称',
  'No secret is needed': '不需要机密',
  Secrets: '机密',
  'Secrets at run time': '运行时的机密',
  'Secrets in docker inspect, in /proc/1/environ, in child processes and in crash reports.':
    'docker inspect、/proc/1/environ、子进程和崩溃报告中的机密。',
  'The program must read a file; a plain bind mount is not encrypted on the host.': '程序必须读取文件；普通绑定挂载在宿主机上不加密。',
  '{0} reads no secret by itself.': '{0} 自身不读取机密。',
  '{0} reads {1} from a file.': '{0} 从文件读取 {1}。',
  '{0} reads {1}, and no file gives it.': '{0} 读取 {1}，而没有文件提供它。',
  '{0} stands in the environment, which docker inspect shows.': '{0} 在环境变量中，docker inspect 会显示它。',
} satisfies Texts<Message>;
