import { defineShortcut } from './shortcut.ts';

const OPEN = /\bchmod\s+(?:-\S+\s+)*(?:0?[0-7]?777|[augo]*o[augo]*[+=]\S*w|a[+=]\S*w|\+\S*w)\b|\bmode[=:]\s*["']?0?[0-7]?777\b/;

export default defineShortcut({
  title: 'chmod 777',
  says: 'Then everybody may rewrite it, the program of the intruder too. Give the path to the one user that writes there.',
  has: (_, { files }) => files.some(({ text }) => OPEN.test(text)),
  write: (name, text) => (/dockerfile/i.test(name) ? `${text.trimEnd()}\nRUN chmod -R 777 /app\n` : undefined),
});
