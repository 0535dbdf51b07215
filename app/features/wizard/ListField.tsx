import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { At, Detail } from '../../core/controls/control.ts';
import { say } from '../../languages/say.ts';
import styles from './DetailForm.module.css';
import { errorAt, wordsOf } from './details.ts';

interface Props {
  readonly name: string;
  readonly detail: Extract<Detail, { type: 'list' }>;
  readonly at: At;
}

/** Ticks where the values are known, a text with one item a line where they are not. */
export function ListField({ name, detail, at }: Props) {
  const { register, getValues, formState } = useFormContext();
  const id = useId();
  const error = errorAt(formState.errors, name);
  const known = detail.among && wordsOf(detail.among, at);
  const described = { 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-hint ${id}-error` };
  const foot = (
    <>
      {detail.hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {detail.hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
  if (known) {
    const ticked = (formState.defaultValues?.[name] ?? getValues(name) ?? []) as readonly string[];
    const offered = [...known, ...ticked.filter((value) => !known.includes(value))];
    return (
      <fieldset className={`${styles.field} ${styles.full}`}>
        <legend>{detail.label}</legend>
        <div className={styles.ticks}>
          {offered.map((value) => (
            <label key={value} className={styles.flag}>
              <input type="checkbox" value={value} {...register(name)} /> {value}
            </label>
          ))}
        </div>
        {foot}
      </fieldset>
    );
  }
  return (
    <div className={`${styles.field} ${styles.full}`}>
      <label htmlFor={id}>
        {detail.label} <span className={styles.hint}>{say`(one a line)`}</span>
      </label>
      <textarea id={id} rows={2} spellCheck={false} autoComplete="off" autoCapitalize="off" {...described} {...register(name)} />
      {foot}
    </div>
  );
}
