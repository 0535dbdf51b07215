import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { At, Input } from '../../core/controls/control.ts';
import { say } from '../../languages/say.ts';
import styles from './DetailForm.module.css';
import { errorAt, wordsOf } from './details.ts';

interface Props {
  readonly name: string;
  readonly input: Input;
  readonly at: At;
  /** In a row: the number of the row, spoken after the label. */
  readonly row?: number;
}

/** One labelled input with its hint, and what would be accepted where it is not. */
export function InputField({ name, input, at, row }: Props) {
  const { register, formState } = useFormContext();
  const id = useId();
  const error = errorAt(formState.errors, name);
  const shared = {
    id,
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-hint ${id}-error`,
    ...register(name),
  };
  const label = (
    <>
      {input.label}
      {row !== undefined && <span className="unseen">{say`, row ${row + 1}`}</span>}
      {'optional' in input && input.optional && row === undefined && <span className={styles.hint}>{say` (optional)`}</span>}
    </>
  );
  const place =
    row === undefined
      ? `${styles.field} ${isLong(input) ? styles.full : ''}`
      : `${styles.cell} ${input.type === 'flag' ? styles.full : isLong(input) ? styles.wide : ''}`;
  return (
    <div className={place}>
      {input.type === 'flag' ? (
        <label className={styles.flag}>
          <input type="checkbox" {...shared} /> {label}
        </label>
      ) : (
        <>
          <label htmlFor={id}>{label}</label>
          {input.type === 'choice' ? (
            <select {...shared}>
              {input.optional && <option value="">{say`not set`}</option>}
              {wordsOf(input.among, at).map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          ) : (
            <input
              type="text"
              placeholder={row === undefined ? undefined : input.hint}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              {...shared}
            />
          )}
        </>
      )}
      {input.hint && (
        <p id={`${id}-hint`} className={row === undefined ? styles.hint : 'unseen'}>
          {input.hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

const LONG = ['line', 'image', 'digest', 'repository', 'registry', 'containerPath', 'hostPath', 'profile', 'pattern'];
const isLong = (input: Input): boolean => input.type === 'text' && LONG.includes(input.kind);
