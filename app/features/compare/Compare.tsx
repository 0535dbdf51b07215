import { useEffect, useMemo, useState } from 'react';
import { type Comparison, compare } from '../../core/compare.ts';
import { many, say } from '../../languages/say.ts';
import { type Candidate, candidatesOf, sidesOf, useCompared } from '../../state/compared.ts';
import { filesOf } from '../../state/judged.ts';
import { loadLens } from '../../state/lens.ts';
import { refresh, useLibrary } from '../../state/library.ts';
import { usePlan } from '../../state/plan.ts';
import { usePolicy } from '../../state/policy.ts';
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
  const policy = usePolicy((team) => team.policy);
  const subject = useView((view) => view.subject);
  useEffect(() => void refresh(), []);
  const candidates = useMemo(() => candidatesOf({ spec, bases }, past, saved, file, policy), [spec, bases, past, saved, file, policy]);
  const [first, second] = sidesOf(subject, candidates);
  const comparison = useMemo(() => compare(first.spec, second.spec), [first.spec, second.spec]);
  const { crossings } = comparison;
  const readable = useLens(isOwn(first) || isOwn(second));
  return (
    <Sheet
      title={say`Compare`}
      lead={<p className={styles.verdict}>{verdict(comparison)}</p>}
      actions={
        <>
          <Button onClick={() => go({ subject: `${second.id}/${first.id}` })}>{say`Swap sides`}</Button>
          <Button onClick={() => print()}>{say`Print`}</Button>
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

/** The outcome in one or two sentences. */
function verdict({ questions, differences, only }: Comparison): string {
  const lone = [...only.first, ...only.second];
  if (differences.length === 0 && lone.length === 0) return say`Both give the same answer to all ${questions} questions.`;
  const opens = (side: 'first' | 'second') => differences.filter((one) => one.opens === side).length;
  const [a, b] = [opens('first'), opens('second')];
  const differ = many(differences.length)`# answer differs of ${questions}.|# answers differ of ${questions}.`;
  const open =
    a > 0 && b > 0
      ? say`A is more open in ${a}, B in ${b}.`
      : a > 0
        ? say`A is more open in ${a}.`
        : b > 0
          ? say`B is more open in ${b}.`
          : say`Neither is more open than the other.`;
  return `${differ} ${open}`;
}
