import { type ClipboardEvent, type DragEvent, useId } from 'react';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { type Candidate, compareWith, useCompared } from '../../state/compared.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Compare.module.css';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly first: Candidate;
  readonly second: Candidate;
}

/** Which two: a choice for each side, and a door for a plan that is not here yet. */
export function Sides({ candidates, first, second }: Props) {
  const refused = useCompared((compared) => compared.refused);
  const take = (name: string, text: string) => {
    if (!compareWith(name, text)) return;
    go({ subject: `${first.id}/file` });
    announce(say`${name} stands on side B.`);
  };
  const read = async (file: File | undefined) => {
    if (file) take(file.name, await file.text());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.trimStart().startsWith('{')) return;
    event.preventDefault();
    take(say`what was pasted`, text);
  };
  return (
    <section
      aria-label={say`The two plans`}
      className={styles.sides}
      onPaste={paste}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Choice mark="A" candidates={candidates} chosen={first} onChoose={(id) => go({ subject: `${id}/${second.id}` })} />
      <Choice mark="B" candidates={candidates} chosen={second} onChoose={(id) => go({ subject: `${first.id}/${id}` })} />
      <p className={styles.file}>
        <span>{say`A plan from a file for side B: open it, drop it here, or paste its text`}</span>
        <FilePicker accept="application/json,.json" onPick={([file]) => void read(file)}>{say`Open a plan`}</FilePicker>
      </p>
      {candidates.every(({ id }) => id !== 'policy') && (
        <p className={styles.policy}>
          {say`No policy of a team is in force that the plan could be compared with.`}{' '}
          <Button look="quiet" onClick={() => go({ screen: 'team', subject: '' })}>{say`Set a policy`}</Button>
        </p>
      )}
      {refused && (
        <p className={styles.trouble} role="alert">
          {refused.name}: {refused.reasons.map(({ path, says }) => (path === '' ? says : `${path}: ${says}`)).join(' ')}
        </p>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly mark: string;
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate;
  readonly onChoose: (id: string) => void;
}

function Choice({ mark, candidates, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{rich`${<b className={styles.mark}>{mark}</b>} Side ${mark}`}</label>
      <select id={id} value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
        {candidates.map(({ id: value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      {chosen.note !== undefined && <p className={styles.note}>{chosen.note}</p>}
    </div>
  );
}
