import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, type Scene, stopped, through } from '../attack.ts';
import { cannotGain, grants, isRoot } from '../standing.ts';

/**
 * Without new privileges the capabilities of the first process are all there are, and a first process that is not root
 * has none (Engine 20.10.24, seen by the random Specs of the engine suite).
 */
const gives = (scene: Scene, capability: string): boolean => grants(scene, capability) && (isRoot(scene) || !cannotGain(scene));

export default defineAttack({
  title: say`Enter the container as root`,
  does: say`docker exec --user 0 starts another process in the container, as root whatever user the plan names. With --privileged it asks for every capability too: who may drive the engine is bound by little.`,
  reaches: 'container',
  from: 'engine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true, readOnlyRootFilesystem: true }),
  halves: [
    {
      belief: say`A plan with a user other than root keeps everybody from being root`,
      says: say`The user is where processes start; docker exec chooses another one.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 }, noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.user !== undefined,
    },
    {
      belief: say`Without capabilities such a root is harmless`,
      says: say`It still owns the files of the image and rewrites the application, unless the root filesystem is read-only.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
      taken: ({ service: { run } }) => (run.capDrop?.includes('ALL') ?? false) && !run.readOnlyRootFilesystem,
    },
    {
      belief: say`Only dropping capabilities takes them from such a root`,
      says: say`No new privileges does too, where the plan’s user is not root: the new process begins without any. A read-only root filesystem holds the rest.`,
      outcome: 'stopped',
      change: (spec, service) =>
        patchRun(spec, service, { user: { uid: 10001, gid: 10001 }, noNewPrivileges: true, readOnlyRootFilesystem: true }),
      taken: (scene) => !isRoot(scene) && cannotGain(scene) && (scene.service.run.readOnlyRootFilesystem ?? false),
    },
    {
      belief: say`A read-only root filesystem is enough`,
      says: say`Nothing is rewritten, and with the default capabilities the files of every user are read.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true }),
      taken: ({ service: { run } }) => (run.readOnlyRootFilesystem ?? false) && !run.capDrop?.includes('ALL'),
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const [sealed, drop] = [fieldRef('run.readOnlyRootFilesystem', name), fieldRef('run.capDrop', name)];
    if (!run.readOnlyRootFilesystem)
      return through(say`It is root, owns the files of the image, and the root filesystem is writable.`, sealed);
    if (gives(scene, 'SYS_ADMIN'))
      return through(
        say`It may mount, and makes the root filesystem writable again.`,
        fieldRef(run.privileged ? 'run.privileged' : 'run.capAdd', name),
      );
    const means = ['DAC_OVERRIDE', 'DAC_READ_SEARCH', 'SETUID'].find((capability) => gives(scene, capability));
    if (means !== undefined) return partly(say`It rewrites nothing, but with ${means} reads files of every user.`, drop);
    return stopped(
      say`It is root without capabilities on a read-only root filesystem: it reads root’s own files and changes none.`,
      sealed,
      cannotGain(scene) && !run.capDrop ? fieldRef('run.noNewPrivileges', name) : drop,
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.23' },
    { of: 'run here', id: 'docker exec --user 0, Engine 20.10.24' },
  ],
});
