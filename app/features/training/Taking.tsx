import { useEffect } from 'react';
import { codedOf, codeOf, resultFile, scenarioIn } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { copyText, offer } from '../../state/downloads.ts';
import { tell } from '../../state/nearby.ts';
import { keyOf, leave, resultOf, useTraining } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Exercise } from './Exercise.tsx';
import { Room } from './Room.tsx';
import { Schedule } from './Schedule.tsx';
import styles from './Training.module.css';

const to = (subject: string) => go({ screen: 'train', subject });

/** A session as those who take part see it: its exercises one after the other, and the code to hand in. */
export function Taking({ exercise }: { readonly exercise: string }) {
  const { taking, results } = useTraining();
  const result = taking && resultOf(taking, results);
  const file = result && resultFile(result);
  // Whoever leads the session in another window of this browser sees it at once.
  useEffect(() => {
    if (file) tell(file);
  }, [file]);
  if (!taking || !result || !file) return <Room />;

  const { session } = taking;
  const scenario = scenarioIn(session, exercise);
  if (scenario) {
    const { minutes } = session.exercises.find((one) => one.scenario === exercise) ?? { minutes: scenario.minutes };
    return (
      <Exercise key={exercise} scenario={scenario} session={session.id} minutes={minutes} back={{ to: 'session', name: session.name }} />
    );
  }
  const code = codeOf(result, codedOf(session));
  const done = session.exercises.map((one) => results[keyOf(session.id, one.scenario)]);
  return (
    <Sheet
      title={session.name}
      lead={
        <p>
          {say`${taking.name || say`Participant ${taking.number}`}, number ${taking.number}. ${done.filter((one) => one?.solved).length} of ${session.exercises.length} solved.`}
        </p>
      }
      actions={
        <Button
          look="quiet"
          onClick={() => {
            leave();
            to('');
          }}
        >{say`Leave the session`}</Button>
      }
    >
      <Schedule session={session} results={done} onOpen={(id) => to(`session/${id}`)} />
      <section aria-labelledby="code">
        <h2 id="code">{say`Your result`}</h2>
        <p
          className={styles.says}
        >{say`Give this code to the facilitator, or send the file. It says what you solved, how fast, and which mistakes were made on the way.`}</p>
        <p className={styles.code}>
          <output>{code}</output>
        </p>
        <p className={styles.row}>
          <Button
            look="strong"
            onClick={() => void copyText(`${taking.name} ${code}`.trim(), say`Your code`).then(announce)}
          >{say`Copy the code`}</Button>
          <Button
            onClick={() => offer(`ironhull-${session.id}-${taking.number}.json`, file, 'application/json')}
          >{say`Download the file`}</Button>
        </p>
      </section>
    </Sheet>
  );
}
