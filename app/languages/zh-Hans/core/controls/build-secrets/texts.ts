import type { Message } from '../../../../en/core/controls/build-secrets/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A mount is gone after its step.': '挂载在其步骤结束后就消失。',
  'Build secrets': '构建机密',
  'Building {0} needs no secret as long as its packages are public.': '只要软件包是公开的，构建 {0} 就不需要机密。',
  'Does the build need a token or a key?': '构建需要令牌或密钥吗？',
  'Every build names the file: docker build --secret id=…,src=….': '每次构建都要写明文件：docker build --secret id=…,src=…。',
  'Ids of the secrets': '机密的 id',
  No: '否',
  'Such as npmrc.': '例如 npmrc。',
  'The value standing in layers and in the history of the image.': '值留在镜像的层和历史中。',
  'Yes, as a build argument': '是，作为构建参数',
  'Yes, mounted for the step that needs it': '是，为需要它的步骤挂载',
  'docker history shows the value of a build argument to everybody who can pull the image.':
    'docker history 会向能拉取镜像的每个人显示构建参数的值。',
} satisfies Texts<Message>;
