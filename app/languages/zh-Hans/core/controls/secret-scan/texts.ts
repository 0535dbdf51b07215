import type { Message } from '../../../../en/core/controls/secret-scan/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A key that is committed by mistake stays unseen.': '误提交的密钥无人发现。',
  'Does not read the history of the repository.': '不读取仓库的历史。',
  'Keys in the files of the image.': '镜像文件中的密钥。',
  'Keys in the repository and its history that others find first.': '仓库及其历史中被他人先发现的密钥。',
  Nothing: '没有',
  'Secret scan': '密钥扫描',
  'Test data looks like keys.': '测试数据看起来像密钥。',
  'The repository around {0} has a history, which this reads as well.': '{0} 所在的仓库有历史，此项也会读取它。',
  'The same; it can try whether a key still works.': '同样如此；它可以测试密钥是否仍然有效。',
  Trivy: 'Trivy',
  'Trying sends the key to its service.': '测试会把密钥发送给它的服务。',
  'What finds a key that was committed by mistake?': '什么能发现误提交的密钥？',
  '{0} needs secrets, and files of secrets are committed by mistake sooner or later.': '{0} 需要机密，而机密文件迟早会被误提交。',
} satisfies Texts<Message>;
