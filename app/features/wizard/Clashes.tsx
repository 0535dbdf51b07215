import { controls, ownerOf } from '../../core/controls/registry.ts';
import type { FoundConflict } from '../../core/judge.ts';
import { fieldOf } from '../../core/spec/fields.ts';
import { useJudged } from '../../state/judged.ts';
import { applySpec } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Clashes.module.css';

interface Props {
  /** The question at which they are shown. */
  readonly control: string;
  readonly conflicts: readonly FoundConflict[];
}

const WORDS = { error: 'Conflict', warn: 'Side effect' } as const;

/** Conflicts that touch this question: in full, with the smallest cure, where the reader should look; elsewhere by a line that leads there. */
export function Clashes({ control, conflicts }: Props) {
  const { questions } = useJudged();
  const homeOf = ({ fields }: FoundConflict) =>
    fields.map((field) => ownerOf.get(fieldOf(field))).find((owner) => questions.some((question) => question.control === owner)) ?? control;
  return conflicts.map((conflict) => {
    const key = `${conflict.conflict}@${conflict.service ?? ''} ${conflict.says}`;
    const home = homeOf(conflict);
    return home === control ? <Full key={key} {...conflict} /> : <Pointer key={key} {...conflict} home={home} />;
  });
}

const Full = ({ severity, says, cure }: FoundConflict) => (
  <div className={`${styles.clash} ${styles[severity]}`} role="note">
    <p>
      <strong>{WORDS[severity]}</strong> {says}
    </p>
    {cure && (
      <Button
        onClick={(event) => {
          focusSoon('input:checked', event.currentTarget.closest('article') ?? document);
          applySpec(cure.spec, cure.label);
          announce(`${cure.label}. Undo takes it back.`);
        }}
      >
        {cure.label}
      </Button>
    )}
  </div>
);

function Pointer({ severity, service, home }: FoundConflict & { readonly home: string }) {
  const there = controls.get(home);
  if (!there) return undefined;
  const visit = () => {
    go({ screen: 'plan', step: there.step, control: home, ...(service !== undefined && { service }) });
    focusSoon(`#q-${home} input:checked`);
  };
  return (
    <p className={`${styles.clash} ${styles.pointer} ${styles[severity]}`}>
      <span>
        <strong>{WORDS[severity]}</strong> together with
      </span>
      <Button look="quiet" onClick={visit}>
        {there.title}
      </Button>
    </p>
  );
}
