/** What another policy would change, for the person who is asked whether it may apply. */
import type { State } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { equal } from '../spec/diff.ts';
import { admits, type Demand, demandSaid, type Exception, isWorse, type Policy } from './policy.ts';

/** stricter and looser: in every respect that differs. other: some of both, or words alone. */
export type Effect = 'new' | 'gone' | 'stricter' | 'looser' | 'other';

export interface PolicyChange {
  readonly control: string;
  readonly title: string;
  readonly effect: Effect;
  /** What was demanded, one sentence; absent where nothing was. */
  readonly was?: string;
  readonly is?: string;
  /** Why, as the new policy says. */
  readonly reason?: string;
}

export interface PolicyChanges {
  /** In the order of the wizard. */
  readonly controls: readonly PolicyChange[];
  readonly added: readonly Exception[];
  readonly removed: readonly Exception[];
}

/** Every respect in which a demand can differ: -1 looser, 1 stricter, 0 the same. */
function* respects(control: string, was: Demand, is: Demand): Generator<number> {
  const [before, after]: [State, State] = [was.least ?? 'open', is.least ?? 'open'];
  yield Number(isWorse(before, after)) - Number(isWorse(after, before));
  yield Number(is.binding === 'locks') - Number(was.binding === 'locks');
  for (const { choice } of controls.get(control)?.options ?? []) yield Number(admits(was, choice)) - Number(admits(is, choice));
}

function effectOf(control: string, was: Demand | undefined, is: Demand | undefined): Effect {
  if (!was || !is) return was ? 'gone' : 'new';
  const all = [...respects(control, was, is)];
  const [stricter, looser] = [all.includes(1), all.includes(-1)];
  if (stricter === looser) return 'other';
  return stricter ? 'stricter' : 'looser';
}

const without = (list: readonly Exception[], other: readonly Exception[]): Exception[] =>
  list.filter((one) => !other.some((two) => equal(one, two)));

/** Everything in which `after` differs from `before`. */
export function policyChanges(before: Policy, after: Policy): PolicyChanges {
  const changed = [...controls].flatMap(([control, { title }]): PolicyChange[] => {
    const [was, is] = [before.controls[control], after.controls[control]];
    if (equal(was, is)) return [];
    return [
      {
        control,
        title,
        effect: effectOf(control, was, is),
        ...(was && { was: demandSaid(control, was) }),
        ...(is && { is: demandSaid(control, is), reason: is.reason }),
      },
    ];
  });
  return {
    controls: changed,
    added: without(after.exceptions, before.exceptions),
    removed: without(before.exceptions, after.exceptions),
  };
}
