import type { Message } from '../../../../../en/core/training/scenarios/password-in-the-file/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A secret is a file that one process reads, not a variable that everything inherits.':
    '机密是由一个进程读取的文件，而不是人人继承的变量。',
  'Set POSTGRES_PASSWORD_FILE to /run/secrets/postgres-password, and declare that secret with a file below ./secrets.':
    '把 POSTGRES_PASSWORD_FILE 设为 /run/secrets/postgres-password，并用 ./secrets 下的文件声明该机密。',
  'The image reads the password from a file as well: the variable has the same name with _FILE behind it.':
    '镜像也从文件读取密码：变量同名，后面加 _FILE。',
  'The password in the file': '文件中的密码',
  'Who can see the value, without breaking into the database?': '不攻破数据库，谁能看到这个值？',
} satisfies Texts<Message>;
