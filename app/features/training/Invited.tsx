import { type FormEvent, useState } from 'react';
import { decodeSession } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { join, useTraining } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Schedule } from './Schedule.tsx';
import styles from './Training.module.css';

/** Drawn once a visit; the facilitator may give another. */
const DRAWN = 1 + Math.floor(Math.random() * 999);

/** What a facilitator's link opens: what the session holds, and who takes part. */
export function Invited({ link }: { readonly link: string }) {
  const taking = useTraining((training) => training.taking);
  const read = decodeSession(link);
  const [name, setName] = useState(taking?.name ?? '');
  const [number, setNumber] = useState(String(taking?.number ?? DRAWN));
  if ('refused' in read)
    return (
      <Sheet
        title={say`This session could not be read`}
        lead={<p>{say`Ask for the link again. What is wrong with it:`}</p>}
        actions={<Button onClick={() => go({ screen: 'train', subject: '' })}>{say`To the training room`}</Button>}
      >
        <Reasons of={read.refused.map(({ path, says }) => ({ at: path, says }))} />
      </Sheet>
    );
  const { session } = read;
  const given = Number(number);
  const isNumber = /^\d{1,4}$/.test(number.trim()) && given <= 1023;
  const isName = name.trim().length <= 60 && !/\p{C}/u.test(name);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (!isNumber || !isName) return;
    join(session, name.trim(), given);
    go({ screen: 'train', subject: 'session' });
  };
  const other = taking && taking.session.id !== session.id ? taking.session.name : undefined;
  return (
    <Sheet
      title={session.name}
      lead={
        <>
          <p>{say`You are asked to take part in this session. Nothing leaves your browser: at the end you get a short code, and you decide whom you give it to.`}</p>
          {other && <p>{say`You take part in ${other} already; its results stay here, and this session takes its place.`}</p>}
        </>
      }
      actions={undefined}
    >
      <form className={styles.form} onSubmit={enter} noValidate>
        <label>
          <span>{say`Your name, as the facilitator shall see it`}</span>
          <input value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" aria-invalid={!isName} />
          {!isName && <em role="alert">{say`At most 60 characters, without control marks.`}</em>}
        </label>
        <label>
          <span>{say`Your number; the facilitator may give you one`}</span>
          <input value={number} onChange={(event) => setNumber(event.target.value)} inputMode="numeric" aria-invalid={!isNumber} />
          {!isNumber && <em role="alert">{say`A whole number from 0 to 1023.`}</em>}
        </label>
        <Button look="strong" type="submit">{say`Begin`}</Button>
      </form>
      <Schedule session={session} />
    </Sheet>
  );
}
