import type { Message } from '../../../../en/core/controls/copy-not-add/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'ADD unpacks archives and fetches URLs; nobody sees that from the line.': 'ADD 会解包归档并获取 URL；从这一行看不出来。',
  'Archives are unpacked by a line of their own.': '归档由单独的一行解包。',
  'COPY instead of ADD': '用 COPY 代替 ADD',
  'Files that are fetched from elsewhere, and archives that unpack themselves.': '从别处获取的文件，以及会自行解包的归档。',
  'It unpacks local archives and fetches URLs without being asked twice.': '它不经询问就解包本地归档并获取 URL。',
  'Which instruction brings your files into the image?': '用哪条指令把你的文件带入镜像？',
  '{0} only needs files of the build context, which COPY takes as they are.': '{0} 只需要构建上下文中的文件，COPY 按原样取用。',
} satisfies Texts<Message>;
