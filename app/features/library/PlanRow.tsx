import { type FormEvent, useState } from 'react';
import { deletePlan, duplicatePlan, renamePlan, type SavedPlan } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Library.module.css';
import { PlanName } from './PlanName.tsx';

interface Props {
  readonly plan: SavedPlan;
  readonly onOpen: () => void;
  readonly onExport: () => void;
  readonly onDeleted: () => void;
}

export function PlanRow({ plan, onOpen, onExport, onDeleted }: Props) {
  const [name, setName] = useState<string>();
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
            <span className="unseen">New name of {plan.name}</span>
            {/* biome-ignore lint/a11y/noAutofocus: the input takes the place of the button that was just pressed */}
            <input autoFocus value={name} onChange={(event) => setName(event.target.value)} maxLength={120} required />
          </label>
          <Button type="submit">Rename</Button>
          <Button look="quiet" onClick={() => setName(undefined)}>
            Cancel
          </Button>
        </form>
      )}
      <div className={styles.tools}>
        {name === undefined && (
          <Button look="quiet" onClick={() => setName(plan.name)}>
            Rename{of}
          </Button>
        )}
        <Button look="quiet" onClick={() => void duplicatePlan(plan)}>
          Duplicate{of}
        </Button>
        <Button look="quiet" onClick={onExport}>
          Export{of}
        </Button>
        <Button look="quiet" onClick={() => void deletePlan(plan).then((done) => done && onDeleted())}>
          Delete{of}
        </Button>
      </div>
    </li>
  );
}
