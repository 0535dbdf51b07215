import { controls } from '../../core/controls/registry.ts';
import { type Deviation, deviations, idleExceptions, type Standing } from '../../core/policy/deviations.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { many, say } from '../../languages/say.ts';
import { usePlan } from '../../state/plan.ts';
import { today } from '../../state/policy.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { type PlateState, StateMark } from '../../ui/StateMark.tsx';
import styles from './Team.module.css';

const LOOKS: { readonly [S in Standing]: readonly [PlateState, string] } = {
  deviates: ['open', say`deviates`],
  expired: ['open', say`exception expired`],
  excepted: ['weakened', say`excepted`],
};

const visit = ({ control, service }: Deviation) =>
  go({ screen: 'plan', step: controls.get(control)?.step ?? 'image', control, ...(service !== undefined && { service }) });

/** Where the plan is not what the policy demands. */
export function Deviating({ policy }: { readonly policy: Policy }) {
  const spec = usePlan((plan) => plan.spec);
  const found = deviations(policy, spec, today());
  const idle = idleExceptions(policy, spec, today());
  const named = idle.map(({ control }) => controls.get(control)?.title ?? control).join(', ');
  return (
    <section aria-labelledby="deviating">
      <h2 id="deviating">
        {spec.project.name}: {found.length === 0 ? say`as demanded` : say`${found.length} not as demanded`}
      </h2>
      {found.length > 0 && (
        <p>
          <Button onClick={() => go({ screen: 'compare', subject: 'plan/policy' })}>{say`Compare with the plan as demanded`}</Button>
        </p>
      )}
      {found.length === 0 && <p>{say`Every answer of this plan is one that the policy lets pass.`}</p>}
      <ul className={styles.list}>
        {found.map((one) => {
          const { control, service, title, demanded, reason, stands, standing, exception } = one;
          return (
            <li key={`${control}@${service ?? ''}`}>
              <StateMark state={LOOKS[standing][0]}>{LOOKS[standing][1]}</StateMark>
              <div>
                <p>
                  <Button look="quiet" onClick={() => visit(one)}>
                    {title}
                    {service !== undefined && ` (${service})`}
                  </Button>
                </p>
                <p>{say`${demanded} ${reason} It is ${stands}`}</p>
                {exception && <p>{say`${exception.owner} answers for it until ${exception.until}: ${exception.reason}`}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {idle.length > 0 && (
        <p className={styles.note}>
          {many(idle.length)`# exception is not needed by this plan: ${named}.|# exceptions are not needed by this plan: ${named}.`}
        </p>
      )}
    </section>
  );
}
