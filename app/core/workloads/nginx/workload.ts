import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: 'nginx',
  summary: say`Static files or a reverse proxy.`,
  keywords: ['web', 'http', 'server', 'static', 'proxy', 'html', 'frontend', 'spa'],
  backend: false,
  service: 'web',
  bases: {
    slim: { repository: 'nginx', version: '1.30.4', variant: 'trixie', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'nginx', version: '1.30.4', variant: 'alpine3.24', distribution: 'alpine', shell: true, user: 'root' },
  },
  flavour: 'slim',
  // nginx names no day: each April the stable branch ends with the next one.
  releases: [{ version: '1.31' }, { version: '1.30' }, { version: '1.29', until: '2026-05-13' }, { version: '1.28', until: '2026-04-14' }],
  asOf: '2026-08-21',
  recipe: 'static-site',
  uid: 101,
  gid: 101,
  userInImage: 'nginx',
  port: 80,
  writable: [
    {
      path: containerPath('/var/cache/nginx'),
      size: 64 * MIB,
      mode: 0o755,
      ofRoot: true,
      why: say`request bodies and proxied answers that do not fit in memory`,
    },
    { path: containerPath('/run'), size: MIB, mode: 0o755, ofRoot: true, why: say`the PID file nginx.pid` },
  ],
  data: [],
  imageVolumes: [],
  capabilities: [],
  rootEntrypoint: { capabilities: ['CHOWN', 'SETGID', 'SETUID'], onRootOwnedBind: ['CHOWN', 'SETGID', 'SETUID'] },
  memory: 128 * MIB,
  memoryFloor: 6 * MIB,
  pids: 128,
  pidsFloor: 6,
  nofile: 8192,
  needsInit: false,
  stopSignal: 'SIGQUIT',
  stopGracePeriod: 30_000,
  environment: [],
  healthcheck: {
    test: { form: 'exec', words: ['curl', '-fsS', '-o', '/dev/null', 'http://127.0.0.1:80/'] },
    interval: 30_000,
    timeout: 3_000,
    startPeriod: 5_000,
    retries: 3,
  },
  secrets: [],
  ignore: [],
  notes: [
    say`User 101 binds port 80 without a capability, because Docker lets every user of a container bind low ports.`,
    say`As user 101, nginx warns that the "user" directive is ignored; the warning is harmless.`,
    say`It starts one worker process for each CPU, so a large machine needs a larger process limit.`,
    say`With a read-only root, the start scripts of the image leave the configuration as it is, IPv6 listening included.`,
  ],
});
