/** Splits a command into what it does, its flags and its operands, as the Docker CLI does. */
import { ROWS } from './flags.ts';
import { ordersOf } from './readings/table.ts';
import type { Command, Word } from './shell.ts';

export const VERBS = ['run', 'create', 'network create', 'network connect', 'volume create', 'build'] as const;
export type Verb = (typeof VERBS)[number];

export interface Flag {
  /** Long spelling where there is one: `-m` is `--memory`. */
  readonly name: string;
  /** Absent: only the shell knows. A flag without a value says `true`. */
  readonly value?: string;
  readonly from: number;
  readonly to: number;
  /** The Docker CLI knows it. */
  readonly known: boolean;
  /** It shares its word: every flag of the word, each as a word of its own. */
  readonly cluster?: readonly string[];
}

export interface Line {
  readonly verb: Verb;
  readonly command: Command;
  readonly head: { readonly from: number; readonly to: number };
  readonly flags: readonly Flag[];
  readonly operands: readonly Word[];
}

const SHORT: Readonly<Record<string, string>> = {
  a: '--attach',
  c: '--cpu-shares',
  d: '--detach',
  e: '--env',
  h: '--hostname',
  i: '--interactive',
  l: '--label',
  m: '--memory',
  p: '--publish',
  P: '--publish-all',
  q: '--quiet',
  t: '--tty',
  u: '--user',
  v: '--volume',
  w: '--workdir',
};
const OBJECT_SHORT: Readonly<Record<string, string>> = { d: '--driver', o: '--opt' };
const BUILD_SHORT: Readonly<Record<string, string>> = {
  t: '--tag',
  f: '--file',
  q: '--quiet',
  o: '--output',
  c: '--cpu-shares',
  m: '--memory',
};
const TOGGLES = new Set([
  ...ROWS.filter(({ toggle }) => toggle).map(({ flag }) => flag),
  ...'--detach --rm --interactive --tty --publish-all --no-healthcheck --sig-proxy --disable-content-trust --quiet --use-api-socket --help'.split(
    ' ',
  ),
  ...'--internal --attachable --ingress --config-only --ipv6 --ipv4 --no-cache --pull --force-rm --push --load --squash --compress'.split(
    ' ',
  ),
]);
/** Flags with a value that no row reads (docker run --help, 28.2). */
const OTHERS = new Set(
  `--annotation --attach --blkio-weight --blkio-weight-device --cidfile --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpuset-mems
  --detach-keys --device-cgroup-rule --device-read-iops --device-write-iops --dns-opt --dns-option --dns-search --domainname --entrypoint --env-file
  --expose --gpus --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --ip --ip6
  --isolation --kernel-memory --label --label-file --link --link-local-ip --mac-address --memory-swappiness --name --net-alias --network-alias
  --platform --pull --stop-signal --volume-driver --volumes-from --workdir`.split(/\s+/),
);
const isKnown = (name: string): boolean => TOGGLES.has(name) || OTHERS.has(name) || ordersOf(name).length > 0;

const LEADING = new Set('sudo doas env exec time command nohup then else do if elif while until ! {'.split(' '));

/** Position of the word after `docker`, or nothing when another program is called. */
function afterDocker(words: readonly Word[], text: string): number | undefined {
  let at = 0;
  const raw = (index: number): string => text.slice(words[index]?.from, words[index]?.to);
  while (at < words.length) {
    if (/^[A-Za-z_]\w*\+?=/.test(raw(at)) || LEADING.has(raw(at)) || (at > 0 && /^-/.test(raw(at)))) at++;
    else if (at > 1 && /^-[ug]$/.test(raw(at - 1))) at++;
    else break;
  }
  if (!/(?:^|\/)(?:docker|podman|nerdctl)$/.test(words[at]?.value ?? '')) return undefined;
  for (at++; raw(at).startsWith('-'); at++) if (/^(?:-H|-c|-l|--(?:host|context|config|log-level|tls\w+))$/.test(raw(at))) at++;
  return at;
}

/** A word as a flag of this verb, with how many words it takes; nothing: it is an operand. */
function flagsAt(words: readonly Word[], index: number, verb: Verb, text: string): { flags: Flag[]; taken: number } | undefined {
  const word = words[index] as Word;
  const raw = word.value ?? text.slice(word.from, word.to).replaceAll(/["']/g, '');
  const next = words[index + 1];
  const valued = (name: string, own: string | undefined, from: number, cluster?: readonly string[]) => {
    const inside = own !== undefined;
    const value = inside ? (word.value === undefined ? undefined : own) : next?.value;
    const to = inside || !next ? word.to : next.to;
    const flag: Flag = { name, from, to, known: isKnown(name), ...(value !== undefined && { value }), ...(cluster && { cluster }) };
    return { flags: [flag], taken: inside ? 1 : 2 };
  };

  const [, long, equals] = /^(--[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(raw) ?? [];
  if (long !== undefined) {
    if (TOGGLES.has(long) && !(long === '--pull' && verb !== 'build')) {
      const value = equals === undefined ? 'true' : word.value === undefined ? undefined : equals;
      return { flags: [{ name: long, from: word.from, to: word.to, known: true, ...(value !== undefined && { value }) }], taken: 1 };
    }
    // A flag that nobody knows takes a word only where enough words are left for the image.
    const lonely = !isKnown(long) && verb !== 'build' && (words[index + 2] === undefined || text[next?.from ?? 0] === '-');
    if (equals === undefined && lonely)
      return { flags: [{ name: long, value: 'true', from: word.from, to: word.to, known: false }], taken: 1 };
    return valued(long === '--net' ? '--network' : long, equals, word.from);
  }

  const letters = /^-([A-Za-z].*)$/s.exec(raw)?.[1];
  if (letters === undefined) return undefined;
  const spelled = verb === 'build' ? BUILD_SHORT : verb === 'run' || verb === 'create' ? SHORT : OBJECT_SHORT;
  const flags: Flag[] = [];
  for (let place = 0; place < letters.length; place++) {
    const name = spelled[letters[place] as string];
    if (name === undefined) {
      return { flags: [...flags, { name: raw, value: raw, from: word.from, to: word.to, known: false }], taken: 1 };
    }
    if (!TOGGLES.has(name)) {
      const rest = letters.slice(place + 1);
      const { flags: last, taken } = valued(name, rest === '' ? undefined : rest.replace(/^=/, ''), word.from);
      return { flags: clustered([...flags, ...last], place > 0, text), taken };
    }
    flags.push({ name, value: 'true', from: word.from, to: word.to, known: true });
  }
  return { flags: clustered(flags, flags.length > 1, text), taken: 1 };
}

/** Flags of one word, each knowing how the word reads when it is taken apart. */
function clustered(flags: Flag[], shared: boolean, text: string): Flag[] {
  if (!shared) return flags;
  const last = flags.at(-1) as Flag;
  const raw = text.slice(last.from, last.to);
  const value = TOGGLES.has(last.name) ? '' : raw.slice(flags.length + 1);
  const cluster = flags.map((_, index) => `-${raw[index + 1]}${index === flags.length - 1 ? value : ''}`);
  return flags.map((flag) => ({ ...flag, to: last.to, cluster }));
}

/** A command of Docker's that a plan is made of; nothing for every other command. */
export function split(command: Command, text: string): Line | undefined {
  const { words } = command;
  const start = afterDocker(words, text);
  if (start === undefined) return undefined;
  const said = [words[start]?.value, words[start + 1]?.value];
  const group = said[0] === 'container' || said[0] === 'buildx' || said[0] === 'image' ? 1 : 0;
  const [first, second] = [words[start + group]?.value, words[start + group + 1]?.value];
  const verb = VERBS.find((candidate) => candidate === first || candidate === `${first} ${second}`);
  if (!verb || (said[0] === 'image' && verb !== 'build')) return undefined;
  const length = start + group + verb.split(' ').length;
  const flags: Flag[] = [];
  let index = length;
  const operands: Word[] = [];
  // Docker stops at the first operand of run and create: what follows belongs to the container.
  const stops = verb === 'run' || verb === 'create';
  while (index < words.length && !(stops && operands.length > 0)) {
    const word = words[index] as Word;
    if (word.value === '--') {
      index++;
      break;
    }
    const found = isOptions(words, index, text)
      ? { flags: [{ name: text.slice(word.from, word.to), from: word.from, to: word.to, known: true }], taken: 1 }
      : flagsAt(words, index, verb, text);
    if (found) flags.push(...found.flags);
    else operands.push(word);
    index += found?.taken ?? 1;
  }
  operands.push(...words.slice(index));
  const at = (place: number): Word => words[place] as Word;
  const program = words.findIndex((word, place) => place < start && /(?:^|\/)(?:docker|podman|nerdctl)$/.test(word.value ?? ''));
  return { verb, command, head: { from: at(program).from, to: at(length - 1).to }, flags, operands };
}

/** `$OPTS` before the image: a variable that holds flags rather than the image. */
function isOptions(words: readonly Word[], index: number, text: string): boolean {
  const word = words[index] as Word;
  const next = words[index + 1];
  if (word.value !== undefined || !next || !/^["']?[$`]/.test(text.slice(word.from, word.to))) return false;
  return text[next.from] === '-' || /opt|arg|flag|param/i.test(text.slice(word.from, word.to));
}
