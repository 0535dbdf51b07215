import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import { planFile, readPlanFile, refresh, restorePlan, type SavedPlan, savePlan, useLibrary } from '../../state/library.ts';
import { applySpec, usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { download } from './download.ts';
import styles from './Library.module.css';
import { PlanRow } from './PlanRow.tsx';

/** Plans kept in this browser: save, open, rename, duplicate, delete (and bring back), export, import. */
export function Library({ onOpened, compact = false }: { readonly onOpened?: () => void; readonly compact?: boolean }) {
  const { plans, trouble } = useLibrary();
  const [deleted, setDeleted] = useState<SavedPlan>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => void refresh(), []);

  const open = ({ name, spec }: SavedPlan) => {
    applySpec(spec, `Open ${name}`);
    go({ screen: 'plan', step: 'image', service: '', control: undefined, file: undefined });
    announce(`${name} is open. Undo brings the plan before it back.`);
    onOpened?.();
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const read = readPlanFile(await file.text());
    if ('refused' in read) setRefused(`${file.name}: ${read.refused.map(({ path, says }) => `${path} ${says}`.trim()).join(' ')}`);
    else {
      setRefused(undefined);
      await savePlan(read.name, read.spec);
      announce(`${read.name} imported.`);
    }
  };
  if (compact && plans.length === 0) return undefined;
  return (
    <section className={styles.library} aria-label="Saved plans">
      {compact ? <h2>Saved plans</h2> : <Save />}
      {trouble && <p className={styles.trouble}>{trouble}</p>}
      {deleted && (
        <p className={styles.deleted} role="status">
          {deleted.name} is deleted.
          <Button
            look="quiet"
            autoFocus
            onClick={() => {
              void restorePlan(deleted);
              setDeleted(undefined);
            }}
          >
            Bring it back
          </Button>
        </p>
      )}
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            onOpen={() => open(plan)}
            onExport={() => download(`${plan.name}.ironhull.json`, planFile(plan))}
            onDeleted={() => setDeleted(plan)}
          />
        ))}
      </ul>
      {plans.length === 0 && !trouble && <p className={styles.none}>Nothing saved yet. Plans are kept in this browser only.</p>}
      {!compact && (
        <label className={styles.file}>
          Import a plan from a file
          <input type="file" accept="application/json,.json" onChange={(event) => void take(event)} />
        </label>
      )}
      {refused && (
        <p className={styles.trouble} role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}

function Save() {
  const spec = usePlan((plan) => plan.spec);
  const [name, setName] = useState(spec.project.name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void savePlan(name.trim(), spec).then(() => announce(`${name} saved in this browser.`));
  };
  return (
    <form className={styles.save} onSubmit={save}>
      <label>
        Save the plan in force as
        <input value={name} onChange={(event) => setName(event.target.value)} maxLength={120} autoComplete="off" required />
      </label>
      <Button type="submit" look="strong">
        Save
      </Button>
    </form>
  );
}
