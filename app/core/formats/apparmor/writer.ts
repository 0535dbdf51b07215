/** `apparmor/ironhull-shop-web`: an AppArmor profile from the paths, capabilities and networks of the plan, one a service. */
import { say } from '../../../languages/say.ts';
import { apparmorName, isGenerated } from '../../spec/confinement.ts';
import { serviceNamed, targetOf } from '../../spec/fields.ts';
import { defineWriter } from '../format.ts';
import { only } from '../treatment.ts';
import { profileLines } from './rules.ts';

const treatments = only('run.apparmorFrom');

export default defineWriter({
  title: say`AppArmor profile`,
  language: 'plain',
  scope: 'service',
  rank: 65,
  targets: ['docker', 'podman', 'kubernetes'],
  treatments,
  path: ({ project }, service) => `apparmor/${apparmorName(project, service)}`,
  wanted: (spec, service) => isGenerated(spec.project, serviceNamed(spec, service)),
  write: (spec, service) =>
    isGenerated(spec.project, serviceNamed(spec, service)) ? profileLines(spec.project, serviceNamed(spec, service)) : [],
  apply: (spec, service) => {
    const name = apparmorName(spec.project, service);
    const where = targetOf(spec) === 'kubernetes' ? say`On every node` : say`On the host`;
    return [
      `apparmor_parser -Q -K apparmor/${name}`,
      `sudo install -o root -g root -m 0644 apparmor/${name} /etc/apparmor.d/ && sudo apparmor_parser -r /etc/apparmor.d/${name}`,
      say`${where}, before the container starts. Try it with aa-complain ${name} first and read the kernel’s log.`,
      say`The parser has taken profiles like this one; no kernel of ours with AppArmor has enforced them.`,
    ];
  },
});
