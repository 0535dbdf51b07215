import { type ExerciseResult, type Session, scenarioIn } from '../../core/training/index.ts';
import { many, say } from '../../languages/say.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Training.module.css';
import { clock, KIND_WORDS, percent } from './words.ts';

interface Props {
  readonly session: Session;
  readonly results?: readonly (ExerciseResult | undefined)[];
  readonly onOpen?: (scenario: string) => void;
}

/** The exercises of a session in their order, with what was done of them. */
export const Schedule = ({ session, results = [], onOpen }: Props) => (
  <section aria-labelledby="schedule">
    <h2 id="schedule">
      {many(
        session.exercises.length,
      )`# exercise, ${session.exercises.reduce((sum, { minutes }) => sum + minutes, 0)} minutes|# exercises, ${session.exercises.reduce((sum, { minutes }) => sum + minutes, 0)} minutes`}
    </h2>
    <ol className={styles.exercises}>
      {session.exercises.map(({ scenario: id, minutes }, index) => {
        const scenario = scenarioIn(session, id);
        const result = results[index];
        if (!scenario) return undefined;
        const told = (
          <>
            <b>{scenario.title}</b>
            <span>{say`${KIND_WORDS[scenario.kind].title}, ${minutes} min`}</span>
          </>
        );
        return (
          <li key={id}>
            {onOpen ? (
              <button type="button" onClick={() => onOpen(id)}>
                {told}
              </button>
            ) : (
              <p>{told}</p>
            )}
            {result && (
              <StateMark state={result.solved ? 'sealed' : 'weakened'}>
                {`${result.solved ? 'solved' : 'begun'}, ${percent(result.score)}, ${clock(result.seconds)}`}
              </StateMark>
            )}
          </li>
        );
      })}
    </ol>
  </section>
);
