import { useEffect, useMemo, useState } from 'react';
import { type Comparison, compare } from '../../core/compare.ts';
import { type Candidate, candidatesOf, sidesOf, useCompared } from '../../state/compared.ts';
import { filesOf } from '../../state/judged.ts';
import { loadLens } from '../../state/lens.ts';
import { refresh, useLibrary } from '../../state/library.ts';
import { usePlan } from '../../state/plan.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Compare.module.css';
import { Crossings } from './Crossings.tsx';
import { Differences } from './Differences.tsx';
import { Files } from './Files.tsx';
import { Sides } from './Sides.tsx';

/** Two plans beside each other: what each answers otherwise, who is more open by it, and both as files. */
export function Compare() {
  const spec = usePlan((plan) => plan.spec);
  const bases = usePlan((plan) => plan.bases);
  const past = usePlan((plan) => plan.past);
  const saved = useLibrary(({ plans }) => plans);
  const file = useCompared((compared) => compared.file);
  const subject = useView((view) => view.subject);
  useEffect(() => void refresh(), []);
  const candidates = useMemo(() => candidatesOf({ spec, bases }, past, saved, file), [spec, bases, past, saved, file]);
  const [first, second] = sidesOf(subject, candidates);
  const comparison = useMemo(() => compare(first.spec, second.spec), [first.spec, second.spec]);
  const { crossings } = comparison;
  const readable = useLens(isOwn(first) || isOwn(second));
  return (
    <Sheet
      title="Compare"
      lead={<p className={styles.verdict}>{verdict(comparison)}</p>}
      actions={
        <>
          <Button onClick={() => go({ subject: `${second.id}/${first.id}` })}>Swap sides</Button>
          <Button onClick={() => print()}>Print</Button>
        </>
      }
    >
      <Sides candidates={candidates} first={first} second={second} />
      {crossings.length > 0 && <Crossings crossings={crossings} several={first.spec.services.length > 1} />}
      <Differences comparison={comparison} several={first.spec.services.length > 1} />
      {readable && (
        <Files
          first={filesOf(first.spec, first.bases)}
          second={isOwn(second) ? filesOf(second.spec, second.bases) : filesOf(comparison.second)}
        />
      )}
    </Sheet>
  );
}

/** Whether its files are written into texts of somebody's own. */
const isOwn = ({ bases }: Candidate): boolean => Object.keys(bases).length > 0;

/** Whether plans can be written into the texts of these sides. */
function useLens(needed: boolean): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (needed) void loadLens().then(() => setHere(true));
  }, [needed]);
  return here || !needed;
}

const times = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The outcome in one or two sentences. */
function verdict({ questions, differences, only }: Comparison): string {
  const lone = [...only.first, ...only.second];
  if (differences.length === 0 && lone.length === 0) return `Both give the same answer to all ${questions} questions.`;
  const opens = (side: 'first' | 'second') => differences.filter((one) => one.opens === side).length;
  const [a, b] = [opens('first'), opens('second')];
  const sides = [a > 0 && `A is more open in ${a}`, b > 0 && `B in ${b}`].filter(Boolean).join(', ');
  const open = a === 0 && b > 0 ? sides.replace('B in', 'B is more open in') : sides;
  return `${times(differences.length, 'answer differs', 'answers differ')} of ${questions}. ${open ? `${open}.` : 'Neither is more open than the other.'}`;
}
