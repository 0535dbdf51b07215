import type { Message } from '../../../../en/core/controls/engine-file-modes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A change after that is not seen; run the script again.': '此后的更改看不到；请再次运行脚本。',
  'A mode that was changed since stays until somebody looks.': '安装之后改变的模式会一直保留，直到有人查看。',
  'Are owners and modes of the engine’s own files checked?': '是否检查引擎自身文件的属主和模式？',
  'As the packages install them': '按软件包安装时的样子',
  'Files of the engine that somebody else may write to or read.': '他人可以写入或读取的引擎文件。',
  'Modes of the engine’s files': '引擎文件的模式',
  'Nothing looks whether the engine’s files still have the owners and modes of their packages.':
    '没有什么检查引擎的文件是否仍有其软件包的属主和模式。',
  'Packages of the engine install these files with the right modes; a host that others have worked on wants the check.':
    '引擎的软件包会以正确的模式安装这些文件；他人动过的宿主机需要检查。',
  'Yes, when the host is prepared': '是，在宿主机准备好之后',
} satisfies Texts<Message>;
