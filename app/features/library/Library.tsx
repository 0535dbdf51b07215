import { type FormEvent, useEffect, useState } from 'react';
import type { Refused } from '../../core/spec/schema.ts';
import { offer } from '../../state/downloads.ts';
import { planFile, readPlanFile, refresh, restorePlan, type SavedPlan, savePlan, useLibrary } from '../../state/library.ts';
import { usePlan } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Library.module.css';
import { openPlan } from './open.ts';
import { PlanRow } from './PlanRow.tsx';

/** Plans kept in this browser: save, open, rename, duplicate, delete (and bring back), export, import. */
export function Library({ onOpened }: { readonly onOpened: () => void }) {
  const { plans, trouble } = useLibrary();
  const [deleted, setDeleted] = useState<SavedPlan>();
  const [refused, setRefused] = useState<{ readonly file: string; readonly reasons: readonly string[] }>();
  useEffect(() => void refresh(), []);

  const open = (plan: SavedPlan) => {
    void openPlan(plan).then(onOpened);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readPlanFile(await file.text());
    setRefused('refused' in read ? { file: file.name, reasons: read.refused.map(reason) } : undefined);
    if ('spec' in read && (await savePlan(read.name, read.spec, read.bases))) announce(`${read.name} imported.`);
  };
  return (
    <section className={styles.library} aria-label="Saved plans">
      <Save />
      {trouble && (
        <p className={styles.trouble} role="status">
          {trouble}
        </p>
      )}
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
      {plans.length > 0 && (
        <ul className={styles.plans}>
          {plans.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              onOpen={() => open(plan)}
              onExport={() => exportPlan(plan)}
              onDeleted={() => setDeleted(plan)}
            />
          ))}
        </ul>
      )}
      {plans.length === 0 && !trouble && <p className={styles.none}>Nothing saved yet. Plans are kept in this browser only.</p>}
      <p>
        <FilePicker accept="application/json,.json" onPick={([file]) => void take(file)}>
          Import a plan from a file
        </FilePicker>
      </p>
      {refused && (
        <div className={styles.trouble} role="alert">
          {refused.file}: {refused.reasons.length === 1 ? refused.reasons[0] : 'This plan cannot be read. Nothing was changed.'}
          {refused.reasons.length > 1 && (
            <ul>
              {refused.reasons.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

const reason = ({ path, says }: Refused): string => (path === '' ? says : `${path}: ${says}`);

const exportPlan = (plan: Parameters<typeof planFile>[0]): void =>
  offer(`${plan.name.replace(/[^\w.-]+/g, '-')}.ironhull.json`, planFile(plan), 'application/json');

function Save() {
  const spec = usePlan((plan) => plan.spec);
  const bases = usePlan((plan) => plan.bases);
  const [name, setName] = useState(spec.project.name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void savePlan(name.trim(), spec, bases).then((done) => done && announce(`${name.trim()} saved in this browser.`));
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
      <Button onClick={() => exportPlan({ name: name.trim() || spec.project.name, spec, bases })}>Export as a file</Button>
    </form>
  );
}
