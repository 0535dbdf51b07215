import { say } from '../../../languages/say.ts';
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
    build: say`Builds the image from a Dockerfile; context and dockerfile say where it is.`,
    container_name: say`A fixed name for the container. There can be only one of it then.`,
    command: say`What runs in place of the CMD of the image.`,
    entrypoint: say`What runs in place of the ENTRYPOINT of the image.`,
    healthcheck: say`A check in place of the one of the image; other services can wait for it.`,
    depends_on: say`What is started before; with condition: service_healthy, what must answer before.`,
    deploy: say`Limits, copies and updates. docker compose takes its limits and copies; the rest is for swarm.`,
    profiles: say`The service is started only where one of these profiles is asked for.`,
    env_file: say`Environment from files. docker inspect shows every value, so no secret belongs there.`,
    expose: say`Notes which ports the program listens on. It publishes nothing.`,
    labels: say`Notes on the container; they change nothing by themselves.`,
    working_dir: say`The directory that the program starts in.`,
    stop_signal: say`The signal that docker compose stop sends first; SIGTERM without it.`,
    extends: say`Takes over the keys of another service, also of another file.`,
    configs: say`Files that the service gets; unlike secrets they are no secret.`,
    pull_policy: say`When the image is fetched: always, missing, never or build.`,
    platform: say`The platform of the image, where it is not that of the host.`,
    stdin_open: say`Keeps standard input open.`,
    tty: say`A terminal for the program.`,
    volumes_from: say`Every mount of another service, with its rights.`,
  },
  ':',
);

const top = described(
  '',
  {
    name: say`What the project is called; networks, volumes and images begin with it.`,
    services: say`The containers of the project, by name.`,
    networks: say`The networks that services name. One that is not named here does not exist.`,
    volumes: say`The volumes that services name; they outlive the containers.`,
    secrets: say`Files that services get below /run/secrets.`,
    configs: say`Files that services get; unlike secrets they are no secret.`,
    include: say`Other compose files that belong to the project.`,
    version: say`Compose ignores it since version 2.`,
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
    { driver: say`bridge for one host, overlay for several.`, external: say`It exists already; compose does not make it.` },
    ': ',
  ),
  ...described(
    'volumes/*',
    { driver: say`local, or the name of a plugin.`, external: say`It exists already; compose does not make it.` },
    ': ',
  ),
  ...described(
    `${SERVICE}/logging`,
    {
      driver: say`Where the log goes; json-file without it, which grows without end.`,
      options: say`max-size and max-file keep the log from filling the disk.`,
    },
    ':',
  ),
  ...described(
    `${SERVICE}/healthcheck`,
    {
      test: 'The command: ["CMD", ...] without a shell, or one line for a shell.',
      interval: say`Time between two checks.`,
      timeout: say`Time that one check may take.`,
      retries: say`Failures in a row that make the container unhealthy.`,
      start_period: say`Time in which failures do not count yet.`,
      disable: say`true switches the check of the image off.`,
    },
    ': ',
  ),
  ...described(
    `${SERVICE}/build`,
    {
      context: say`The directory that is sent to the builder.`,
      dockerfile: say`The file, from the context; Dockerfile without it.`,
      args: say`Values of ARG. They stand in the history of the image.`,
      target: say`The stage that is built.`,
      secrets: say`Secrets that build steps read.`,
    },
    ': ',
  ),
];

export default [...single, ...several, ...composed, ...keys, ...top, ...inside];
