import { say } from '../../languages/say.ts';
import { listed, patchBuild, patchRun } from '../spec/edit.ts';
import { fieldRef, targetOf } from '../spec/fields.ts';
import type { Tmpfs } from '../spec/spec.ts';
import { idsOf } from '../workloads/base.ts';
import { defineBreakage, listing, type Refusal, runRefs, type Scene } from './breakage.ts';
import { withOwnUser } from './grants.ts';
import { isWithin, mountedAt, pathsOf } from './mounts.ts';

const WRITABLE_BY_ALL = 0o002;
interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** Without owner and mode, runc copies those of the image's directory; before 1.1.8 even over a mode that is given. */
const isClosed = ({ uid, gid, mode }: Tmpfs, ids: Ids): boolean =>
  uid === undefined || gid === undefined || mode === undefined || (uid !== ids.uid && (mode & WRITABLE_BY_ALL) === 0);

function closedTmpfs({ spec, service, workload }: Scene, closed: readonly Tmpfs[], ids: Ids): Refusal {
  const modeOf = ({ path, mode }: Tmpfs) => mode ?? workload.writable.find((writable) => writable.path === path)?.mode ?? 0o1777;
  const tmpfs = service.run.tmpfs?.map((mount) => (closed.includes(mount) ? { ...mount, ...ids, mode: modeOf(mount) } : mount));
  return {
    fields: runRefs(service, 'tmpfs', 'user'),
    says: say`${listing(closed.map(({ path }) => path))} may belong to another user than ${ids.uid}.`,
    cure: { label: `Owner ${ids.uid}:${ids.gid}`, spec: patchRun(spec, service.name, { tmpfs }) },
  };
}

/** A new volume takes the owner of the image's directory: root, unless the image or the build made it for somebody. */
function closedVolume(scene: Scene, target: string, ids: Ids, isSeen: boolean): Refusal | undefined {
  const { spec, service, workload } = scene;
  const { stateDirectories = [], repository } = service.build;
  if (stateDirectories.some(({ path }) => path === target)) return undefined;
  const fields = [fieldRef('build.stateDirectories', service.name), ...runRefs(service, 'volumes', 'user')];
  const data = workload.data.find(({ path }) => path === target);
  if (data && workload.userInImage !== undefined) {
    // Where a new volume is open to all, only one that was used by another user before is closed: that shows, and is not foreseen.
    if (ids.uid === workload.uid || (data.ofAll && !isSeen)) return undefined;
    const says = say`The image gives ${target} to uid ${workload.uid}, and so does a new volume; here uid ${ids.uid} runs.`;
    return { fields: [...fields.slice(2), ...fields.slice(0, 2)], says, cure: withOwnUser(scene) };
  }
  if (repository === undefined)
    return { fields, says: say`A new volume on ${target} belongs to root where the image has no such directory.` };
  const made = [...stateDirectories, { path: (data?.path ?? target) as Tmpfs['path'], mode: data?.mode ?? 0o750 }];
  return {
    fields,
    says: say`A new volume on ${target} belongs to root: the image has no such directory of uid ${ids.uid}.`,
    cure: {
      label: say`Make ${target} for uid ${ids.uid} in the image`,
      spec: patchBuild(spec, service.name, { stateDirectories: listed(made) }),
    },
  };
}

export default defineBreakage({
  title: say`A mount of another owner`,
  family: 'EACCES',
  rules: ['R33'],
  cause: say`The directory is mounted, but it belongs to another user than the one that runs.`,
  cure: say`The uid and gid of the program as owner: uid=, gid= and mode= of a tmpfs together, a directory in the image for a volume, chown on the host for a bind mount.`,
  wrong: {
    cure: say`chmod 777, mode=1777 alone, or root as the user`,
    because: say`The mode opens the directory to everybody, and runc before 1.1.8 ignores it where the image has the directory; root gives far more than one directory.`,
  },
  fields: ['run.tmpfs', 'run.volumes', 'run.binds', 'run.user', 'build.stateDirectories'],
  signs: [
    /permission denied/i,
    /\bEACCES\b|\berrno:? 13\b/i,
    /(?:could not change permissions of directory|changing permissions of).{0,120}operation not permitted/i,
  ],
  needs: ({ service: { run }, workload }) => [
    ...(run.tmpfs ?? []),
    ...workload.data.filter(({ path }) => run.volumes?.some(({ target }) => isWithin(path, target))),
  ],
  refuses: (scene, wanted) => {
    const { service, workload } = scene;
    const ids = idsOf(service, workload);
    if (!ids || ids.uid === 0) return undefined;
    const isSeen = wanted.some(({ line }) => line !== undefined);
    const keepsOwners = targetOf(scene.spec) !== 'swarm';
    const held = pathsOf(scene, wanted).map((path) => mountedAt(scene, path));
    const closed = held.flatMap((one) => (one.kind === 'tmpfs' && keepsOwners && isClosed(one.mount, ids) ? [one.mount] : []));
    if (closed.length > 0) return closedTmpfs(scene, closed, ids);
    for (const one of held) {
      const refusal = one.kind === 'volume' ? closedVolume(scene, one.mount.target, ids, isSeen) : undefined;
      if (refusal) return refusal;
      if (one.kind === 'bind') {
        const says = say`${one.mount.source} keeps its owner of the host. There, give it to the program: chown -R ${ids.uid}:${ids.gid} ${one.mount.source}`;
        return { fields: runRefs(service, one.leaf, 'user'), says };
      }
    }
    return undefined;
  },
});
