import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: 'Caddy',
  summary: say`A web server with automatic TLS.`,
  keywords: ['caddy', 'web', 'http', 'https', 'tls', 'acme', 'server', 'proxy', 'reverse proxy', 'static'],
  backend: false,
  service: 'web',
  bases: {
    alpine: { repository: 'caddy', version: '2.11.2', variant: 'alpine', distribution: 'alpine', shell: true, user: 'root' },
  },
  flavour: 'alpine',
  // The project names no day; it mends the newest release only.
  releases: [{ version: '2' }],
  asOf: '2026-08-22',
  recipe: 'files',
  uid: 10_001,
  gid: 10_001,
  port: 80,
  writable: [{ path: containerPath('/config'), size: MIB, mode: 0o755, why: say`the configuration in force, saved at each change` }],
  data: [{ path: containerPath('/data'), volume: 'web-data', mode: 0o700 }],
  imageVolumes: [],
  // The image marks its program with this one. Where the kernel may not grant it, it does not run the program at all.
  capabilities: ['NET_BIND_SERVICE'],
  memory: 256 * MIB,
  memoryFloor: 24 * MIB,
  pids: 64,
  pidsFloor: 12,
  nofile: 8192,
  needsInit: false,
  stopGracePeriod: 30_000,
  environment: [],
  command: { form: 'exec', words: ['caddy', 'run', '--config', '/app/Caddyfile'] },
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
    say`The official image for Linux exists on Alpine only. Its musl libc is nothing to Caddy, which is a static Go program.`,
    say`The image gives its program the file capability NET_BIND_SERVICE. Without it in the bounding set the kernel refuses to run it: "exec /usr/bin/caddy: operation not permitted".`,
    say`With no-new-privileges the program never gets that capability, and needs none: Docker lets every user bind low ports.`,
    say`Certificates and keys are kept below /data; without a volume there, each new container asks the certificate authority again.`,
    say`Fetching certificates needs a way out and ports 80 and 443; publish 443 as well where it serves HTTPS.`,
    say`Its control port 2019 listens inside the container only; "admin off" in the Caddyfile closes it.`,
  ],
});
