/** What Podman keeps of fields that it takes in part, and what it does not keep. */
import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Bind, Log, Network, Run, Service, Tmpfs } from '../../spec/spec.ts';
import type { Gap } from '../format.ts';

const DRIVERS = ['journald', 'json-file', 'k8s-file', 'none', 'passthrough'];

/**
 * The log as Podman takes it: `local` is a file as well, and of a file it knows the size alone. A driver that sends
 * logs away is not there; journald is what can do so.
 */
export function logOf({ driver, maxSize }: Log): Log {
  const known = driver === undefined || driver === 'local' ? 'json-file' : DRIVERS.includes(driver) ? driver : 'journald';
  return patch<Log>({ driver: known }, { maxSize: known.endsWith('-file') ? maxSize : undefined });
}

/** Whether the owner of a tmpfs is the user of the container, the only one that Podman can give it to. */
export const keepsOwner = ({ uid, gid }: Tmpfs, { user }: Run): boolean =>
  uid === (user?.uid ?? 0) && (gid === undefined || gid === (user?.gid ?? 0));

const isForced = ({ recursive }: Bind): boolean => recursive === 'readonly';

/** What no command and no unit of Podman can say of this service. */
export function serviceGaps({ name, run }: Service, cgroup: 'v1' | undefined): Gap[] {
  const gaps: Gap[] = [];
  const lost = (leaf: keyof Run, gap: Omit<Gap, 'field'>) => gaps.push({ field: fieldRef(`run.${leaf}`, name), ...gap });
  if (run.log && (run.log.maxFile !== undefined || logOf(run.log).driver !== run.log.driver))
    lost('log', {
      fails: 'closed',
      because: say`Podman logs to journald or to one file with a largest size; it keeps no older files and sends nothing away.`,
      instead: say`The size of one file is kept; journald has limits of its own.`,
      left: logOf(run.log),
    });
  const owned = (run.tmpfs ?? []).filter((mount) => (mount.uid ?? mount.gid) !== undefined);
  if (owned.some((mount) => mount.uid === undefined || !keepsOwner(mount, run)))
    lost('tmpfs', {
      fails: 'closed',
      because: say`Podman gives a tmpfs to the user that the container starts as, or to root, and to nobody else.`,
      left: run.tmpfs?.map((mount) =>
        mount.uid !== undefined && keepsOwner(mount, run) ? mount : patch<Tmpfs>(mount, { uid: undefined, gid: undefined }),
      ),
    });
  for (const leaf of ['binds', 'systemBinds', 'engineSockets'] as const) {
    if (!run[leaf]?.some(isForced)) continue;
    lost(leaf, {
      fails: 'open',
      because: say`Podman has no recursive read-only bind: file systems mounted below it stay writable.`,
      instead: say`The bind itself is read-only; bind what lies below it by itself.`,
      left: run[leaf].map((bind) => (isForced(bind) ? patch(bind, { recursive: undefined }) : bind)),
    });
  }
  if (run.oomKillDisable && cgroup !== 'v1')
    lost('oomKillDisable', { fails: 'closed', because: say`Podman refuses it on the unified control groups.` });
  return gaps;
}

/** What no command and no unit of Podman can say of this network; `isUsed`: a port without an address is published on it. */
export function networkGaps({ name, hostBinding }: Network, isUsed: boolean): Gap[] {
  if (hostBinding === undefined || isUsed) return [];
  return [
    {
      field: fieldRef('network.hostBinding', name),
      fails: 'closed',
      because: say`A network of Podman has no address for ports.`,
      instead: say`Each port that is published says its address by itself; here none is published without one.`,
    },
  ];
}

export const NO_STORAGE_SIZE = {
  fails: 'open',
  because: say`Podman has no size for the writable layer of one container, only for all of its storage.`,
} as const;

export const NO_INTER_CONTAINER = {
  fails: 'open',
  because: say`Containers on one network of Podman always reach each other.`,
} as const;

/** Without a daemon nobody starts a container after a reboot. */
export const restartGap = ({ name, run: { restart } }: Service): Gap[] =>
  restart?.policy === 'always' || restart?.policy === 'unless-stopped'
    ? [
        {
          field: fieldRef('run.restart', name),
          fails: 'closed',
          because: say`Podman has no daemon that starts a container again after a reboot.`,
          instead: say`The units do so; podman-restart.service does, too.`,
          left: { policy: 'on-failure' },
        },
      ]
    : [];
