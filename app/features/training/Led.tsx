import { useEffect, useState } from 'react';
import { encodeSession, parseResult, type Result, type Session } from '../../core/training/index.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { copyText } from '../../state/downloads.ts';
import { hear } from '../../state/nearby.ts';
import { stopLeading, takeIn } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Projector } from './Projector.tsx';
import { Results } from './Results.tsx';
import { Schedule } from './Schedule.tsx';
import styles from './Training.module.css';

/** Beyond this a code is too fine for a camera across a room. */
const LONGEST_CODE = 1_200;

const linkOf = (session: Session): string => `${location.href.split('#')[0]}#/train/join/${encodeSession(session)}`;

/** A session under way: its link, the projector, and what comes back. */
export function Led({ session, results }: { readonly session: Session; readonly results: readonly Result[] }) {
  const [isProjected, setProjected] = useState(false);
  const link = linkOf(session);
  useEffect(
    () =>
      hear((file) => {
        const read = parseResult(file);
        if ('result' in read && read.result.session === session.id) takeIn([read.result]);
      }),
    [session.id],
  );
  return (
    <Sheet
      title={session.name}
      lead={
        <p>{rich`Session ${<code>{session.id}</code>}. Those who take part in another window of this browser appear below by themselves; all others give you their code or file.`}</p>
      }
      actions={
        <>
          <Button look="strong" onClick={() => setProjected(true)}>{say`Project`}</Button>
          <Button onClick={() => void copyText(link, say`The link`).then(announce)}>{say`Copy the link`}</Button>
          <Button
            look="quiet"
            onClick={() => {
              stopLeading();
              go({ screen: 'train', subject: 'lead' });
            }}
          >{say`End the session`}</Button>
        </>
      }
    >
      <section className={styles.invitation} aria-labelledby="invitation">
        <h2 id="invitation">{say`Invitation`}</h2>
        {link.length <= LONGEST_CODE ? (
          <QrCode text={link} label={say`QR code of the link to ${session.name}`} />
        ) : (
          <p>{say`The link is too long for a QR code across a room: own exercises travel in it. Send the link instead.`}</p>
        )}
        <p className={styles.link}>
          <a href={link} target="_blank" rel="noreferrer">{say`Open it as somebody who takes part`}</a>
        </p>
      </section>
      <Results session={session} results={results} />
      <Schedule session={session} />
      {isProjected && <Projector session={session} link={link} onClose={() => setProjected(false)} />}
    </Sheet>
  );
}
