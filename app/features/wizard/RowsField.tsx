import { type KeyboardEvent, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { At, Detail } from '../../core/controls/control.ts';
import { say } from '../../languages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './DetailForm.module.css';
import { emptyRow, errorAt, type RowsDraft } from './details.ts';
import { InputField } from './InputField.tsx';

interface Props {
  readonly name: string;
  readonly detail: Extract<Detail, { type: 'rows' }>;
  readonly at: At;
  /** Rows were moved or removed. A new row is not an answer yet. */
  readonly onMoved: () => void;
}

/** A table of inputs whose rows can be added, removed and moved, by buttons or by Alt and the arrows. */
export function RowsField({ name, detail, at, onMoved }: Props) {
  const { control, formState } = useFormContext<RowsDraft>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const error = errorAt(formState.errors, name);
  const adding = useRef<HTMLButtonElement>(null);
  const columns = Object.entries(detail.columns);

  const shift = (from: number, by: number) => {
    const to = from + by;
    if (to < 0 || to >= fields.length) return;
    move(from, to);
    announce(say`Row ${from + 1} is now row ${to + 1}.`);
    onMoved();
  };
  const byKey = (event: KeyboardEvent, index: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    shift(index, by);
  };
  const drop = (index: number) => {
    remove(index);
    announce(say`Row ${index + 1} removed.`);
    onMoved();
    adding.current?.focus();
  };
  return (
    <fieldset className={`${styles.field} ${styles.full}`}>
      <legend>{detail.label}</legend>
      {detail.hint && <p className={styles.hint}>{detail.hint}</p>}
      <ol className={styles.rows}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.row} onKeyDown={(event) => byKey(event, index)}>
            <div className={`${styles.cells} ${columns.length <= 2 ? styles.few : ''}`}>
              {columns.map(([column, input]) => (
                <InputField key={column} name={`${name}.${index}.${column}`} input={input} at={at} row={index} />
              ))}
            </div>
            <div className={styles.tools}>
              <Button look="quiet" idle={index === 0} aria-label={say`Move row ${index + 1} up`} onClick={() => shift(index, -1)}>
                ↑
              </Button>
              <Button
                look="quiet"
                idle={index === fields.length - 1}
                aria-label={say`Move row ${index + 1} down`}
                onClick={() => shift(index, 1)}
              >
                ↓
              </Button>
              <Button look="quiet" aria-label={say`Remove row ${index + 1}`} onClick={() => drop(index)}>
                ×
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {error && <p className={styles.error}>{error}</p>}
      <div className={styles.add}>
        <Button ref={adding} onClick={() => append(emptyRow(detail.columns))}>{say`Add a row`}</Button>
      </div>
    </fieldset>
  );
}
