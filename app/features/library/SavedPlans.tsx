import { useEffect, useState } from 'react';
import { say } from '../../languages/say.ts';
import { refresh, useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Library.module.css';
import { openPlan } from './open.ts';
import { PlanName } from './PlanName.tsx';

/** As many as fit into one row of the start page. */
const LATEST = 3;

/** The saved plans on the start page: only what is there to be opened. */
export function SavedPlans() {
  const { plans: kept } = useLibrary();
  // Templates are what one starts from, so they come first.
  const plans = [...kept].sort((a, b) => Number(b.isTemplate) - Number(a.isTemplate));
  const [all, setAll] = useState(false);
  useEffect(() => void refresh(), []);
  if (plans.length === 0) return undefined;
  return (
    <section className={styles.latest} aria-label={say`Saved plans`}>
      <header>
        <h2>{say`Saved plans`}</h2>
        {plans.length > LATEST && !all && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {say`Show all ${plans.length}`}
          </Button>
        )}
      </header>
      <ul>
        {plans.slice(0, all ? undefined : LATEST).map((plan) => (
          <li key={plan.id}>
            <button type="button" className={styles.open} onClick={() => void openPlan(plan)}>
              <PlanName plan={plan} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
