import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: 'RabbitMQ',
  summary: say`A message broker.`,
  keywords: ['rabbitmq', 'amqp', 'mqtt', 'queue', 'broker', 'message', 'erlang'],
  backend: true,
  service: 'queue',
  bases: {
    slim: { repository: 'rabbitmq', version: '4.3.2', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  // Community support; it ends about when the next release comes, and no day is named before.
  releases: [{ version: '4.3' }, { version: '4.2', until: '2026-07-31' }, { version: '4.1', until: '2026-01-30' }],
  asOf: '2026-08-22',
  uid: 999,
  gid: 999,
  userInImage: 'rabbitmq',
  variants: [{ tags: 'alpine', uid: 100, gid: 101 }],
  port: 5672,
  writable: [
    { path: containerPath('/var/log/rabbitmq'), size: 16 * MIB, mode: 0o755, why: say`log files, besides the log on the console` },
    { path: containerPath('/tmp'), size: 16 * MIB, mode: 0o1777, why: say`temporary files of the command line tools` },
  ],
  data: [{ path: containerPath('/var/lib/rabbitmq'), volume: 'queue-data', mode: 0o700, ofAll: true }],
  imageVolumes: [containerPath('/var/lib/rabbitmq')],
  capabilities: [],
  rootEntrypoint: { capabilities: ['SETGID', 'SETUID'], onRootOwnedBind: ['CHOWN', 'SETGID', 'SETUID'] },
  memory: 512 * MIB,
  memoryFloor: 160 * MIB,
  pids: 256,
  pidsFloor: 64,
  nofile: 16_384,
  needsInit: false,
  stopGracePeriod: 60_000,
  // The data directory is named after the node: a node name of its own outlives the container's host name.
  environment: [
    { name: 'RABBITMQ_NODENAME', value: 'rabbit@localhost' },
    { name: 'RABBITMQ_DEFAULT_USER', value: 'app' },
  ],
  // The image reads no password file, and refuses to start where RABBITMQ_DEFAULT_PASS_FILE is set.
  entrypoint: {
    form: 'exec',
    words: [
      'sh',
      '-c',
      'RABBITMQ_DEFAULT_PASS=$(cat /run/secrets/rabbitmq-password) && export RABBITMQ_DEFAULT_PASS && exec docker-entrypoint.sh rabbitmq-server',
    ],
  },
  healthcheck: {
    test: { form: 'exec', words: ['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/5672'] },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 60_000,
    retries: 3,
  },
  secrets: [{ name: 'rabbitmq-password' }],
  ignore: [],
  notes: [
    say`The user and the password are made at the first start only; later ones keep what the data holds.`,
    say`The node is called rabbit@localhost, so its data is found again whatever the container’s host name is; a cluster needs other names.`,
    say`The health check opens a connection and no more. rabbitmq-diagnostics asks more, but starts a second Erlang machine each time: on a busy machine that took more than 20 s.`,
    say`rabbitmqctl starts a second Erlang machine as well; the process limit has room for it.`,
    say`Erlang starts threads for each CPU, so a large machine needs a larger process limit.`,
    say`The Alpine image is left out: its user has other numbers (100 and 101).`,
  ],
});
