import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: 'Redis',
  summary: say`Caches, sessions and queues.`,
  keywords: ['redis', 'valkey', 'cache', 'queue', 'session', 'key-value', 'database'],
  backend: true,
  service: 'cache',
  bases: {
    slim: { repository: 'redis', version: '8.10.1', variant: 'trixie', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'redis', version: '8.10.1', variant: 'alpine3.23', distribution: 'alpine', shell: true, user: 'root' },
  },
  flavour: 'slim',
  // Redis names a day only for the last release of a line.
  releases: [
    { version: '8.10' },
    { version: '8.8' },
    { version: '8.6' },
    { version: '8.4' },
    { version: '8.2', until: '2030-09-01' },
    { version: '8.0', until: '2026-12-01' },
    { version: '7.4', until: '2029-12-01' },
  ],
  asOf: '2026-08-21',
  uid: 999,
  gid: 999,
  userInImage: 'redis',
  variants: [{ tags: 'alpine', gid: 1000 }],
  port: 6379,
  writable: [],
  data: [{ path: containerPath('/data'), volume: 'cache-data', mode: 0o755 }],
  imageVolumes: [],
  capabilities: [],
  rootEntrypoint: { capabilities: ['SETGID', 'SETPCAP', 'SETUID'], onRootOwnedBind: ['CHOWN', 'SETGID', 'SETPCAP', 'SETUID'] },
  memory: 256 * MIB,
  memoryFloor: 6 * MIB,
  pids: 64,
  pidsFloor: 5,
  nofile: 10_240,
  needsInit: false,
  stopGracePeriod: 30_000,
  environment: [],
  // The image reads no password file. The shell hands the word over and is replaced; Redis then hides its own arguments.
  entrypoint: {
    form: 'exec',
    words: ['sh', '-c', 'exec docker-entrypoint.sh redis-server --requirepass "$(cat /run/secrets/redis-password)"'],
  },
  healthcheck: {
    test: { form: 'exec', words: ['redis-cli', 'ping'] },
    interval: 30_000,
    timeout: 3_000,
    startPeriod: 10_000,
    retries: 3,
  },
  secrets: [{ name: 'redis-password' }],
  ignore: [],
  notes: [
    say`Without a writable /data it starts, answers, and refuses writes after the first failed snapshot (MISCONF).`,
    say`Set maxmemory below the memory limit; otherwise a full cache ends as an out-of-memory kill instead of an eviction.`,
    say`Ten thousand clients need more open files than the limit of 1024; below that Redis lowers maxclients by itself.`,
    say`The entrypoint drops root only if it has SETGID and SETUID; without them it goes on as root. With SETPCAP it empties its bounding set as well.`,
  ],
});
