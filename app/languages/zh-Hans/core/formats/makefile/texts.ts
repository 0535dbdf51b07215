import type { Message } from '../../../../en/core/formats/makefile/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Asks the cluster whether it would take it': '询问集群是否会接受它',
  'Asks what runs whether it is the plan': '检查正在运行的是否就是方案',
  'Builds every image into an archive, here and nowhere else': '把每个镜像构建为归档，只在此处构建',
  'Builds, checks, pushes and signs': '构建、检查、推送并签名',
  'Checks the files that start containers': '检查用来启动容器的文件',
  'Checks the signature of every image that was pushed': '检查每个已推送镜像的签名',
  'Everything that a change must pass': '一次更改必须通过的全部检查',
  'Fails on flaws that are high or critical and have a fix': '发现有修复的高危或严重漏洞时失败',
  'Logs in with REGISTRY_USER and REGISTRY_PASSWORD': '用 REGISTRY_USER 和 REGISTRY_PASSWORD 登录',
  'Looks for keys in what is about to be committed': '在即将提交的内容中查找密钥',
  'Looks for keys {0}': '查找密钥：{0}',
  'Pushes every image, with what is attached to it': '推送每个镜像，连同附加在其上的内容',
  'Reads every Dockerfile': '读取每个 Dockerfile',
  'Signs every image that was pushed': '为每个已推送的镜像签名',
  'Starts what was built': '启动已构建的内容',
  'The plan builds no image; those of others come as their makers left them.': '方案不构建镜像；他人的镜像按其制作者的样子使用。',
  'What a commit must pass': '一次提交必须通过的检查',
  'in every commit': '在每个提交中',
  'in the images': '在镜像中',
} satisfies Texts<Message>;
