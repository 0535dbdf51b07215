import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

const DATA = { volume: 'db-data', mode: 0o700, ofAll: true, variable: 'PGDATA' } as const;
/** PGDATA and VOLUME of the image up to version 17 (docker-library/postgres, 17/trixie/Dockerfile). */
const OLDER = containerPath('/var/lib/postgresql/data');

export default defineWorkload({
  title: 'PostgreSQL',
  summary: say`A relational database.`,
  keywords: ['postgres', 'postgresql', 'pg', 'sql', 'database', 'db'],
  backend: true,
  service: 'db',
  bases: {
    slim: { repository: 'postgres', version: '18.6', variant: 'trixie', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '18', until: '2030-11-14' },
    { version: '17', until: '2029-11-08' },
    { version: '16', until: '2028-11-09' },
    { version: '15', until: '2027-11-11' },
    { version: '14', until: '2026-11-12' },
  ],
  asOf: '2026-08-21',
  uid: 999,
  gid: 999,
  userInImage: 'postgres',
  port: 5432,
  writable: [
    { path: containerPath('/run/postgresql'), size: MIB, mode: 0o755, why: say`the Unix socket and its lock file` },
    { path: containerPath('/tmp'), size: 64 * MIB, mode: 0o1777, why: say`temporary files of the first initialisation` },
  ],
  data: [{ path: containerPath('/var/lib/postgresql'), ...DATA }],
  imageVolumes: [containerPath('/var/lib/postgresql')],
  variants: [
    { tags: { before: 18 }, data: [{ path: OLDER, ...DATA }], imageVolumes: [OLDER] },
    { tags: 'alpine', uid: 70, gid: 70 },
  ],
  capabilities: [],
  rootEntrypoint: {
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
    onRootOwnedBind: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
  },
  memory: 512 * MIB,
  memoryFloor: 64 * MIB,
  pids: 200,
  pidsFloor: 16,
  nofile: 4096,
  shmSize: 128 * MIB,
  shmFloor: 2 * MIB,
  needsName: true,
  needsInit: false,
  stopSignal: 'SIGINT',
  stopGracePeriod: 60_000,
  environment: [],
  healthcheck: {
    test: { form: 'exec', words: ['pg_isready', '-q', '-h', '127.0.0.1', '-U', 'postgres'] },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 30_000,
    retries: 3,
  },
  secrets: [{ name: 'postgres-password', variable: 'POSTGRES_PASSWORD_FILE' }],
  ignore: [],
  notes: [
    say`Since version 18 the data stands below /var/lib/postgresql/18; a volume on /var/lib/postgresql/data stays empty.`,
    say`Since version 18 the root entrypoint makes its data directory by itself and needs CHOWN for it; its second start needs DAC_OVERRIDE to look into it.`,
    say`Every connection is a process: 100 connections and the background workers set the process limit.`,
    say`The Alpine image is left out: its user has another number (70), and musl sorts text otherwise, which spoils indexes of moved data.`,
  ],
});
