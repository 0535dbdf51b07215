import type { Message } from '../../../../en/core/formats/gitlab/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A line of your own writes the secrets of the builds into the directory secrets before make build.':
    '由你自己的一行在 make build 之前把构建所需的机密写入目录 secrets。',
  'GitLab keeps schedules in the settings of the project, not in the file.': 'GitLab 把定时计划保存在项目设置中，而不在文件里。',
  'It calls the Makefile; both belong into the repository, with verify.sh beside them.':
    '它调用 Makefile；两者都应放入仓库，旁边放 verify.sh。',
  'Make the schedule in the project, under Build, Pipeline schedules: {0}.': '在项目的 Build, Pipeline schedules 中建立定时计划：{0}。',
  'Protect the default branch: whoever may change this file may push and sign.': '请保护默认分支：谁可以更改此文件，谁就可以推送和签名。',
  'The registry is given by the protected variables REGISTRY, REGISTRY_USER and REGISTRY_PASSWORD.':
    '镜像仓库由受保护的变量 REGISTRY、REGISTRY_USER 和 REGISTRY_PASSWORD 给出。',
  'Under Build, Pipeline schedules: {0} on the default branch.': '在 Build, Pipeline schedules 中：默认分支上的 {0}。',
  'cosign.pub belongs into the repository, cosign.key and its password into protected variables, COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.':
    'cosign.pub 应放入仓库，cosign.key 及其密码放入受保护的变量 COSIGN_PRIVATE_KEY 和 COSIGN_PASSWORD。',
} satisfies Texts<Message>;
