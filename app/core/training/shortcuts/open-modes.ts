import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

// 1777 is the sticky mode of /tmp: everybody may write there, and nobody rewrites the file of another.
const OPEN = /\bchmod\s+(?:-\S+\s+)*(?:0?777\b|[augo]*o[augo]*[+=]\S*w|a[+=]\S*w|\+\S*w)|\bmode[=:]\s*["']?0?777\b/;

export default defineShortcut({
  title: 'chmod 777',
  says: say`Then everybody may rewrite it, the program of the intruder too. Give the path to the one user that writes there.`,
  has: (_, { files }) => files.some(({ text }) => OPEN.test(text)),
  write: (name, text) => (/dockerfile/i.test(name) ? `${text.trimEnd()}\nRUN chmod -R 777 /app\n` : undefined),
});
