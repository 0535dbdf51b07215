import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { cannotGain, isRoot } from '../standing.ts';

const USER = { uid: 10001, gid: 10001 };

export default defineAttack({
  title: 'Become root through a set-uid file',
  does: 'Images carry programs such as su and mount that run as root whoever starts them; one mistake in one of them, and the process is root.',
  reaches: 'container',
  weak: (spec, service) => patchRun(spec, service, { user: USER }),
  hardened: (spec, service) => patchRun(spec, service, { noNewPrivileges: true }),
  halves: [
    {
      belief: 'Dropping every capability stops set-uid files',
      says: 'The uid still changes to 0: without any capability, root owns most files of the image.',
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: 'Removing the set-uid bits from the image is enough',
      says: 'It is for the files of the image; what a volume or another mount brings keeps its bits.',
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
    if (isRoot(scene)) return through('The process is root already.', user);
    if (cannotGain(scene))
      return stopped('No new privileges: the kernel ignores set-uid bits.', gain, ...(build.stripSetuid ? [strip] : []));
    if (build.stripSetuid) return stopped('The image has no set-uid file left.', strip);
    return through('A set-uid file of the image makes its starter root.', gain, strip);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.26' },
    { of: 'OWASP Docker', id: 'RULE #4' },
  ],
});
