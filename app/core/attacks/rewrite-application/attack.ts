import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { isRoot, rootWritable } from '../standing.ts';

const USER = { uid: 10001, gid: 10001 };

export default defineAttack({
  title: say`Rewrite the application`,
  does: say`Whoever takes over a service changes the code or the pages that it serves to everybody else.`,
  reaches: 'container',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { user: USER }),
  halves: [
    {
      belief: say`Root without capabilities cannot change files`,
      says: say`Root owns the files of the image, and an owner needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true }),
      taken: (scene) => isRoot(scene) && (scene.service.run.capDrop?.includes('ALL') ?? false),
    },
    {
      belief: say`A user other than root cannot change the application`,
      says: say`It can where COPY --chown has made the files its own.`,
      outcome: 'through',
      change: (spec, service) =>
        patchRun(
          patchBuild(spec, service, { repository: 'ironhull/attacker', version: '1', recipe: 'files', filesOwnedBy: 'application' }),
          service,
          { image: undefined, user: USER },
        ),
      taken: (scene) => !isRoot(scene) && scene.service.build.filesOwnedBy === 'application',
    },
    {
      belief: say`A read-only root filesystem holds even against root`,
      says: say`It does as long as root may not mount.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true }),
      taken: (scene) => isRoot(scene) && (scene.service.run.readOnlyRootFilesystem ?? false),
    },
  ],
  verdict: (scene) => {
    const { name, build, run } = scene.service;
    const [user, sealed, owner] = [
      fieldRef('run.user', name),
      fieldRef('run.readOnlyRootFilesystem', name),
      fieldRef('build.filesOwnedBy', name),
    ];
    if (!rootWritable(scene)) return stopped(say`The root filesystem is read-only.`, sealed, user);
    if (isRoot(scene) && run.readOnlyRootFilesystem)
      return through(say`Root may mount, and makes the root filesystem writable again.`, fieldRef('run.capAdd', name), user);
    if (isRoot(scene)) return through(say`Root owns the files and the root filesystem is writable.`, user, sealed);
    if (build.filesOwnedBy === 'application') return through(say`The application owns its own files.`, owner, sealed);
    return stopped(say`The files belong to root and the process is another user.`, user, owner);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.1' },
    { of: 'OWASP Docker', id: 'RULE #2' },
  ],
});
