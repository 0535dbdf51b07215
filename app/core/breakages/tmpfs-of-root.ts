import { say } from '../../languages/say.ts';
import { listed, patchBuild } from '../spec/edit.ts';
import { fieldRef, targetOf } from '../spec/fields.ts';
import type { Service } from '../spec/spec.ts';
import { hasShell, idsOf } from '../workloads/base.ts';
import { defineBreakage, listing, runRefs } from './breakage.ts';
import { mountedAt, pathsOf, placeOf } from './mounts.ts';

const WRITABLE_BY_ALL = 0o002;

/** The directory that the mount takes its mode from lets others write: every image has /tmp so, and the build makes more. */
const isOpen = ({ build: { stateDirectories = [] } }: Service, path: string): boolean =>
  placeOf(path) === '/tmp' || stateDirectories.some((made) => placeOf(made.path) === placeOf(path) && (made.mode & WRITABLE_BY_ALL) !== 0);

export default defineBreakage({
  title: say`A tmpfs of root on a Swarm`,
  family: 'EACCES',
  rules: ['R33b'],
  cause: say`A tmpfs of a Swarm belongs to root and has the mode of the directory in the image; owner and mode of the plan are dropped.`,
  cure: say`The directory in the image with mode 1777, or no such directory there: then the mount gets 1777 by itself.`,
  wrong: { cure: say`tmpfs with mode, or the key tmpfs:`, because: say`docker stack deploy drops the one and the other without a word.` },
  fields: ['run.tmpfs', 'run.user', 'build.stateDirectories', 'host.target'],
  signs: [/permission denied/i, /\bEACCES\b|\berrno:? 13\b/i],
  onlyInPlan: true,
  needs: ({ service: { run } }) => run.tmpfs ?? [],
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const ids = idsOf(service, workload);
    // An image without a shell has hardly a directory, and nothing can be made in it.
    if (targetOf(spec) !== 'swarm' || !ids || ids.uid === 0 || !hasShell(service, workload)) return undefined;
    const mounts = pathsOf(scene, wanted).map((path) => mountedAt(scene, path));
    const closed = mounts.flatMap((one) => (one.kind === 'tmpfs' && !isOpen(service, one.mount.path) ? [one.mount.path] : []));
    if (closed.length === 0) return undefined;
    const { stateDirectories = [], repository } = service.build;
    const others = stateDirectories.filter(({ path }) => !closed.includes(path));
    const made = [...others, ...new Set(closed)].map((one) => (typeof one === 'string' ? { path: one, mode: 0o1777 } : one));
    return {
      fields: [fieldRef('build.stateDirectories', service.name), ...runRefs(service, 'tmpfs', 'user')],
      says: say`${listing(closed)} belongs to root there, with the mode that the image gives it.`,
      ...(repository !== undefined && {
        cure: {
          label: say`${listing(closed)} in the image, open to all`,
          spec: patchBuild(spec, service.name, { stateDirectories: listed(made) }),
        },
      }),
    };
  },
});
