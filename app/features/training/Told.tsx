import { Suspense, use } from 'react';
import { proofOf } from '../../core/attacks/evidence.ts';
import { attacks } from '../../core/attacks/registry.ts';
import { type Played, playedOf, type Scenario } from '../../core/training/index.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { Replay } from '../../ui/Replay.tsx';
import styles from './Exercise.module.css';

const proofs = new Map<string, ReturnType<typeof proofOf>>();
/** The record of an attack; the same promise for the same attack. */
export function proofFor(attack: string): ReturnType<typeof proofOf> {
  const known = proofs.get(attack) ?? proofOf(attack).catch(() => undefined);
  proofs.set(attack, known);
  return known;
}

const plays = new WeakMap<Scenario, Promise<Played>>();
/** What was recorded for a scenario; the same promise for the same scenario. */
function playFor(scenario: Scenario): Promise<Played> {
  const known = plays.get(scenario) ?? playedOf(scenario).catch(() => ({ before: [], after: [] }));
  plays.set(scenario, known);
  return known;
}

/** What happened before somebody was called: the attack as it was recorded, or the log that the service left. */
export function Told({ scenario }: { readonly scenario: Scenario }) {
  if (scenario.kind === 'spot') return undefined;
  return (
    <Suspense fallback={<p>{say`Loading what was recorded…`}</p>}>
      <Before scenario={scenario} />
      {scenario.stop.length > 1 && (
        <>
          <h2>{say`To be stopped`}</h2>
          <ul className={styles.stops}>
            {scenario.stop.map(({ attack, service }) => (
              <li key={`${attack} ${service}`}>{rich`${attacks.get(attack)?.title}, from ${<code>{service}</code>}`}</li>
            ))}
          </ul>
        </>
      )}
    </Suspense>
  );
}

function Before({ scenario }: { readonly scenario: Scenario }) {
  const [run] = use(playFor(scenario)).before;
  if (!run) return undefined;
  return (
    <Replay command={run.command} output={run.output} exit={run.exit}>
      {run.attack === undefined ? say`The log that it left` : say`${attacks.get(run.attack)?.title ?? run.attack}: how it got in`}
    </Replay>
  );
}
