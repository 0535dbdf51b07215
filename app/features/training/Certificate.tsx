import { useState } from 'react';
import { scenarios, TRACKS } from '../../core/training/index.ts';
import { many, say } from '../../languages/say.ts';
import { offer } from '../../state/downloads.ts';
import { keyOf, useTraining } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Training.module.css';
import { clock, percent, TRACK_WORDS } from './words.ts';

/** What was done, for print: no badge, but what somebody can do now and how well it went. */
export function Certificate() {
  const results = useTraining((training) => training.results);
  const [name, setName] = useState('');
  const solved = [...scenarios.values()].flatMap((scenario) => {
    const result = results[keyOf('', scenario.id)];
    return result?.solved ? [{ scenario, result }] : [];
  });
  const today = new Date().toLocaleDateString(undefined, { dateStyle: 'long' });
  return (
    <Sheet
      title={say`What was done`}
      lead={
        <>
          <p className={styles.of}>
            <label>
              <span className="unseen">{say`Name on the certificate`}</span>
              <input value={name} onChange={(event) => setName(event.target.value)} placeholder={say`Your name`} maxLength={80} />
            </label>
          </p>
          <p>{say`${solved.length} of ${scenarios.size} exercises of Ironhull’s training room, solved by ${today}.`}</p>
        </>
      }
      actions={
        <>
          <Button look="strong" onClick={() => print()}>{say`Print`}</Button>
          <Button
            onClick={() =>
              offer(
                'ironhull-training.json',
                `${JSON.stringify(
                  solved.map(({ result }) => result),
                  undefined,
                  2,
                )}\n`,
                'application/json',
              )
            }
          >{say`Export`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'train', subject: '' })}>{say`All exercises`}</Button>
        </>
      }
    >
      {TRACKS.map((track) => {
        const own = solved.filter(({ scenario }) => scenario.track === track);
        return (
          own.length > 0 && (
            <section key={track} aria-labelledby={`done-${track}`}>
              <h2 id={`done-${track}`}>{TRACK_WORDS[track].title}</h2>
              <ul className={styles.done}>
                {own.map(({ scenario, result: { score, seconds, hints } }) => (
                  <li key={scenario.id}>
                    <p>
                      <b>{scenario.teaches}</b>
                    </p>
                    <p>
                      {say`${scenario.title}: ${percent(score)} in ${clock(seconds)}`}
                      {hints > 0 && many(hints)`, with # hint|, with # hints`}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Sheet>
  );
}
