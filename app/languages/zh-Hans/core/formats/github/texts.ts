import type { Message } from '../../../../en/core/formats/github/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A step of your own writes the secrets of the builds into the directory secrets before make build.':
    '由你自己的一个步骤在 make build 之前把构建所需的机密写入目录 secrets。',
  'It calls the Makefile; both belong into the repository, with verify.sh beside them.':
    '它调用 Makefile；两者都应放入仓库，旁边放 verify.sh。',
  'Protect the branch main: whoever may change this file may push and sign.': '请保护分支 main：谁可以更改此文件，谁就可以推送和签名。',
  'The registry is given by the variable REGISTRY and the secrets REGISTRY_USER and REGISTRY_PASSWORD.':
    '镜像仓库由变量 REGISTRY 以及机密 REGISTRY_USER 和 REGISTRY_PASSWORD 给出。',
  'cosign.pub belongs into the repository, cosign.key and its password into the secrets COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.':
    'cosign.pub 应放入仓库，cosign.key 及其密码放入机密 COSIGN_PRIVATE_KEY 和 COSIGN_PASSWORD。',
} satisfies Texts<Message>;
