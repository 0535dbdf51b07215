import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 80,
  scope: 'project',
  title: say`Firewall rules of the engine`,
  question: say`Does the engine write its own firewall rules?`,
  keys: ['iptables'],
  fields: ['host.iptables'],
  options: [
    {
      choice: 'managed',
      label: say`Yes`,
      stops: say`Traffic between networks, and to ports that are not published.`,
      costs: say`Published ports are decided before the INPUT chain; own rules belong in DOCKER-USER.`,
    },
    {
      choice: 'unmanaged',
      label: say`No, I write all of them`,
      costs: say`Isolation, published ports and the way out are yours to build.`,
    },
  ],
  details: {},
  ...byValue('host', 'iptables', { managed: undefined, unmanaged: false }),
  recommend: () => ({ answer: { choice: 'managed' }, because: say`The networks of the plan are kept apart by these rules.` }),
  judge: ({ spec }) =>
    spec.host.iptables === false ? weakened(say`Nothing keeps the networks apart unless you wrote the rules yourself.`) : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.4' },
    { of: 'moby', id: 'daemon/config: You specified --iptables=false with --icc=false' },
  ],
});
