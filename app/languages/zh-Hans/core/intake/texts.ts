import type { Message } from '../../../en/core/intake/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  '# docker run line.|# docker run lines.': '# 行 docker run。',
  'A .dockerignore with # pattern.|A .dockerignore with # patterns.': '含 # 个模式的 .dockerignore。',
  'A Dockerfile: it builds on {0}.': 'Dockerfile：基于 {0} 构建。',
  'A Kubernetes manifest: {0}.': 'Kubernetes 清单：{0}。',
  'A compose file for a Swarm: its name is {0}.': '用于 Swarm 的 compose 文件：其名称是 {0}。',
  'A compose file from before services: stood in it.': '还没有 services: 时期的 compose 文件。',
  'A compose file with # service.|A compose file with # services.': '含 # 个服务的 compose 文件。',
  'A compose file without services.': '没有服务的 compose 文件。',
  'A daemon.json: # setting of dockerd.|A daemon.json: # settings of dockerd.': 'daemon.json：dockerd 的 # 项设置。',
  'A line of it tells the kind; not all of it can be read.': '其中一行表明了类型；并非全部都能读取。',
  'A piece of a Dockerfile: its instructions, without FROM.': 'Dockerfile 的片段：有其指令，没有 FROM。',
  'A stack file with # service: it says what only a Swarm follows.|A stack file with # services: it says what only a Swarm follows.':
    '含 # 个服务的 stack 文件：其中有只有 Swarm 才遵循的内容。',
  'Docker does not read {0}; a .dockerignore is written alike.': 'Docker 不读取 {0}；.dockerignore 的写法与之相同。',
  'From before services: stood in a compose file; the plan writes a new file.': '还没有 services: 时期的 compose 文件；方案会写出新文件。',
  'It holds NUL bytes, so it is no text.': '其中有 NUL 字节，因此不是文本。',
  'It is longer than {0} characters, the most that is read.': '长度超过 {0} 个字符，这是读取的上限。',
  'It stands beside no Dockerfile that was brought, so it is not part of the plan.': '它旁边没有带来的 Dockerfile，因此不属于方案。',
  'Its name is {0}.': '其名称是 {0}。',
  'Its name is {0}; the text alone does not tell.': '其名称是 {0}；仅凭文本无法判断。',
  'No Dockerfile, compose file, docker run line, docker inspect, daemon.json or manifest: it begins with {0}.':
    '不是 Dockerfile、compose 文件、docker run 命令行、docker inspect、daemon.json 或清单：它以 {0} 开头。',
  'Not part of the plan, for it cannot be read. {0}': '不属于方案，因为无法读取。{0}',
  'Not part of the plan, for no container can be read in it. {0}': '不属于方案，因为其中读不出任何容器。{0}',
  'Not part of the plan. {0}': '不属于方案。{0}',
  'Other files say what this one does not, and the plan writes it here too: {0}.': '其他文件写有此文件没有的内容，方案也会写在这里：{0}。',
  'The plan calls it {0}. Put it back where it was: that is where your build looks for it.':
    '方案中它的路径是 {0}。请放回原处：你的构建在那里查找它。',
  'The plan writes a new file, for this one cannot be written into. {0}': '方案会写出新文件，因为无法写入此文件。{0}',
  'The plan writes one file of this kind, into the first text; this one stays as it is.':
    '方案只写一个此类文件，写入第一个文本；这一个保持原样。',
  'The text is longer than {0} characters, the limit for this kind.': '文本超过 {0} 个字符，这是此类型的上限。',
  'There is no reader for {0}.': '没有 {0} 的读取器。',
  'There is nothing in it.': '其中什么也没有。',
  'What docker inspect prints of # container.|What docker inspect prints of # containers.': 'docker inspect 对 # 个容器的输出。',
  'What these texts say cannot be one plan: it has too many services, or names that no plan can hold.':
    '这些文本的内容无法成为一个方案：服务过多，或有方案无法容纳的名称。',
  'You said so.': '这是你指定的。',
  'the Dockerfile': 'Dockerfile',
  'the compose file': 'compose 文件',
  'the docker inspect output': 'docker inspect 的输出',
  'the docker run lines': 'docker run 命令行',
  'the manifest': '清单',
  'the pasted text': '粘贴的文本',
  'the plan': '方案',
  'the plan says otherwise': '方案另有说法',
  'the stack file': 'stack 文件',
  '{0} is built from {1} already, so this one is not part of the plan.': '{0} 已由 {1} 构建，因此这一个不属于方案。',
  '{0} is the file that the plan is written into. What this one says counts over it and is written there; this one stays as it is.':
    '方案写入的文件是 {0}。这一个所写的优先于它，并写入其中；这一个保持原样。',
  '{0} says otherwise, and the plan takes that': '{0} 另有说法，方案采用它',
  '{0}: no plan can hold it, so it stays in the file alone. {1}': '{0}：没有方案能容纳它，因此它只留在文件中。{1}',
  'Read as their defaults, which hold as long as nobody sets them: {0}.': '按默认值读取（只要无人设置它们就有效）：{0}。',
} satisfies Texts<Message>;
