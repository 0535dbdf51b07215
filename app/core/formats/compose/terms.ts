import type { FieldId } from '../../spec/fields.ts';
import { described, type Term } from '../term.ts';
import { LISTS, PAIRS, SCALARS } from './keys.ts';

const SERVICE = 'services/*';

const single = Object.entries(SCALARS).map(
  ([word, { leaf, expects }]): Term => ({
    word,
    under: SERVICE,
    fields: [`run.${leaf}`],
    says: `Expected: ${expects}.`,
    insert: `${word}: `,
  }),
);
const several = [...Object.entries(LISTS), ...Object.entries(PAIRS)].map(
  ([word, { leaf }]): Term => ({ word, under: SERVICE, fields: [`run.${leaf}`], insert: `${word}:` }),
);
const composed = (
  [
    ['security_opt', 'run.noNewPrivileges', 'run.seccomp', 'run.apparmor', 'run.selinux'],
    ['ulimits', 'run.nofile', 'run.nproc', 'run.core'],
    ['blkio_config', 'run.io'],
    ['storage_opt', 'run.storageSize'],
    ['logging', 'run.log'],
    ['networks', 'run.networks'],
    ['volumes', 'run.volumes', 'run.binds'],
    ['secrets', 'run.secrets'],
  ] as const
).map(([word, ...fields]): Term => ({ word, under: SERVICE, fields: fields as readonly FieldId[], insert: `${word}:` }));

const keys = described(
  SERVICE,
  {
    build: 'Builds the image from a Dockerfile; context and dockerfile say where it is.',
    container_name: 'A fixed name for the container. There can be only one of it then.',
    command: 'What runs in place of the CMD of the image.',
    entrypoint: 'What runs in place of the ENTRYPOINT of the image.',
    healthcheck: 'A check in place of the one of the image; other services can wait for it.',
    depends_on: 'What is started before; with condition: service_healthy, what must answer before.',
    deploy: 'Limits, copies and updates. docker compose takes its limits and copies; the rest is for swarm.',
    profiles: 'The service is started only where one of these profiles is asked for.',
    env_file: 'Environment from files. docker inspect shows every value, so no secret belongs there.',
    expose: 'Notes which ports the program listens on. It publishes nothing.',
    labels: 'Notes on the container; they change nothing by themselves.',
    working_dir: 'The directory that the program starts in.',
    stop_signal: 'The signal that docker compose stop sends first; SIGTERM without it.',
    extends: 'Takes over the keys of another service, also of another file.',
    configs: 'Files that the service gets; unlike secrets they are no secret.',
    pull_policy: 'When the image is fetched: always, missing, never or build.',
    platform: 'The platform of the image, where it is not that of the host.',
    stdin_open: 'Keeps standard input open.',
    tty: 'A terminal for the program.',
    volumes_from: 'Every mount of another service, with its rights.',
  },
  ':',
);

const top = described(
  '',
  {
    name: 'What the project is called; networks, volumes and images begin with it.',
    services: 'The containers of the project, by name.',
    networks: 'The networks that services name. One that is not named here does not exist.',
    volumes: 'The volumes that services name; they outlive the containers.',
    secrets: 'Files that services get below /run/secrets.',
    configs: 'Files that services get; unlike secrets they are no secret.',
    include: 'Other compose files that belong to the project.',
    version: 'Compose ignores it since version 2.',
  },
  ':',
);

const inside: readonly Term[] = [
  { word: 'internal', under: 'networks/*', fields: ['network.internal'], insert: 'internal: ' },
  { word: 'driver_opts', under: 'networks/*', fields: ['network.interContainer', 'network.hostBinding'], insert: 'driver_opts:' },
  { word: 'driver_opts', under: 'volumes/*', fields: ['volume.backing'], insert: 'driver_opts:' },
  ...(['nofile', 'nproc', 'core'] as const).map(
    (word): Term => ({ word, under: `${SERVICE}/ulimits`, fields: [`run.${word}`], insert: `${word}:` }),
  ),
  ...described(
    'networks/*',
    { driver: 'bridge for one host, overlay for several.', external: 'It exists already; compose does not make it.' },
    ': ',
  ),
  ...described('volumes/*', { driver: 'local, or the name of a plugin.', external: 'It exists already; compose does not make it.' }, ': '),
  ...described(
    `${SERVICE}/logging`,
    {
      driver: 'Where the log goes; json-file without it, which grows without end.',
      options: 'max-size and max-file keep the log from filling the disk.',
    },
    ':',
  ),
  ...described(
    `${SERVICE}/healthcheck`,
    {
      test: 'The command: ["CMD", ...] without a shell, or one line for a shell.',
      interval: 'Time between two checks.',
      timeout: 'Time that one check may take.',
      retries: 'Failures in a row that make the container unhealthy.',
      start_period: 'Time in which failures do not count yet.',
      disable: 'true switches the check of the image off.',
    },
    ': ',
  ),
  ...described(
    `${SERVICE}/build`,
    {
      context: 'The directory that is sent to the builder.',
      dockerfile: 'The file, from the context; Dockerfile without it.',
      args: 'Values of ARG. They stand in the history of the image.',
      target: 'The stage that is built.',
      secrets: 'Secrets that build steps read.',
    },
    ': ',
  ),
];

export default [...single, ...several, ...composed, ...keys, ...top, ...inside];
