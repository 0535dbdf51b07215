import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: say`Node.js service`,
  summary: say`A server with packages from npm.`,
  keywords: ['node', 'nodejs', 'javascript', 'typescript', 'npm', 'express', 'fastify', 'nest', 'api', 'backend'],
  backend: false,
  service: 'app',
  bases: {
    slim: { repository: 'node', version: '24.19.0', variant: 'trixie-slim', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'node', version: '24.19.0', variant: 'alpine3.24', distribution: 'alpine', shell: true, user: 'root' },
    full: { repository: 'node', version: '24.19.0', variant: 'trixie', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '26', until: '2029-04-30' },
    { version: '24', until: '2028-04-30' },
    { version: '22', until: '2027-04-30' },
  ],
  asOf: '2026-08-21',
  recipe: 'node',
  uid: 1000,
  gid: 1000,
  userInImage: 'node',
  port: 3000,
  writable: [{ path: containerPath('/tmp'), size: 64 * MIB, mode: 0o1777, why: say`what packages put into os.tmpdir(), such as uploads` }],
  data: [],
  imageVolumes: [],
  capabilities: [],
  memory: 256 * MIB,
  memoryFloor: 24 * MIB,
  pids: 64,
  pidsFloor: 7,
  nofile: 8192,
  needsInit: true,
  environment: [{ name: 'NODE_ENV', value: 'production' }],
  entrypoint: { form: 'exec', words: ['node', 'server.js'] },
  healthcheck: {
    test: {
      form: 'exec',
      words: ['node', '-e', "fetch('http://127.0.0.1:3000/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"],
    },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 10_000,
    retries: 3,
  },
  secrets: [],
  ignore: ['node_modules', 'npm-debug.log*', 'coverage'],
  notes: [
    say`As PID 1, node has no handler for SIGTERM: a stop waits ten seconds and kills it, unless an init runs in front of it.`,
    say`The server needs no writable path; /tmp is for packages that use os.tmpdir().`,
    say`Node has seven threads at rest; each worker thread adds one.`,
  ],
});
