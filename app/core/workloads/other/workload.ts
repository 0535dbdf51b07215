import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: say`Your program`,
  summary: say`Any other program or image.`,
  keywords: ['other', 'custom', 'own', 'image', 'php', 'ruby', 'dotnet', 'any'],
  backend: false,
  service: 'app',
  bases: {
    distroless: {
      repository: 'gcr.io/distroless/cc-debian13',
      version: 'nonroot',
      distribution: 'none',
      shell: false,
      user: { uid: 65532, gid: 65532 },
    },
    slim: { repository: 'debian', version: '13.6', variant: 'slim', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'alpine', version: '3.24.1', distribution: 'alpine', shell: true, user: 'root' },
    full: { repository: 'debian', version: '13.6', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '13', until: '2028-08-09' },
    { version: '12', until: '2026-07-11' },
  ],
  asOf: '2026-08-21',
  recipe: 'files',
  uid: 10001,
  gid: 10001,
  port: 8080,
  writable: [{ path: containerPath('/tmp'), size: 64 * MIB, mode: 0o1777, why: say`temporary files of most programs` }],
  data: [],
  imageVolumes: [],
  capabilities: [],
  memory: 256 * MIB,
  memoryFloor: 6 * MIB,
  pids: 128,
  pidsFloor: 3,
  nofile: 4096,
  needsInit: true,
  environment: [],
  entrypoint: { form: 'exec', words: ['/app/start'] },
  secrets: [],
  ignore: [],
  notes: [
    say`Nothing is known about your program, so every answer starts at the strictest value; loosen what its own message names.`,
    say`It is started as /app/start, a file of your project; an init stands in front of it, because it may not handle signals.`,
  ],
});
