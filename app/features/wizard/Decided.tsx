import { attacks } from '../../core/attacks/registry.ts';
import { say } from '../../languages/say.ts';
import { decidedFor } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Decided.module.css';

/** Whether an answer holds against an attack now. */
const HOLDS = { stopped: ['sealed', say`stopped`], partly: ['weakened', say`partly`], through: ['open', say`gets through`] } as const;

/** The attacks that this answer decides, by name, and how far each gets now; each leads to its line on the hull. */
export function Decided({ control, service }: { readonly control: string; readonly service: string }) {
  const spec = usePlan((plan) => plan.spec);
  const decided = decidedFor(spec, control, service);
  if (decided.length === 0) return undefined;
  return (
    <dl className={styles.decided}>
      <dt>{say`Attacks that this decides`}</dt>
      <dd>
        <ul>
          {decided.map(({ attack, outcome }) => (
            <li key={attack}>
              <button type="button" onClick={() => go({ screen: 'hull', service, attack })}>
                {attacks.get(attack)?.title}
              </button>
              <StateMark state={HOLDS[outcome][0]}>{HOLDS[outcome][1]}</StateMark>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
