import type { Message } from '../../../../en/core/formats/quadlet/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Files that the plan names relative to the project, such as ./seccomp or ./conf, belong into that folder, too.':
    '方案以项目相对路径指定的文件，例如 ./seccomp 或 ./conf，也应放入该文件夹。',
  'Give the image another tag.': '给镜像换一个标签。',
  'Name a slice, such as app.slice.': '指定一个 slice，例如 app.slice。',
  'Quadlet container': 'Quadlet 容器',
  'Quadlet takes an image whose name ends so for another unit, and refuses this one.':
    'Quadlet 会把名称如此结尾的镜像当作另一个单元，因而拒绝它。',
  'systemd places its services in slices only.': 'systemd 只把服务放入 slice。',
} satisfies Texts<Message>;
