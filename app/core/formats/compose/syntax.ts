/**
 * Docker's short spellings as compose has them: `127.0.0.1:8080:80/udp`, `/tmp:rw,size=64m`. Reading gives `undefined`
 * for what the Spec has no word for; writing throws where the spelling cannot hold the value.
 */
import { say } from '../../../languages/say.ts';
import { containerPath, hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes, readMode, writeBytes, writeMode } from '../../spec/quantity.ts';
import type { Device, Port, Restart, Tmpfs, User, VolumeBacking } from '../../spec/spec.ts';

/** `text`, unless it holds one of the characters that separate the parts of this spelling. */
export function part(text: string, separators: RegExp, what: string): string {
  if (separators.test(text)) throw new Error(`compose.yaml cannot say ${what} ${JSON.stringify(text.slice(0, 80))}.`);
  return text;
}

/** Decimal digits only, as compose's own readers take them. */
export const readWhole = (text: string): number | undefined => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined);
export const readTarget = (path: string) => containerPath(normalisePath(path));
/** `.` is a folder too; the Spec spells it `./`. */
export const readSource = (path: string) => hostPath(path === '.' ? './' : normalisePath(path));

export const writeUser = ({ uid, gid }: User): string =>
  part(String(uid), /:|^$/, say`the user`) + (gid === undefined ? '' : `:${part(String(gid), /:|^$/, say`the group`)}`);
export function readUser(text: string): User | undefined {
  const match = /^([^:\s]+)(?::([^:\s]+))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const id = (name: string): number | string => (/^\d{1,10}$/.test(name) ? Number(name) : name);
  return { uid: id(match[1]), ...(match[2] !== undefined && { gid: id(match[2]) }) };
}

export const writeRestart = ({ policy, attempts }: Restart): string =>
  policy === 'on-failure' && attempts !== undefined ? `${policy}:${attempts}` : policy;
export function readRestart(text: string): Restart | undefined {
  const match = /^(?:(no|always|unless-stopped|on-failure)|on-failure:(\d{1,9}))$/.exec(text === 'false' ? 'no' : text);
  if (!match) return undefined;
  return match[2] === undefined ? { policy: match[1] as Restart['policy'] } : { policy: 'on-failure', attempts: Number(match[2]) };
}

export function writeTmpfs({ path, size, mode, uid, gid, exec }: Tmpfs): string {
  const options = ['rw', exec === true ? 'exec' : 'noexec', 'nosuid', 'nodev'];
  if (size !== undefined) options.push(`size=${writeBytes(size)}`);
  if (mode !== undefined) options.push(`mode=${writeMode(mode)}`);
  if (uid !== undefined) options.push(`uid=${uid}`);
  if (gid !== undefined) options.push(`gid=${gid}`);
  return `${part(path, /:/, say`the path`)}:${options.join(',')}`;
}
export function readTmpfs(text: string): Tmpfs | undefined {
  const colon = text.indexOf(':');
  const path = colon < 0 ? text : text.slice(0, colon);
  if (!path.startsWith('/')) return undefined;
  const found: { -readonly [K in keyof Tmpfs]: Tmpfs[K] } = { path: readTarget(path) };
  for (const option of colon < 0 ? [] : text.slice(colon + 1).split(',')) {
    const [name, value = ''] = option.split('=', 2);
    if (['rw', 'noexec', 'nosuid', 'nodev', 'defaults'].includes(option)) continue;
    if (option === 'exec') found.exec = true;
    else if (name === 'size') found.size = readBytes(value) ?? Number.NaN;
    else if (name === 'mode') found.mode = readMode(value.padStart(3, '0')) ?? Number.NaN;
    else if (name === 'uid' || name === 'gid') found[name] = readWhole(value) ?? Number.NaN;
    else return undefined;
  }
  return Object.values(found).some(Number.isNaN) ? undefined : found;
}

export function writePort({ address, published, target, protocol }: Port): string {
  const host = address === undefined ? '' : `${writeAddress(address)}:`;
  return `${host}${published ?? ''}${address !== undefined || published !== undefined ? ':' : ''}${target}${protocol ? `/${protocol}` : ''}`;
}
const writeAddress = (address: string): string =>
  /^(?=.*:.*:)[0-9a-fA-F:.]+$/.test(address) ? `[${address}]` : part(address, /:|^$/, say`the address`);
/** The ports of one entry: ranges give several, at most 200. `undefined`: no port that the Spec can say. */
export function readPorts(text: string): readonly Port[] | undefined {
  const match =
    /^(?:(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+|[0-9a-fA-F]*(?::[0-9a-fA-F]*){2,})):)?(?:(\d+(?:-\d+)?)?:)?(\d+(?:-\d+)?)(?:\/(tcp|udp))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, bracketed, bare, published, target = '', protocol] = match;
  // Without a second colon, what stands before the target is a port and no address.
  const address = bracketed ?? bare;
  if (address !== undefined && published === undefined && /^\d+(?:-\d+)?$/.test(address))
    return portsOf(undefined, address, target, protocol);
  return portsOf(address, published, target, protocol);
}
export function portsOf(
  address: string | undefined,
  published: string | undefined,
  target: string,
  protocol?: string,
): readonly Port[] | undefined {
  const range = (text: string): readonly number[] => {
    const [from = 0, to = from] = text.split('-').map(Number);
    return from >= 1 && to <= 65535 && to - from < 200 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  };
  const targets = range(target);
  const outside = published === undefined || published === '' ? undefined : range(published);
  if (targets.length === 0 || (outside && outside.length !== targets.length) || (protocol ?? 'tcp').match(/^(tcp|udp)$/) === null)
    return undefined;
  return targets.map((inside, index) => ({
    ...(address !== undefined && address !== '' && { address }),
    ...(outside && { published: outside[index] as number }),
    target: inside,
    ...(protocol === 'udp' && { protocol: 'udp' as const }),
  }));
}

export function writeDevice({ source, target, rights }: Device): string {
  const colon = /:/;
  const inside = target === undefined ? (rights === undefined ? undefined : source) : target;
  return [source, inside, rights].flatMap((text) => (text === undefined ? [] : part(text, colon, say`the device`))).join(':');
}
export function readDevice(text: string): Device | undefined {
  const match = /^(\.{0,2}\/[^:]*)(?::(\.{0,2}\/[^:]*))?(?::([rwm]{1,3}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const [source, target] = [normalisePath(match[1]), match[2] === undefined ? undefined : normalisePath(match[2])];
  return {
    source: hostPath(source),
    ...(target !== undefined && target !== source && { target: containerPath(target) }),
    ...(match[3] !== undefined && { rights: match[3] }),
  };
}

/** Options of the local volume driver, the same as the run script's. */
export function writeBacking(backing: VolumeBacking): { readonly type: string; readonly device: string; readonly o: string } {
  if (backing.type === 'tmpfs') {
    const owner = backing.uid === undefined ? '' : `,uid=${backing.uid}`;
    return { type: 'tmpfs', device: 'tmpfs', o: `size=${writeBytes(backing.size)}${owner},noexec,nosuid,nodev` };
  }
  return backing.type === 'device'
    ? { type: backing.fileSystem, device: backing.device, o: 'noexec,nosuid,nodev' }
    : { type: 'none', device: backing.source, o: 'bind,noexec,nosuid,nodev' };
}
export function readBacking(type: string, device: string, o: string): VolumeBacking | undefined {
  const options = o.split(',');
  const value = (name: string) => options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
  const known = ['rw', 'bind', 'rbind', 'noexec', 'nosuid', 'nodev'];
  if (options.some((option) => !known.includes(option) && !/^(?:size|uid)=/.test(option))) return undefined;
  if (type === 'tmpfs') {
    const [size, uid] = [readBytes(value('size') ?? ''), value('uid')];
    if (size === undefined || (uid !== undefined && readWhole(uid) === undefined)) return undefined;
    return { type, size, ...(uid !== undefined && { uid: Number(uid) }) };
  }
  if (value('size') !== undefined || value('uid') !== undefined) return undefined;
  if (type === 'ext4' || type === 'xfs') return { type: 'device', device: hostPath(normalisePath(device)), fileSystem: type };
  return type === 'none' && /\bbind\b/.test(o) ? { type: 'directory', source: hostPath(normalisePath(device)) } : undefined;
}
