import { scenarios, TRACKS } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { keyOf, useTraining } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Training.module.css';
import { KIND_WORDS, percent, TRACK_WORDS } from './words.ts';

const to = (subject: string) => go({ screen: 'train', subject });
const MINUTES = [...scenarios.values()].reduce((sum, { minutes }) => sum + minutes, 0);

/** The contents of the training room: what can be done alone, and the ways to do it together. */
export function Room() {
  const { results, taking, leading } = useTraining();
  const solved = [...scenarios.keys()].filter((id) => results[keyOf('', id)]?.solved).length;
  return (
    <Sheet
      title={say`Training room`}
      lead={
        <>
          <p>{say`Holes to find, attacks to stop, services to bring back. Every exercise is judged by the same core as your plans, and what it teaches was run on a real engine.`}</p>
          <p>{say`${scenarios.size} exercises, ${MINUTES} minutes, ${solved} solved here. Progress stays in this browser.`}</p>
        </>
      }
      actions={
        <>
          {taking && (
            <Button look="strong" onClick={() => to('session')}>
              {say`Go on with ${taking.session.name}`}
            </Button>
          )}
          <Button look={leading ? 'strong' : 'plain'} onClick={() => to('lead')}>
            {leading ? say`Lead ${leading.session.name}` : say`Lead a session`}
          </Button>
          <Button look="quiet" onClick={() => to('own')}>{say`Write an exercise`}</Button>
          {solved > 0 && <Button look="quiet" onClick={() => to('certificate')}>{say`Certificate`}</Button>}
        </>
      }
    >
      {TRACKS.map((track) => {
        const own = [...scenarios.values()].filter((scenario) => scenario.track === track);
        if (own.length === 0) return undefined;
        return (
          <section key={track} aria-labelledby={`track-${track}`}>
            <h2 id={`track-${track}`}>{TRACK_WORDS[track].title}</h2>
            <p className={styles.says}>{TRACK_WORDS[track].says}</p>
            <ul className={styles.exercises}>
              {own.map(({ id, title, kind, minutes, teaches }) => {
                const result = results[keyOf('', id)];
                return (
                  <li key={id}>
                    <button type="button" onClick={() => to(`do/${id}`)}>
                      <b>{title}</b>
                      <span>{say`${KIND_WORDS[kind].title}, ${minutes} min`}</span>
                    </button>
                    <p>{result?.solved ? teaches : KIND_WORDS[kind].says}</p>
                    {result && (
                      <StateMark state={result.solved ? 'sealed' : 'weakened'}>
                        {result.solved ? `solved, ${percent(result.score)}` : `begun, ${percent(result.score)}`}
                      </StateMark>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </Sheet>
  );
}
