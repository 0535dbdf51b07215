import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: 'MariaDB',
  summary: say`A MySQL-compatible database.`,
  keywords: ['mariadb', 'mysql', 'sql', 'database', 'db'],
  backend: true,
  service: 'db',
  bases: {
    slim: { repository: 'mariadb', version: '11.8.8', variant: 'noble', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '12.3', until: '2029-06-12' },
    { version: '11.8', until: '2028-06-04' },
    { version: '11.4', until: '2029-05-29' },
    { version: '10.11', until: '2028-02-16' },
    { version: '10.6', until: '2026-07-06' },
  ],
  asOf: '2026-08-21',
  uid: 999,
  gid: 999,
  userInImage: 'mysql',
  port: 3306,
  writable: [
    { path: containerPath('/run/mysqld'), size: MIB, mode: 0o755, why: say`the Unix socket and the PID file` },
    { path: containerPath('/tmp'), size: 128 * MIB, mode: 0o1777, why: say`temporary tables and sort files` },
  ],
  data: [{ path: containerPath('/var/lib/mysql'), volume: 'db-data', mode: 0o700 }],
  imageVolumes: [containerPath('/var/lib/mysql')],
  capabilities: [],
  rootEntrypoint: {
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
    onRootOwnedBind: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
  },
  memory: 512 * MIB,
  memoryFloor: 128 * MIB,
  pids: 256,
  pidsFloor: 24,
  nofile: 16_384,
  needsInit: false,
  stopGracePeriod: 60_000,
  environment: [],
  healthcheck: {
    test: { form: 'exec', words: ['healthcheck.sh', '--connect', '--innodb_initialized'] },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 60_000,
    retries: 3,
  },
  secrets: [{ name: 'mariadb-root-password', variable: 'MARIADB_ROOT_PASSWORD_FILE' }],
  ignore: [],
  notes: [
    say`The first initialisation needs the most memory: 96 MiB are not enough for it, 128 MiB are.`,
    say`With 1024 open files it starts, but cuts its table cache to 421.`,
    say`The root entrypoint needs CHOWN where /run/mysqld is a tmpfs, and from its second start DAC_OVERRIDE to look into its own data.`,
    say`The official image stands on Ubuntu; there is no slimmer one.`,
  ],
});
