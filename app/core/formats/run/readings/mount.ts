/** `--mount`, `-v` and `--tmpfs` as people write them: one shape, and what it is in the Spec. */
import { say } from '../../../../languages/say.ts';
import {
  type ContainerPath,
  containerPath,
  type HostPath,
  hostPath,
  isEngineSocket,
  isSystemPath,
  normalisePath,
} from '../../../spec/path.ts';
import { readBytes, readMode } from '../../../spec/quantity.ts';
import type { Bind, SecretFile, Tmpfs, VolumeMount } from '../../../spec/spec.ts';
import { isSecretPlace, mountedSecret } from '../mount.ts';
import { type Names, plainName } from '../names.ts';
import { PWD } from '../quoted.ts';
import { Refused } from '../refused.ts';

/** A mount as a list of keys and values, in order; a key without a value is `true`. */
export interface Mount {
  readonly type: string;
  readonly source?: string;
  readonly target: string;
  readonly readOnly?: boolean;
  readonly propagation?: string;
  readonly recursive?: string;
  readonly size?: string;
  readonly mode?: string;
  /** Options that a plan has no word for, and that leave what is mounted where as it is. */
  readonly besides?: readonly string[];
}

const SYNONYMS: Readonly<Record<string, Exclude<keyof Mount, 'besides'>>> = {
  type: 'type',
  source: 'source',
  src: 'source',
  target: 'target',
  destination: 'target',
  dst: 'target',
  readonly: 'readOnly',
  ro: 'readOnly',
  'bind-propagation': 'propagation',
  'bind-recursive': 'recursive',
  'tmpfs-size': 'size',
  'tmpfs-mode': 'mode',
};

/** Options without a word in a plan, by how they are told apart from a wrong one (docker run --help, 28.2). */
const BESIDES = new Set(['z', 'Z', 'nocopy', 'volume-nocopy', 'volume-label', 'volume-driver']);
/** Options that only Docker Desktop of old read. */
const IDLE = new Set(['', 'rw', 'cached', 'delegated', 'consistent', 'consistency']);

/** Fields of one CSV line, as `--mount` is read: a field may stand in double quotes, doubled inside. */
function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, bare]) =>
    inQuotes === undefined ? (bare ?? '') : inQuotes.replaceAll('""', '"'),
  );
}

/** The value of `--mount`; throws Refused. */
export function readMount(line: string): Mount {
  const mount: { -readonly [K in keyof Mount]?: Mount[K] } = { type: 'volume' };
  const besides: string[] = [];
  for (const field of csvFields(line)) {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(field) ?? [];
    const option = name.trim().toLowerCase();
    const key = SYNONYMS[option];
    if (key === 'readOnly') mount[key] = value === undefined || /^(1|t|true)$/i.test(value);
    else if (BESIDES.has(option)) besides.push(field);
    else if (option !== '' && IDLE.has(option)) continue;
    else if (!key) throw new Refused(`${name} of --mount has no place in a plan.`);
    else if (value === undefined) throw new Refused(`${name} of --mount needs a value.`);
    else mount[key] = value;
  }
  if (mount.target === undefined) throw new Refused('A mount without a target.');
  return { ...(mount as Mount), ...(besides.length > 0 && { besides }) };
}

/** `-v SOURCE:TARGET[:OPTIONS]` as a mount. */
export function readVolumeFlag(value: string): Mount {
  const [source = '', target, options, more] = value.split(':');
  if (target === undefined) throw new Refused('A volume without a name: Docker makes a new one for each container.');
  if (more !== undefined || source === '') throw new Refused('Not of the form SOURCE:TARGET:OPTIONS.');
  const mount: { -readonly [K in keyof Mount]: Mount[K] } = {
    type: /^[./]/.test(source.replace(PWD, '.')) ? 'bind' : 'volume',
    source,
    target,
  };
  const besides: string[] = [];
  for (const option of (options ?? '').split(',')) {
    if (option === 'ro') mount.readOnly = true;
    else if (/^r?(private|shared|slave)$/.test(option)) mount.propagation = option;
    else if (BESIDES.has(option)) besides.push(option);
    else if (!IDLE.has(option)) throw new Refused(`Option ${option} of -v has no place in a plan.`);
  }
  return { ...mount, ...(besides.length > 0 && { besides }) };
}

/** The options of a flag that mounts which a plan has no word for; throws Refused. */
export const besidesOf = (flag: string, value: string): readonly string[] =>
  (flag === '--mount' ? readMount(value) : flag === '-v' || flag === '--volume' ? readVolumeFlag(value) : undefined)?.besides ?? [];

const onHost = (source: string): HostPath => {
  if (source.includes(PWD, 1)) throw new Refused('A path that holds another path.');
  if (source.startsWith(PWD)) return hostPath(normalisePath(`./${source.slice(1)}`));
  return hostPath(normalisePath(/^\.\.?$/.test(source) ? `${source}/` : source));
};
const absolute = (target: string): string => {
  if (!target.startsWith('/')) throw new Refused('The target is not an absolute path.');
  return target;
};
const inContainer = (target: string): ContainerPath => containerPath(normalisePath(absolute(target)));

const isSecret = ({ source = '', target, readOnly }: Mount): boolean =>
  readOnly === true && isSecretPlace(source.replace(PWD, '.'), target);

/** The list of the Spec that a mount belongs to. */
export function listOf(mount: Mount): 'secrets' | 'engineSockets' | 'systemBinds' | 'binds' | 'volumes' | 'tmpfs' {
  if (mount.type === 'tmpfs') return 'tmpfs';
  if (mount.type === 'volume') return 'volumes';
  if (mount.type !== 'bind' || mount.source === undefined) throw new Refused(`A mount of type ${mount.type} has no place in a plan.`);
  if (isSecret(mount)) return 'secrets';
  const source = onHost(mount.source);
  return isEngineSocket(source) ? 'engineSockets' : isSystemPath(source) ? 'systemBinds' : 'binds';
}

/** A bind of any list; throws Refused where a plan has no word for one of its options. */
export function toBind({ source = '', target, readOnly, recursive, propagation }: Mount): Bind {
  if (recursive === 'enabled')
    return toBind({ type: 'bind', source, target, ...(readOnly && { readOnly }), ...(propagation && { propagation }) });
  if (recursive !== undefined && recursive !== 'readonly' && recursive !== 'disabled')
    throw new Refused(`bind-recursive=${recursive} has no place in a plan.`);
  return {
    source: onHost(source),
    target: inContainer(target),
    ...(readOnly !== undefined && { readOnly }),
    ...(recursive && { recursive }),
    ...(propagation && { propagation: propagation as NonNullable<Bind['propagation']> }),
  };
}

/** A named volume; throws Refused for one that has no name. */
export function toVolume({ source, target, readOnly }: Mount, names: Names): VolumeMount {
  if (source === undefined || source === '') throw new Refused('A volume without a name: Docker makes a new one for each container.');
  return { volume: plainName(names.project, 'volume', source), target: inContainer(target), ...(readOnly !== undefined && { readOnly }) };
}

/** A secret, by the rule that its name is written with. */
export const toSecret = ({ source = '', target }: Mount): SecretFile => mountedSecret(onHost(source), absolute(target));

/** `--mount type=tmpfs` knows size and mode only. */
export function mountedTmpfs({ target, size, mode }: Mount): Tmpfs {
  const bytes = size === undefined ? undefined : readBytes(size);
  const bits = mode === undefined ? undefined : readMode(mode);
  if (size !== undefined && bytes === undefined) throw new Refused(`${size} is no size.`);
  return { path: inContainer(target), ...(bytes !== undefined && { size: bytes }), ...(bits !== undefined && { mode: bits }) };
}

const refuse = (because: string): never => {
  throw new Refused(because);
};

/** `--tmpfs PATH[:OPTIONS]`. Options that loosen more than exec cannot be told in a plan, so the flag is not read. */
export function readTmpfs(value: string): Tmpfs {
  const [, path = '', options] = /^([^:]*)(?::(.*))?$/s.exec(value) ?? [];
  const tmpfs: { -readonly [K in keyof Tmpfs]: Tmpfs[K] } = { path: inContainer(path) };
  for (const option of (options ?? '').split(',')) {
    const [name = '', text = ''] = option.split('=', 2);
    if (name === 'size') tmpfs.size = readBytes(text) ?? refuse(say`${option}: a size such as 64m is expected.`);
    else if (name === 'mode')
      tmpfs.mode = /^[0-7]{1,5}$/.test(text) ? Number.parseInt(text, 8) : refuse(say`${option}: an octal mode is expected.`);
    else if ((name === 'uid' || name === 'gid') && /^\d+$/.test(text)) tmpfs[name] = Number(text);
    else if (name === 'exec') tmpfs.exec = true;
    else if (name === 'noexec') delete tmpfs.exec;
    else if (!['', 'rw', 'nosuid', 'nodev'].includes(name))
      refuse(say`Option ${JSON.stringify(option)} of --tmpfs has no place in a plan.`);
  }
  return tmpfs;
}
