import type { Message } from '../../../../en/core/controls/persistent-volumes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A new volume is empty, or a copy of what the image has there.': '新卷是空的，或是镜像在该处内容的副本。',
  'Data in the container layer, and host directories for the sake of data.': '容器层中的数据，以及为了数据而挂载的宿主机目录。',
  'Each path once: the engine refuses a duplicate mount point.': '每个路径只能出现一次：引擎拒绝重复的挂载点。',
  'Mounted at': '挂载于',
  'Named volumes': '命名卷',
  'No data is kept': '不保留数据',
  'Read-only': '只读',
  Volume: '卷',
  Volumes: '卷',
  'Volumes for data': '数据卷',
  'What is written to {0} is lost when the container is replaced.': '写入 {0} 的内容在容器被替换时丢失。',
  'Where does data live that must outlast the container?': '必须比容器存在更久的数据放在哪里？',
  '{0} keeps its data in {1}.': '{0} 把数据保存在 {1}。',
  '{0} keeps no data of its own.': '{0} 自身不保存数据。',
} satisfies Texts<Message>;
