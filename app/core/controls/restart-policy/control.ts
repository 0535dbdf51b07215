import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { targetOf } from '../../spec/fields.ts';
import type { Restart } from '../../spec/spec.ts';
import { type At, defineControl, sealed, weakened } from '../control.ts';

const policyOf: { readonly [choice: string]: Restart } = {
  'on-failure': { policy: 'on-failure' },
  'unless-stopped': { policy: 'unless-stopped' },
  endless: { policy: 'on-failure' },
  always: { policy: 'always' },
};

/** There a program runs once, or is started again each time after a pause that grows to five minutes. */
const isPaced = ({ spec }: At): boolean => targetOf(spec) === 'kubernetes';
const offered = (at: At): boolean => !isPaced(at);

export default defineControl({
  step: 'resources',
  rank: 70,
  scope: 'service',
  title: say`Restart policy`,
  question: say`What happens after a crash or a reboot?`,
  keys: ['--restart', 'restart'],
  fields: ['run.restart'],
  options: [
    {
      choice: 'on-failure',
      label: say`It is started again after a failure, this many times`,
      asks: ['attempts'],
      offered,
      stops: say`An exploit that needs many tries, and a crash loop that eats the host.`,
      costs: say`After a reboot, one that had stopped cleanly stays down.`,
    },
    { choice: 'no', label: say`It stays down`, stops: say`A second try.`, costs: say`Somebody must start it.` },
    {
      choice: 'unless-stopped',
      label: say`It comes back, also after a reboot, unless somebody stopped it`,
      costs: say`It may crash and start without end.`,
      offered,
    },
    { choice: 'endless', label: say`It is started again after each failure`, costs: say`It may crash and start without end.`, offered },
    { choice: 'always', label: say`It always comes back`, costs: say`Even one that was stopped by hand returns with the daemon.` },
  ],
  details: { attempts: { type: 'number', kind: 'count', unit: 'count', label: say`Attempts` } },
  read: ({ service: { run } }) => {
    const { policy = 'no', attempts } = run.restart ?? {};
    if (policy !== 'on-failure') return { choice: policy };
    return attempts ? { choice: 'on-failure', attempts } : { choice: 'endless' };
  },
  write: ({ spec, service }, { choice, attempts }) => {
    const restart = policyOf[choice];
    const bounded = restart && choice === 'on-failure' ? { ...restart, attempts: attempts as number } : restart;
    return patchRun(spec, service.name, { restart: bounded });
  },
  refuses: ({ attempts }) => (attempts === 0 ? { detail: 'attempts', says: say`At least 1; 0 would mean without end.` } : undefined),
  recommend: (at) =>
    isPaced(at)
      ? { answer: { choice: 'always' }, because: say`A cluster starts it again after a pause that grows to five minutes.` }
      : {
          answer: { choice: 'on-failure', attempts: 5 },
          because: say`Five attempts bring ${at.workload.title} back after a crash; more would hide what is wrong.`,
        },
  judge: (at) => {
    const { policy = 'no', attempts } = at.service.run.restart ?? {};
    return isPaced(at) || policy === 'no' || (policy === 'on-failure' && attempts !== undefined)
      ? sealed
      : weakened(say`It may crash and start again without end, which gives an exploit as many tries.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.15' },
    { of: 'OWASP Docker', id: 'RULE #7' },
    { of: 'run here', id: 'each policy across a restart of the daemon, Engine 20.10.24' },
  ],
});
