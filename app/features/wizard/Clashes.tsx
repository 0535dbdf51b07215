import { controls, ownerOf } from '../../core/controls/registry.ts';
import { evidenceAt, isRunHere, seenOn } from '../../core/evidence.ts';
import type { FoundBreakage, FoundConflict } from '../../core/judge.ts';
import { fieldOf } from '../../core/spec/fields.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { applySpec } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Seen } from '../../ui/Seen.tsx';
import { Breaks } from './Breaks.tsx';
import styles from './Clashes.module.css';

type Trouble = FoundConflict | FoundBreakage;

interface Props {
  /** The question at which they are shown. */
  readonly control: string;
  readonly troubles: readonly Trouble[];
}

const isBreakage = (trouble: Trouble): trouble is FoundBreakage => 'breakage' in trouble;
const WORDS = { error: say`Conflict`, warn: say`Side effect` } as const;
const wordOf = (trouble: Trouble): string => (isBreakage(trouble) ? say`Breaks` : WORDS[trouble.severity]);
const lookOf = (trouble: Trouble): string | undefined => styles[isBreakage(trouble) ? 'error' : trouble.severity];

/** Breakages and conflicts that touch this question: in full, with the smallest cure, where the reader should look; elsewhere by a line that leads there. */
export function Clashes({ control, troubles }: Props) {
  const { questions } = useJudged();
  const homeOf = ({ fields }: Trouble) =>
    fields.map((field) => ownerOf.get(fieldOf(field))).find((owner) => questions.some((question) => question.control === owner)) ?? control;
  return troubles.map((trouble) => {
    const key = `${isBreakage(trouble) ? trouble.breakage : trouble.conflict}@${trouble.service ?? ''} ${trouble.says}`;
    const home = homeOf(trouble);
    return home === control ? <Full key={key} trouble={trouble} /> : <Pointer key={key} trouble={trouble} home={home} />;
  });
}

const Full = ({ trouble }: { readonly trouble: Trouble }) => (
  <div className={`${styles.clash} ${lookOf(trouble)}`} role="note">
    <p>
      <strong>{wordOf(trouble)}</strong> {trouble.says}
    </p>
    {trouble.cure && <Cure {...trouble.cure} />}
    {isBreakage(trouble) && <Breaks {...trouble} />}
    {!isBreakage(trouble) && isRunHere(trouble.source) && (
      <Seen at={evidenceAt('conflict', trouble.conflict)} of={trouble.says}>
        {seenOn(trouble.source)}
      </Seen>
    )}
  </div>
);

const Cure = ({ label, spec }: NonNullable<Trouble['cure']>) => (
  <Button
    onClick={(event) => {
      focusSoon('input:checked', event.currentTarget.closest('article') ?? document);
      applySpec(spec, label);
      announce(say`${label}. Undo takes it back.`);
    }}
  >
    {label}
  </Button>
);

function Pointer({ trouble, home }: { readonly trouble: Trouble; readonly home: string }) {
  const { service } = trouble;
  const there = controls.get(home);
  if (!there) return undefined;
  const visit = () => {
    go({ screen: 'plan', step: there.step, control: home, ...(service !== undefined && { service }) });
    focusSoon(`#q-${home} input:checked`);
  };
  return (
    <p className={`${styles.clash} ${styles.pointer} ${lookOf(trouble)}`}>
      <span>{rich`${<strong>{wordOf(trouble)}</strong>} together with`}</span>
      <Button look="quiet" onClick={visit}>
        {there.title}
      </Button>
    </p>
  );
}
