/** What the kernel says of a process and of its cgroup, read on the host. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, type Engine, nearby } from './engine.ts';

export interface Mounted {
  readonly target: string;
  readonly type: string;
  readonly readOnly: boolean;
  readonly noexec: boolean;
  readonly nosuid: boolean;
  readonly nodev: boolean;
  /** Bytes of a tmpfs with a size. */
  readonly size?: number;
  /** Mounts travel between the container and the host. */
  readonly shared: boolean;
}

export interface Process {
  readonly command: string;
  /** Its words, as every process of the container may read them. */
  readonly arguments: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  /** Bit masks. */
  readonly effective: bigint;
  readonly bounding: bigint;
  readonly ambient: bigint;
  readonly noNewPrivileges: boolean;
  /** 0 none, 2 filter. */
  readonly seccomp: number;
}

export interface Limit {
  readonly soft: number;
  readonly hard: number;
}

const field = (status: string, name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
const mask = (status: string, name: string): bigint => BigInt(`0x${field(status, name) || '0'}`);

export function processOf(pid: string): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const numbers = (name: string) => (field(status, name).match(/\d+/g) ?? []).map(Number);
    return {
      command: field(status, 'Name'),
      arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      uid: numbers('Uid')[1] ?? -1,
      gid: numbers('Gid')[1] ?? -1,
      groups: numbers('Groups'),
      effective: mask(status, 'CapEff'),
      bounding: mask(status, 'CapBnd'),
      ambient: mask(status, 'CapAmb'),
      noNewPrivileges: field(status, 'NoNewPrivs') === '1',
      seccomp: Number(field(status, 'Seccomp')),
    };
  } catch {
    // It ended between the list and the reading.
    return undefined;
  }
}

export function familyOf(pid: string): string[] {
  const parents = new Map<string, string[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = stat.slice(stat.lastIndexOf(')')).split(' ')[2] ?? '';
      parents.set(parent, [...(parents.get(parent) ?? []), name]);
    } catch {}
  }
  const below = (of: string): string[] => [of, ...(parents.get(of) ?? []).flatMap(below)];
  return below(pid);
}

/** Sizes as the kernel prints them in mount options: `65536k`. */
const kernelSize = (text: string): number => Number.parseInt(text, 10) * ({ k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[text.at(-1) ?? ''] ?? 1);

export const mountsOf = (pid: string): Mounted[] =>
  readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [own = '', system = ''] = line.split(' - ');
      const [, , , , target = '', options = '', ...tags] = own.split(' ');
      const [type = '', , superOptions = ''] = system.split(' ');
      const flags = options.split(',');
      const size = /(?:^|,)size=(\w+)/.exec(superOptions)?.[1];
      return {
        target: target.replace(/\\040/g, ' '),
        type,
        readOnly: flags.includes('ro'),
        noexec: flags.includes('noexec'),
        nosuid: flags.includes('nosuid'),
        nodev: flags.includes('nodev'),
        ...(type === 'tmpfs' && size !== undefined && { size: kernelSize(size) }),
        shared: tags.some((tag) => tag.startsWith('shared:') || tag.startsWith('master:')),
      };
    });

/** Bigger numbers mean "no limit" in cgroup v1. */
const UNLIMITED = 2 ** 62;

function cgroupFile(pid: string, controller: string, v1: string, v2: string): string | undefined {
  const lines = readFileSync(`/proc/${pid}/cgroup`, 'utf8').trim().split('\n');
  const of = (line: string | undefined) => line?.split(':').slice(2).join(':');
  const old = of(lines.find((line) => line.split(':')[1]?.split(',').includes(controller)));
  const path = old === undefined ? join('/sys/fs/cgroup', of(lines[0]) ?? '', v2) : join('/sys/fs/cgroup', controller, old, v1);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function limitOf(text: string | undefined): { limit?: number } {
  const limit = text === undefined || text === 'max' ? undefined : Number(text);
  return limit === undefined || limit < 0 || limit >= UNLIMITED ? {} : { limit };
}

export function cgroupOf(pid: string) {
  const old = !existsSync('/sys/fs/cgroup/cgroup.controllers');
  const number = (controller: string, v1: string, v2: string) => limitOf(cgroupFile(pid, controller, v1, v2)).limit;
  const memory = number('memory', 'memory.limit_in_bytes', 'memory.max');
  const swap = number('memory', 'memory.memsw.limit_in_bytes', 'memory.swap.max');
  const [quota, period] = old
    ? [number('cpu', 'cpu.cfs_quota_us', ''), number('cpu', 'cpu.cfs_period_us', '')]
    : (cgroupFile(pid, 'cpu', '', 'cpu.max') ?? 'max 100000').split(' ').map((word) => limitOf(word).limit);
  const memorySwap = old || swap === undefined ? swap : swap + (memory ?? 0);
  const nanoCpus = quota === undefined || period === undefined ? undefined : Math.round((quota / period) * 1e9);
  const pids = number('pids', 'pids.max', 'pids.max');
  const cpuShares = old ? number('cpu', 'cpu.shares', '') : undefined;
  return {
    ...(memory !== undefined && { memory }),
    ...(memorySwap !== undefined && { memorySwap }),
    ...(nanoCpus !== undefined && { nanoCpus }),
    ...(pids !== undefined && { pids }),
    ...(cpuShares !== undefined && { cpuShares }),
  };
}

/** What a process's cgroup uses now: bytes without file pages that the kernel may drop at once, and processes with their threads. */
export function usageOf(pid: string): { memory: number; pids: number } {
  const all = Number(cgroupFile(pid, 'memory', 'memory.usage_in_bytes', 'memory.current'));
  const stat = cgroupFile(pid, 'memory', 'memory.stat', 'memory.stat') ?? '';
  const droppable = Number((/^total_inactive_file (\d+)$/m.exec(stat) ?? /^inactive_file (\d+)$/m.exec(stat))?.[1] ?? 0);
  return { memory: all - droppable, pids: Number(cgroupFile(pid, 'pids', 'pids.current', 'pids.current')) };
}

export function resourceLimit(pid: string, name: string): Limit {
  const line = new RegExp(`^${name}\\s+(\\S+)\\s+(\\S+)`, 'm').exec(readFileSync(`/proc/${pid}/limits`, 'utf8'));
  const number = (text = '0') => (text === 'unlimited' ? -1 : Number(text));
  return { soft: number(line?.[1]), hard: number(line?.[2]) };
}

function addressOf(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  if (bytes.length === 4)
    return bytes
      .map((byte) => Number.parseInt(byte, 16))
      .reverse()
      .join('.');
  return /^0+$/.test(hex) ? '[::]' : hex === '00000000000000000000000001000000' ? '[::1]' : `[${hex}]`;
}

/** Addresses on which the host (or the engine's own network namespace) listens at one of these ports. */
export async function listeningAt(engine: Engine, ports: ReadonlySet<number>): Promise<string[]> {
  const files = ['tcp', 'tcp6', 'udp', 'udp6'];
  const { out } = await attempt(nearby(engine, ['head', '-n', '-0', ...files.map((file) => `/proc/net/${file}`)]));
  const found: string[] = [];
  let suffix = '';
  for (const line of out.split('\n')) {
    if (line.startsWith('==>')) suffix = line.includes('udp') ? '/udp' : '';
    const match = /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ ([0-9A-F]{2})/.exec(line);
    const port = Number.parseInt(match?.[2] ?? '0', 16);
    // 0A listens; a UDP socket without a peer is 07.
    if (match?.[1] && ports.has(port) && ['0A', '07'].includes(match[3] ?? '')) found.push(`${addressOf(match[1])}:${port}${suffix}`);
  }
  return found.sort();
}
