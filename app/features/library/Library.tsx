import { type FormEvent, useEffect, useState } from 'react';
import type { Refused } from '../../core/spec/schema.ts';
import { say } from '../../languages/say.ts';
import { offer } from '../../state/downloads.ts';
import { planFile, put, readPlanFile, refresh, type SavedPlan, savePlan, useLibrary } from '../../state/library.ts';
import { usePlan } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Backup } from './Backup.tsx';
import styles from './Library.module.css';
import { openPlan } from './open.ts';
import { PlanRow } from './PlanRow.tsx';

/** Plans that are seen at a glance; more are searched. */
const FEW = 4;

/** Whether a plan has every word in its name, tags, note or services. */
function fits({ name, tags, note, spec }: SavedPlan, words: string): boolean {
  const text = [name, ...tags, note, ...spec.services.map((service) => service.name)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Plans kept in this browser: save, open, rename, duplicate, delete (and bring back), export, import. */
export function Library({ onOpened }: { readonly onOpened: () => void }) {
  const { plans, trouble } = useLibrary();
  const [deleted, setDeleted] = useState<SavedPlan>();
  const [refused, setRefused] = useState<{ readonly file: string; readonly reasons: readonly string[] }>();
  const [words, setWords] = useState('');
  const found = plans.filter((plan) => fits(plan, words));
  useEffect(() => void refresh(), []);

  const open = (plan: SavedPlan) => {
    void openPlan(plan).then(onOpened);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readPlanFile(await file.text());
    setRefused('refused' in read ? { file: file.name, reasons: read.refused.map(reason) } : undefined);
    if ('spec' in read && (await savePlan(read.name, read.spec, read.bases))) announce(say`${read.name} imported.`);
  };
  return (
    <section className={styles.library} aria-label={say`Saved plans`}>
      <Save />
      {trouble && (
        <p className={styles.trouble} role="status">
          {trouble}
        </p>
      )}
      {deleted && (
        <p className={styles.deleted} role="status">
          {say`${deleted.name} is deleted.`}
          <Button
            look="quiet"
            autoFocus
            onClick={() => {
              void put(deleted);
              setDeleted(undefined);
            }}
          >
            {say`Bring it back`}
          </Button>
        </p>
      )}
      {plans.length > FEW && <Search plans={plans} words={words} onWords={setWords} />}
      {found.length > 0 && (
        <ul className={styles.plans}>
          {found.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              onOpen={() => open(plan)}
              onExport={() => exportPlan(plan)}
              onDeleted={() => setDeleted(plan)}
              onLeave={onOpened}
            />
          ))}
        </ul>
      )}
      {plans.length > 0 && found.length === 0 && <p role="status">{say`No plan by these words.`}</p>}
      {plans.length === 0 && !trouble && <p className={styles.none}>{say`Nothing saved yet. Plans are kept in this browser only.`}</p>}
      <p>
        <FilePicker accept="application/json,.json" onPick={([file]) => void take(file)}>
          {say`Import a plan from a file`}
        </FilePicker>
      </p>
      <Backup />
      {refused && (
        <div className={styles.trouble} role="alert">
          {refused.file}: {refused.reasons.length === 1 ? refused.reasons[0] : say`This plan cannot be read. Nothing was changed.`}
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

interface SearchProps {
  readonly plans: readonly SavedPlan[];
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** By words, or by a tag. */
function Search({ plans, words, onWords }: SearchProps) {
  const tags = [...new Set(plans.flatMap((plan) => plan.tags))].sort();
  return (
    <search className={styles.search}>
      <input type="search" aria-label={say`Search the saved plans`} value={words} onChange={(event) => onWords(event.target.value)} />
      {tags.map((tag) => (
        <Button key={tag} look="quiet" aria-pressed={words === tag} onClick={() => onWords(words === tag ? '' : tag)}>
          {tag}
        </Button>
      ))}
    </search>
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
    void savePlan(name.trim(), spec, bases).then((done) => done && announce(say`${name.trim()} saved in this browser.`));
  };
  return (
    <form className={styles.save} onSubmit={save}>
      <label>
        {say`Save the plan in force as`}
        <input value={name} onChange={(event) => setName(event.target.value)} maxLength={120} autoComplete="off" required />
      </label>
      <Button type="submit" look="strong">
        {say`Save`}
      </Button>
      <Button onClick={() => exportPlan({ name: name.trim() || spec.project.name, spec, bases })}>{say`Export as a file`}</Button>
    </form>
  );
}
