import { say } from '../../../languages/say.ts';
import type { State } from '../../controls/control.ts';
import { asked } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { workloads } from '../../workloads/registry.ts';
import { type Demand, isWorse, POLICY_VERSION, type Policy } from '../policy.ts';

/** The worst state of each control in the recommended plans; some need a digest, a file system or a daemon that only the person has. */
function worstStates(): Map<string, State> {
  const worst = new Map<string, State>();
  for (const workload of workloads.keys())
    for (const { id, control, at } of asked(recommend(workload))) {
      const { state } = control.judge(at);
      if (isWorse(state, worst.get(id) ?? 'sealed') || !worst.has(id)) worst.set(id, state);
    }
  return worst;
}

const demand = (state: State): Demand => ({
  least: state === 'sealed' ? 'sealed' : 'weakened',
  reason: state === 'sealed' ? say`Every recommended plan seals it.` : say`Every recommended plan keeps it from being open.`,
  binding: 'warns',
});

const level: Policy = {
  version: POLICY_VERSION,
  name: say`Recommended`,
  origin: say`What Ironhull recommends for every workload`,
  controls: Object.fromEntries([...worstStates()].map(([id, state]) => [id, demand(state)])),
  exceptions: [],
};
export default level;
