import type { Message } from '../../../../en/core/controls/storage-size/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'At most this much': '最多这么大',
  'Filling the disk of the engine through the writable layer.': '通过可写层填满引擎的磁盘。',
  'How much may it write outside of volumes?': '在卷之外可以写入多少？',
  'It works only on overlay2 over XFS with project quotas.': '只在带项目配额的 XFS 上的 overlay2 有效。',
  'Its writable layer may grow until the disk of the engine is full.': '它的可写层可能增长到引擎的磁盘写满。',
  'More than 0; 0 would mean no quota.': '大于 0；0 表示没有配额。',
  'No quota: a read-only root filesystem does this': '没有配额：由只读根文件系统实现',
  Size: '大小',
  'Size of the writable layer': '可写层的大小',
  '{0} writes to mounts only, and a quota stops the container on most hosts.': '{0} 只写入挂载，而配额会使容器在大多数宿主机上停止。',
} satisfies Texts<Message>;
