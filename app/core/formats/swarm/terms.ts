import { say } from '../../../languages/say.ts';
import compose from '../compose/terms.ts';
import { described, type Term } from '../term.ts';
import { ORDER } from './spelling.ts';

const SERVICE = 'services/*';
const DEPLOY = `${SERVICE}/deploy`;

/** What compose says of a key holds here, where a Swarm follows the key. */
const FOLLOWED: ReadonlySet<string> = new Set([
  ...ORDER,
  ...['command', 'entrypoint', 'healthcheck', 'working_dir', 'stop_signal', 'env_file', 'labels', 'configs', 'stdin_open', 'tty'],
]);
const isFollowed = ({ word, under }: Term): boolean => {
  if (under === SERVICE) return word !== 'deploy' && FOLLOWED.has(word);
  if (under === '') return !['name', 'include', 'version'].includes(word);
  return under !== `${SERVICE}/build` && !(under === 'networks/*' && word === 'driver_opts');
};

const own: readonly Term[] = [
  ...described('', { version: say`The schema of the file. 3.9 knows limits of processes, 3.13 an OOM score.` }, ': '),
  ...described(SERVICE, { deploy: say`Limits, restarts, copies and updates of the tasks.` }, ':'),
  ...described(
    DEPLOY,
    {
      resources: say`What a task may use, and what a node must have free for it.`,
      restart_policy: say`When a task that ended is started anew. Without it: always.`,
      replicas: say`How many tasks run.`,
      update_config: say`How tasks are replaced by newer ones.`,
      placement: say`Which nodes may run it.`,
    },
    ':',
  ),
  ...described(
    `${DEPLOY}/resources`,
    { limits: say`The most that a task may use.`, reservations: say`What its node must have free.` },
    ':',
  ),
  ...(
    [
      ['cpus', 'run.nanoCpus'],
      ['memory', 'run.memory'],
      ['pids', 'run.pids'],
    ] as const
  ).map(([word, field]): Term => ({ word, under: `${DEPLOY}/resources/limits`, fields: [field], insert: `${word}: ` })),
  { word: 'memory', under: `${DEPLOY}/resources/reservations`, fields: ['run.memoryReservation'], insert: 'memory: ' },
  {
    word: 'condition',
    under: `${DEPLOY}/restart_policy`,
    fields: ['run.restart'],
    says: say`none, on-failure or any.`,
    insert: 'condition: ',
  },
  { word: 'max_attempts', under: `${DEPLOY}/restart_policy`, fields: ['run.restart'], insert: 'max_attempts: ' },
];

export default [...compose.filter(isFollowed), ...own];
