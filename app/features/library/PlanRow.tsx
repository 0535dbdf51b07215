import { type FormEvent, useState } from 'react';
import { say } from '../../languages/say.ts';
import { deletePlan, duplicatePlan, renamePlan, type SavedPlan } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { About } from './About.tsx';
import styles from './Library.module.css';
import { PlanName } from './PlanName.tsx';

interface Props {
  readonly plan: SavedPlan;
  readonly onOpen: () => void;
  readonly onExport: () => void;
  readonly onDeleted: () => void;
  /** Another screen shows. */
  readonly onLeave: () => void;
}

export function PlanRow({ plan, onOpen, onExport, onDeleted, onLeave }: Props) {
  const [name, setName] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) void renamePlan(plan, name.trim());
    setName(undefined);
  };
  const of = <span className="unseen"> {plan.name}</span>;
  return (
    <li className={styles.plan}>
      {name === undefined ? (
        <button type="button" className={styles.open} onClick={onOpen}>
          <PlanName plan={plan} />
        </button>
      ) : (
        <form className={styles.save} onSubmit={rename}>
          <label>
            <span className="unseen">{say`New name of ${plan.name}`}</span>
            {/* biome-ignore lint/a11y/noAutofocus: the input takes the place of the button that was just pressed */}
            <input autoFocus value={name} onChange={(event) => setName(event.target.value)} maxLength={120} required />
          </label>
          <Button type="submit">{say`Rename`}</Button>
          <Button look="quiet" onClick={() => setName(undefined)}>
            {say`Cancel`}
          </Button>
        </form>
      )}
      <div className={styles.tools}>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {say`Notes and versions`}
          {of}
        </Button>
        {name === undefined && (
          <Button look="quiet" onClick={() => setName(plan.name)}>
            {say`Rename`}
            {of}
          </Button>
        )}
        <Button look="quiet" onClick={() => void duplicatePlan(plan)}>
          {say`Duplicate`}
          {of}
        </Button>
        <Button look="quiet" onClick={onExport}>
          {say`Export`}
          {of}
        </Button>
        <Button look="quiet" onClick={() => void deletePlan(plan).then((done) => done && onDeleted())}>
          {say`Delete`}
          {of}
        </Button>
      </div>
      {isOpen && <About plan={plan} onLeave={onLeave} />}
    </li>
  );
}
