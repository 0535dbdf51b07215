/** Which shell a text is for, and where its commands stand in what people copy out of a terminal. */

/** `sh` stands for every POSIX shell. */
export type Dialect = 'sh' | 'powershell' | 'cmd';

const POWERSHELL = /^[ \t]*PS(?:[ \t][^\n>]*)?>|[ \t]`\r?\n|\$env:\w|\$\{env:/im;
const CMD = /^[ \t]*[A-Za-z]:\\[^\n>]*>|[ \t]\^\r?\n|%[A-Za-z_]\w*%/m;

export const dialectOf = (text: string): Dialect => (POWERSHELL.test(text) ? 'powershell' : CMD.test(text) ? 'cmd' : 'sh');

/** `PS C:\Users\me> `, `C:\> `, `me@host:~/shop$ `, `[root@host shop]# `, `$ `. */
const PROMPT = /^[ \t]*(?:(?:PS[ \t]+)?[A-Za-z]:\\[^\n>]*>|PS>|\[?[\w.-]+@[\w.-]+[:\s][^\n$#%>]*[$#%]|[$%\u276f\u279c](?=[ \t]))[ \t]*/;
/** What a shell asks with when a command goes on. */
const GOES_ON = /^[ \t]*>>?[ \t]+/;
/** A root prompt looks like a comment: it is one where a script has commands of its own. */
const ROOT = /^[ \t]*#[ \t]+(?=(?:sudo[ \t]+)?(?:docker|podman|nerdctl)[ \t])/;
const COMMAND = /^[ \t]*(?:[A-Za-z_]\w*=\S*[ \t]+)*(?:sudo[ \t]+)?(?:\S*\/)?(?:docker|podman|nerdctl)[ \t]/m;
const isOpen = (line: string): boolean => /(?:\\|[ \t][`^])\r?$/.test(line);

/**
 * The text of the same length with blanks in place of prompts, and of what a terminal printed between commands that
 * stand behind prompts.
 */
export function withoutPrompts(text: string): string {
  const lines = text.split('\n');
  const asked = lines.some((line) => PROMPT.test(line));
  const root = !asked && !text.startsWith('#!') && !COMMAND.test(text);
  if (!asked && !root && !/^[ \t]*>[ \t]/m.test(text)) return text;
  let open = false;
  return lines
    .map((line) => {
      const [prompt = ''] =
        (open ? GOES_ON : root ? ROOT : PROMPT).exec(line) ?? (asked || open ? [] : (/^[ \t]*>[ \t]+(?=\S)/.exec(line) ?? []));
      const printed = asked && !open && prompt === '';
      open = !printed && isOpen(line);
      return printed ? ' '.repeat(line.length) : ' '.repeat(prompt.length) + line.slice(prompt.length);
    })
    .join('\n');
}
