/** How much the container may take, how it ends and how it comes back. */
import { say } from '../../../../languages/say.ts';
import { hostPath } from '../../../spec/path.ts';
import { readCpus } from '../../../spec/quantity.ts';
import type { DeviceRate, Log, Restart, Ulimit } from '../../../spec/spec.ts';
import { RATE_FLAGS } from '../flags.ts';
import { bytes, expect, matching, type Reading, type Readings, truth, whole } from './reading.ts';

const ulimit = (wanted: 'nofile' | 'nproc' | 'core'): Reading<Ulimit> => ({
  read: (value) => {
    const [, name, soft, hard] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
    return name === wanted ? { soft: Number(soft), hard: Number(hard ?? soft) } : undefined;
  },
});

const readRate = (value: string, flag: string): DeviceRate => {
  const [, device, speed] = expect(/^([./].*):([^:]*)$/.exec(value) ?? undefined, say`a device and a rate, such as /dev/sda:10m`);
  return { device: hostPath(device as string), [RATE_FLAGS[flag as keyof typeof RATE_FLAGS]]: bytes(speed as string) };
};

const readRestart = (value: string): Restart => {
  const [, policy, attempts] = expect(
    /^(no|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(value) ?? undefined,
    say`no, on-failure:5, unless-stopped or always`,
  );
  return { policy: policy as Restart['policy'], ...(attempts !== undefined && { attempts: Number(attempts) }) };
};

function readLog(value: string, flag: string): Log | undefined {
  if (flag === '--log-driver') return { driver: value };
  if (value.startsWith('max-size=')) return { maxSize: bytes(value.slice('max-size='.length)) };
  return value.startsWith('max-file=') ? { maxFile: whole(value.slice('max-file='.length)) } : undefined;
}

type Resources =
  | 'memory'
  | 'memorySwap'
  | 'memoryReservation'
  | 'nanoCpus'
  | 'cpuShares'
  | 'cpuset'
  | 'pids'
  | 'nofile'
  | 'nproc'
  | 'core'
  | 'io'
  | 'oomScoreAdj'
  | 'oomKillDisable'
  | 'storageSize'
  | 'log'
  | 'restart'
  | 'init'
  | 'stopGracePeriod';

export const resources: Readings<Resources> = {
  memory: { also: ['-m'], read: bytes },
  memorySwap: { read: (value) => (value === '-1' ? -1 : bytes(value)) },
  memoryReservation: { read: bytes },
  nanoCpus: { read: (value) => expect(readCpus(value.startsWith('.') ? `0${value}` : value), say`a number of CPUs, such as 0.5`) },
  cpuShares: { also: ['-c'], read: whole },
  cpuset: { read: matching(/^[\d,-]+$/, say`CPU numbers, such as 0-2`) },
  // Docker takes 0 for no limit as well.
  pids: { read: (value) => whole(value) || -1 },
  nofile: ulimit('nofile'),
  nproc: ulimit('nproc'),
  core: ulimit('core'),
  io: { also: ['--device-write-bps'], read: (value, _, flag) => [readRate(value, flag)] },
  oomScoreAdj: { read: whole },
  oomKillDisable: { read: truth },
  storageSize: { read: (value) => (value.startsWith('size=') ? bytes(value.slice('size='.length)) : undefined) },
  log: { read: (value, _, flag) => readLog(value, flag) },
  restart: { read: readRestart },
  init: { read: truth },
  stopGracePeriod: { read: (value) => whole(value) * 1000 },
};
