import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import type { Demand, Policy } from '../../core/policy/policy.ts';
import { say } from '../../languages/say.ts';
import { setPolicy } from '../../state/policy.ts';
import { DemandRow } from './DemandRow.tsx';
import styles from './Team.module.css';

/** Every control with what is demanded of it; each row can be changed. */
export function Demands({ policy }: { readonly policy: Policy }) {
  const change = (control: string, demand: Demand | undefined) => {
    const { [control]: _, ...others } = policy.controls;
    setPolicy({ ...policy, controls: demand ? { ...others, [control]: demand } : others });
  };
  return (
    <section aria-labelledby="demands">
      <h2 id="demands">{say`What is demanded`}</h2>
      <div className={styles.about}>
        <label>
          <span>{say`Name of the policy`}</span>
          <input
            value={policy.name}
            maxLength={200}
            onChange={(event) => setPolicy({ ...policy, name: event.target.value || say`Policy` })}
          />
        </label>
        <label>
          <span>{say`Where it comes from`}</span>
          <input
            value={policy.origin}
            maxLength={200}
            onChange={(event) => setPolicy({ ...policy, origin: event.target.value || say`A decision of the team` })}
          />
        </label>
      </div>
      {STEPS.map((step) => {
        const own = [...controls].filter(([, control]) => control.step === step);
        const demanded = own.filter(([id]) => policy.controls[id]).length;
        return (
          <details key={step}>
            <summary>{say`${PAGES[step].title}: ${demanded} of ${own.length} demanded`}</summary>
            <div>
              {own.map(([id, control]) => (
                <DemandRow key={id} control={control} demand={policy.controls[id]} onChange={(demand) => change(id, demand)} />
              ))}
            </div>
          </details>
        );
      })}
    </section>
  );
}
