import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Attempt, Scenario } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { answerOf, begin, keyOf, openHint, restart, showSolution, submit, useTraining } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Clock } from './Clock.tsx';
import { Debrief } from './Debrief.tsx';
import styles from './Exercise.module.css';
import { Outcome } from './Outcome.tsx';
import { Repairs } from './Repairs.tsx';
import { Spots } from './Spots.tsx';
import { Told } from './Told.tsx';
import { KIND_WORDS, percent } from './words.ts';

interface Props {
  readonly scenario: Scenario;
  /** Id of the session that it belongs to; empty: alone. */
  readonly session: string;
  readonly back: { readonly to: string; readonly name: string };
  /** What the session gives; alone, as long as it takes. */
  readonly minutes?: number;
}

/** One exercise: the brief and what came of the answer beside the files. */
export function Exercise({ scenario, session, back, minutes }: Props) {
  const key = keyOf(session, scenario.id);
  const work = useTraining((training) => training.work[key]);
  const result = useTraining((training) => training.results[key]);
  // What was judged last, and of which answer: another answer wants to be judged again.
  const [judged, setJudged] = useState<{ readonly attempt: Attempt; readonly of: string }>();
  useEffect(() => {
    begin(key);
    focusSoon('#step-title');
  }, [key]);
  if (!work) return undefined;

  const answer = JSON.stringify(answerOf(scenario, work));
  const fresh = judged?.of === answer ? judged.attempt : undefined;
  const isOver = work.isShown === true || (fresh?.solved ?? false);
  const judge = () => {
    const attempt = submit(key, scenario);
    setJudged({ attempt, of: answer });
    announce(attempt.solved ? say`Solved, ${percent(attempt.score)}.` : say`Not yet: ${percent(attempt.score)}.`);
    focusSoon('#outcome');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    judge();
  };
  return (
    <main className={styles.exercise} aria-labelledby="step-title" onKeyDown={keys} data-pane>
      <div className={styles.task}>
        <header>
          <p className={styles.kind}>
            <Button look="quiet" onClick={() => go({ screen: 'train', subject: back.to })}>
              ← {back.name}
            </Button>
            <span>{KIND_WORDS[scenario.kind].title}</span>
            <Clock began={work.began} stopped={result?.solved ? result.seconds : undefined} minutes={minutes} />
          </p>
          <h1 id="step-title" tabIndex={-1}>
            {scenario.title}
          </h1>
        </header>
        <Markdown source={scenario.brief} />
        <Told scenario={scenario} />
        <p className={styles.actions}>
          <Button look="strong" onClick={judge} title="Ctrl+Enter">{say`Check`}</Button>
          {work.hints < 3 && !isOver && <Button onClick={() => openHint(key)}>{say`Hint ${work.hints + 1} of 3`}</Button>}
          {!isOver && <Button look="quiet" onClick={() => showSolution(key)}>{say`Show the solution`}</Button>}
          {isOver && (
            <Button
              look="quiet"
              onClick={() => {
                restart(key);
                setJudged(undefined);
              }}
            >{say`Do it again`}</Button>
          )}
        </p>
        {work.hints > 0 && (
          <ol className={styles.hints} aria-label={say`Hints`} aria-live="polite">
            {scenario.hints.slice(0, work.hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        )}
        {judged && <Outcome attempt={judged.attempt} isStale={!fresh} />}
        {isOver && <Debrief scenario={scenario} />}
      </div>
      {scenario.kind === 'spot' ? (
        <Spots scenario={scenario} storeKey={key} marks={work.marks} attempt={fresh} isOver={isOver} />
      ) : (
        <Repairs scenario={scenario} storeKey={key} files={work.files ?? scenario.files} />
      )}
    </main>
  );
}
