import { say } from '../../../languages/say.ts';
import { apparmorName, isGenerated } from '../../spec/confinement.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

const byName = byValue('run', 'apparmor', { engine: undefined, unconfined: 'unconfined' }, { given: 'custom' });

export default defineControl({
  step: 'privileges',
  rank: 90,
  scope: 'service',
  title: say`AppArmor profile`,
  question: say`Which AppArmor profile confines the process?`,
  keys: ['--security-opt apparmor', 'security_opt: apparmor'],
  fields: ['run.apparmor', 'run.apparmorFrom'],
  options: [
    {
      choice: 'generated',
      label: say`One that is made from this plan`,
      stops: say`Writes outside of the mounts of this plan, mounts, raw sockets, debuggers and the rest of /proc and /sys, whatever uid the process has.`,
      costs: say`It must be loaded on every host first, and again whenever the plan changes.`,
    },
    {
      choice: 'custom',
      label: say`Your own`,
      asks: ['apparmor'],
      stops: say`What your profile denies, file by file.`,
      costs: say`It must be loaded on every host first.`,
    },
    {
      choice: 'engine',
      label: say`docker-default, where the host has AppArmor`,
      stops: say`Mounts and writes below /proc and /sys, once more.`,
    },
    { choice: 'unconfined', label: say`None`, costs: say`One wall less.` },
  ],
  details: { apparmor: { type: 'text', kind: 'profile', label: say`Profile` } },
  read: (at) => (isGenerated(at.spec.project, at.service) ? { choice: 'generated' } : byName.read(at)),
  write: (at, answer) =>
    answer.choice === 'generated'
      ? patchRun(at.spec, at.service.name, { apparmor: apparmorName(at.spec.project, at.service.name), apparmorFrom: 'plan' })
      : patchRun(byName.write(at, answer), at.service.name, { apparmorFrom: undefined }),
  refuses: byName.refuses,
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: say`${workload.title} works within docker-default, and hosts without AppArmor ignore it.`,
  }),
  judge: ({ service: { run } }) => (run.apparmor === 'unconfined' ? weakened(say`AppArmor does not confine the container.`) : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.2' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'Kubernetes PSS', id: 'baseline appArmorProfile' },
    { of: 'run here', id: 'Engine 20.10.24 without AppArmor: a profile that does not exist is accepted' },
  ],
});
