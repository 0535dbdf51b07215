import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { cannotGain, isRoot } from '../standing.ts';

const USER = { uid: 10001, gid: 10001 };

export default defineAttack({
  title: say`Become root through a set-uid file`,
  does: say`Images carry programs such as su and mount that run as root whoever starts them; one mistake in one of them, and the process is root.`,
  reaches: 'container',
  weak: (spec, service) => patchRun(spec, service, { user: USER }),
  hardened: (spec, service) => patchRun(spec, service, { noNewPrivileges: true }),
  halves: [
    {
      belief: say`Dropping every capability stops set-uid files`,
      says: say`The uid still changes to 0: without any capability, root owns most files of the image.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`Removing the set-uid bits from the image is enough`,
      says: say`It is for the files of the image; what a volume or another mount brings keeps its bits.`,
      outcome: 'stopped',
      change: (spec, service) =>
        patchRun(patchBuild(spec, service, { repository: 'ironhull/attacker', version: '1', stripSetuid: true }), service, {
          image: undefined,
        }),
      taken: ({ service: { build } }) => build.stripSetuid ?? false,
    },
  ],
  verdict: (scene) => {
    const { name, build } = scene.service;
    const [user, gain, strip] = [fieldRef('run.user', name), fieldRef('run.noNewPrivileges', name), fieldRef('build.stripSetuid', name)];
    if (isRoot(scene)) return through(say`The process is root already.`, user);
    if (cannotGain(scene))
      return stopped(say`No new privileges: the kernel ignores set-uid bits.`, gain, ...(build.stripSetuid ? [strip] : []));
    if (build.stripSetuid) return stopped(say`The image has no set-uid file left.`, strip);
    return through(say`A set-uid file of the image makes its starter root.`, gain, strip);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.26' },
    { of: 'OWASP Docker', id: 'RULE #4' },
  ],
});
