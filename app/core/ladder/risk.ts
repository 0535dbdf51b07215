/** How likely an answer breaks a program that runs, as an order and in words. No percentages: nobody has counted. */
import { say } from '../../languages/say.ts';
import type { At } from '../controls/control.ts';
import type { BuildField, FieldId, NetworkField, RunField, VolumeField } from '../spec/fields.ts';
import { fieldOf } from '../spec/fields.ts';
import { writeBytes } from '../spec/quantity.ts';

/** From what no program notices to what touches every container of the host. */
export const RISKS = [
  { title: say`Nothing that the program notices`, says: say`Records, restarts and what is left out of the image.` },
  { title: say`Refuses what hardly any program does`, says: say`Each takes away a right that ordinary services never use.` },
  {
    title: say`Sets a limit that it may reach`,
    says: say`The floors were measured; your load decides. Watch for exit code 137 and “Resource temporarily unavailable”.`,
  },
  {
    title: say`Needs the right owner, path or capability`,
    says: say`What most often breaks: a file of another owner, a path that is no longer writable.`,
  },
  { title: say`Changes how others reach it`, says: say`The container runs as before; who comes by the old way does not arrive.` },
  {
    title: say`Touches every container of the host`,
    says: say`daemon.json takes effect when the daemon starts again, for new containers of everybody.`,
  },
] as const;
/** Index into `RISKS`. */
export type Risk = 0 | 1 | 2 | 3 | 4 | 5;

/** The compiler asks for every new field; those of the host are all alike. */
const RISK: { readonly [F in BuildField | RunField | NetworkField | VolumeField]: Risk } = {
  'build.registry': 0,
  'build.repository': 3,
  'build.version': 3,
  'build.variant': 3,
  'build.digest': 0,
  'build.recipe': 3,
  'build.multiStage': 3,
  'build.packages': 3,
  'build.keepPackageCache': 0,
  'build.copyWith': 0,
  'build.secrets': 0,
  'build.secretsVia': 0,
  'build.ignore': 0,
  'build.makeUser': 3,
  'build.stripSetuid': 1,
  'build.filesOwnedBy': 3,
  'build.stateDirectories': 3,
  'build.environment': 3,
  'build.healthcheck': 0,
  'build.entrypoint': 3,
  'build.command': 3,
  'build.stopSignal': 1,
  'run.image': 0,
  'run.user': 3,
  'run.groups': 3,
  'run.userns': 3,
  'run.pid': 1,
  'run.ipc': 1,
  'run.shmSize': 2,
  'run.uts': 1,
  'run.hostname': 0,
  'run.cgroupns': 1,
  'run.cgroupParent': 1,
  'run.runtime': 3,
  'run.privileged': 3,
  'run.capDrop': 3,
  'run.capAdd': 3,
  'run.noNewPrivileges': 1,
  'run.engineSockets': 3,
  'run.systemBinds': 3,
  'run.devices': 3,
  'run.seccomp': 1,
  'run.syscalls': 1,
  'run.apparmor': 1,
  'run.apparmorFrom': 1,
  'run.selinux': 1,
  'run.unmaskPaths': 1,
  'run.sysctls': 1,
  'run.memory': 2,
  'run.memorySwap': 2,
  'run.memoryReservation': 2,
  'run.nanoCpus': 2,
  'run.cpuShares': 2,
  'run.cpuset': 2,
  'run.pids': 2,
  'run.nofile': 2,
  'run.nproc': 2,
  'run.core': 0,
  'run.io': 2,
  'run.oomScoreAdj': 0,
  'run.oomKillDisable': 0,
  'run.storageSize': 2,
  'run.log': 0,
  'run.restart': 0,
  'run.init': 1,
  'run.stopGracePeriod': 0,
  'run.readOnlyRootFilesystem': 3,
  'run.tmpfs': 3,
  'run.volumes': 3,
  'run.binds': 3,
  'run.imageVolumes': 0,
  'run.secrets': 3,
  'run.environment': 3,
  'run.networks': 4,
  'run.networkMode': 4,
  'run.ports': 4,
  'run.dns': 4,
  'run.extraHosts': 4,
  'network.name': 4,
  'network.internal': 4,
  'network.interContainer': 4,
  'network.hostBinding': 4,
  'network.encrypted': 4,
  'volume.name': 3,
  'volume.backing': 3,
};

export const riskOf = (field: FieldId): Risk => (field in RISK ? RISK[field as keyof typeof RISK] : field.startsWith('host.') ? 5 : 0);

const places = (paths: readonly string[]): string => (paths.length === 0 ? say`no directory of its image` : paths.join(', '));

/** What is known of this program about a field that changes; one sentence. */
const KNOWN: { readonly [F in FieldId]?: (at: At) => string | undefined } = {
  'run.memory': ({ service: { run }, workload: { title, memoryFloor } }) =>
    run.memory === undefined ? undefined : say`${title} ran with ${writeBytes(memoryFloor)} here; this leaves ${writeBytes(run.memory)}.`,
  'run.pids': ({ service: { run }, workload: { title, pidsFloor } }) =>
    run.pids === undefined ? undefined : say`${title} ran with ${pidsFloor} processes and threads here; this leaves ${run.pids}.`,
  'run.nofile': ({ service: { run } }) => run.nofile && say`This leaves ${run.nofile.soft} open files and sockets.`,
  'run.noNewPrivileges': () => say`Only setuid programs notice, such as sudo or su.`,
  'build.stripSetuid': () => say`Only setuid programs notice, such as sudo or su.`,
  'run.user': ({ workload: { title, rootEntrypoint, data } }) =>
    [
      rootEntrypoint && say`Started as this user, ${title} skips the part of its entrypoint that needs root.`,
      data.length > 0 ? say`Data that root has written so far must be handed over.` : say`What it writes must belong to this user.`,
    ]
      .filter(Boolean)
      .join(' '),
  'run.capDrop': ({ service: { run }, workload: { title } }) =>
    run.capAdd?.length ? say`${title} keeps ${run.capAdd.join(', ')}.` : say`${title} as this user needs none.`,
  'run.tmpfs': () => say`What the image holds at these paths is hidden, and what is written there ends with the container.`,
  'run.readOnlyRootFilesystem': ({ workload: { title, writable, data } }) =>
    say`${title} writes to ${places([...writable, ...data].map(({ path }) => path))}.`,
  'run.networks': () => say`Containers that reach it by an address of the default bridge lose it; on a network of its own, names work.`,
  'run.ports': ({ service: { run } }) =>
    run.ports?.some(({ address }) => address?.startsWith('127.'))
      ? say`Another machine no longer reaches the port; a proxy on this one does.`
      : undefined,
  'run.init': () => say`PID 1 becomes a small init that passes signals on.`,
};

/** What is known about these fields of one service, each sentence once. */
export const knownOf = (fields: Iterable<string>, at: At): string[] => [
  ...new Set([...fields].flatMap((field) => KNOWN[fieldOf(field)]?.(at) ?? [])),
];
