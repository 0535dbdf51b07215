import type { Message } from '../../../../en/core/controls/volume-quota/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A file system of its own for these volumes': '这些卷自己的文件系统',
  'A volume may grow until the disk of the engine is full.': '卷可能增长到引擎的磁盘写满。',
  'Backed by': '由什么支撑',
  'Device or directory': '设备或目录',
  'Each volume once.': '每个卷只能出现一次。',
  'Filling the disk of the engine through a volume; nodev, nosuid and noexec apply as well.':
    '通过卷填满引擎的磁盘；nodev、nosuid 和 noexec 同样适用。',
  'No service mounts the volume {0}.': '没有服务挂载卷 {0}。',
  'Only you know which partitions the host has; data must not stand in memory.': '只有你知道宿主机有哪些分区；数据不能放在内存中。',
  'Plain local volumes': '普通本地卷',
  Size: '大小',
  'Size of volumes': '卷的大小',
  'The partition, logical volume or memory must exist.': '分区、逻辑卷或内存必须存在。',
  Volume: '卷',
  Volumes: '卷',
  'What bounds the space of each volume?': '每个卷的空间由什么限制？',
  'ext4 and xfs need their device, a directory its path; size and uid are for tmpfs.':
    'ext4 和 xfs 需要其设备，目录需要其路径；大小和 uid 用于 tmpfs。',
  'such as /dev/vg0/data': '例如 /dev/vg0/data',
  'tmpfs needs a size, and no device or directory.': 'tmpfs 需要大小，不需要设备或目录。',
  'tmpfs only': '仅限 tmpfs',
  '{0} may fill the disk that the engine stands on.': '{0} 可能填满引擎所在的磁盘。',
} satisfies Texts<Message>;
