import type { Message } from '../../../../en/core/attacks/build-secret/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A build in stages leaves the argument behind': '多阶段构建会留下该参数',
  'No image is built here.': '这里不构建镜像。',
  'No step of the build reads the argument.': '构建的任何步骤都不读取该参数。',
  'Read a build argument in the image’s history': '读取镜像历史中的构建参数',
  'Seen so on Engine 20.10: the final image holds nothing of it. But provenance of mode max records build arguments (BuildKit’s documentation, not run here), and so do the logs of many CI systems.':
    '在 Engine 20.10 上看到如此：最终镜像中不含它。但 max 模式的来源证明会记录构建参数（据 BuildKit 文档，未在此运行），许多 CI 系统的日志也是如此。',
  'The build argument {0} belongs to an earlier stage, which the final image leaves behind.':
    '构建参数 {0} 属于较早的阶段，最终镜像没有带上它。',
  'The build argument {0} belongs to an earlier stage; the image is clean of it, but provenance of mode max records it.':
    '构建参数 {0} 属于较早的阶段；镜像中没有它，但 max 模式的来源证明会记录它。',
  'The build argument {0} stands in the history, which docker history --no-trunc prints.':
    '构建参数 {0} 留在历史中，docker history --no-trunc 会打印它。',
  'The build is given no secret.': '没有给构建任何机密。',
  'The intruder has nothing but the image. What was given as a build argument stands in its history in clear, for everybody who can pull it.':
    '入侵者只有镜像。以构建参数给出的内容以明文留在其历史中，能拉取它的每个人都能看到。',
  'The secret is mounted for the step that reads it, and stays in no layer.': '机密为读取它的步骤挂载，不留在任何层中。',
} satisfies Texts<Message>;
