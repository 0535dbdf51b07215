/** The values that single instructions state; `undefined` for what a plan cannot hold. */
import * as v from 'valibot';
import { readDuration } from '../../spec/quantity.ts';
import type { Command, Healthcheck, User } from '../../spec/spec.ts';
import { text as kinds, type TextKind } from '../../spec/text.ts';
import type { Dockerfile, Instruction } from './instructions.ts';
import type { Recognised } from './recognise.ts';
import { declared } from './stages.ts';
import { isShellForm } from './steps.ts';
import { type Escape, expand, type Lookup, type Word, wordsOf } from './words.ts';

/** One variable of an ENV. `word` is absent in the old form `ENV name value`. */
export interface Variable {
  readonly index: number;
  readonly name: string;
  readonly value: string | undefined;
  readonly word: Word | undefined;
}

/** Whether a plan may hold this text. */
export const fits = (kind: TextKind, value: unknown): boolean => v.is(kinds[kind], value);

/** JSON where the builder takes it for JSON, a line for the shell otherwise. */
export function readCommand(args: string): Command | undefined {
  if (args.startsWith('[')) {
    try {
      const words: unknown = JSON.parse(args);
      if (Array.isArray(words) && words.every((word) => typeof word === 'string')) {
        const [shell, flag, line] = words as string[];
        if (words.length === 3 && shell === '/bin/sh' && flag === '-c' && !isShellForm(line ?? ''))
          return { form: 'shell', words: [line ?? ''] };
        return { form: 'exec', words };
      }
    } catch {
      // Not JSON, so the builder hands the line to the shell.
    }
  }
  return args === '' ? undefined : { form: 'shell', words: [args] };
}

/** Whether a plan can hold it: at least one word, of visible characters. */
export const isReadable = ({ words }: Command): boolean => words.length > 0 && words.every((word) => fits('line', word));

export function readHealthcheck({ flags, args }: Instruction): Healthcheck | undefined {
  const found: { -readonly [K in keyof Healthcheck]: Healthcheck[K] } = {};
  for (const { name, value = '' } of flags) {
    const time = readDuration(value);
    if (name === 'retries' && /^\d+$/.test(value)) found.retries = Number(value);
    else if (time === undefined) return undefined;
    else if (name === 'interval') found.interval = time;
    else if (name === 'timeout') found.timeout = time;
    else if (name === 'start-period') found.startPeriod = time;
    else return undefined;
  }
  if (/^NONE$/i.test(args)) return found;
  const test = /^CMD\s/i.test(args) ? readCommand(args.slice(3).trim()) : undefined;
  return test && isReadable(test) ? { ...found, test } : undefined;
}

const SIGNALS: Readonly<Record<string, string>> = { 1: 'HUP', 2: 'INT', 3: 'QUIT', 9: 'KILL', 10: 'USR1', 12: 'USR2', 15: 'TERM' };
export function readSignal(value: string | undefined): string | undefined {
  const name = `SIG${(value === undefined ? '' : (SIGNALS[value] ?? value)).toUpperCase().replace(/^SIG/, '')}`;
  return fits('signal', name) ? name : undefined;
}

export const IMAGE_USER = /^\$(?:IMAGE_USER|\{IMAGE_USER\})$/;
export function readUser(value: string | undefined): User | undefined {
  const [uid = '', gid, ...more] = value?.split(':') ?? [];
  const id = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
  if (more.length > 0 || !fits('account', uid) || (gid !== undefined && !fits('account', gid))) return undefined;
  return gid === undefined ? { uid: id(uid) } : { uid: id(uid), gid: id(gid) };
}

/** The variables of an ENV, in both of its forms. */
export function variablesOf(instruction: Instruction, index: number, mark: Escape, lookup: Lookup): Variable[] {
  const { text, args, argsFrom } = instruction;
  const words = wordsOf(text, mark, argsFrom);
  if (!words[0]?.raw.includes('=')) {
    const [, name = '', value = ''] = /^(\S+)\s+(.*)$/.exec(args) ?? [];
    return name === '' ? [] : [{ index, name, value: expand(value, mark, lookup), word: undefined }];
  }
  return words.map((word) => {
    const cut = word.raw.indexOf('=');
    return { index, name: word.raw.slice(0, cut), value: expand(word.raw.slice(cut + 1), mark, lookup), word };
  });
}

/** Files of the project, not an address and not an archive that ADD would unpack. */
export const bringsLocalFiles = ({ keyword, args, flags }: Instruction): boolean =>
  (keyword === 'ADD' || keyword === 'COPY') &&
  !/:\/\/|git@|\.(?:tar|tgz|gz|bz2|xz|zst)\b|\$|<</.test(args) &&
  !flags.some(({ name }) => name === 'from' || name === 'checksum');

/** Ids of the secrets that a RUN mounts. */
export const mountedSecrets = ({ keyword, flags }: Instruction): string[] =>
  keyword !== 'RUN'
    ? []
    : flags.flatMap(({ name, value = '' }) => {
        const options = new Map(value.split(',').map((option) => [option.split('=')[0] ?? '', option.slice(option.indexOf('=') + 1)]));
        if (name !== 'mount' || options.get('type') !== 'secret') return [];
        const id = options.get('id') ?? options.get('target')?.split('/').at(-1) ?? '';
        return fits('secretId', id) ? [id] : [];
      });

const CREDENTIAL = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASS|PWD|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|AUTH)$/i;
/** ARGs that carry secrets: by their name, or because they stand right before the step that fetches. */
export function secretArgsOf({ instructions, mark }: Dockerfile, recognised: Recognised | undefined): Map<number, string> {
  const found = new Map<number, string>();
  const fetches = [...(recognised?.steps ?? [])].filter(([, step]) => step.do === 'run' && step.fetches).map(([index]) => index);
  instructions.forEach((instruction, index) => {
    if (instruction.keyword !== 'ARG') return;
    const [variable, ...more] = declared(instruction, mark, () => undefined);
    if (!variable || more.length > 0 || !fits('secretId', variable.name)) return;
    let next = index + 1;
    while (instructions[next]?.keyword === 'ARG') next++;
    if (CREDENTIAL.test(variable.name) || (fetches.includes(next) && !instruction.args.includes('='))) found.set(index, variable.name);
  });
  return found;
}

export const chownOf = ({ flags }: Instruction): string | undefined =>
  flags.find(({ name }) => name === 'chown')?.value?.replace(/^(["'])(.*)\1$/, '$2');
export const isRootOwner = (owner: string): boolean => /^(?:0|root)(?::|$)/.test(owner);
