import { Suspense, use } from 'react';
import { proofOf } from '../../core/attacks/evidence.ts';
import { attacks } from '../../core/attacks/registry.ts';
import { recordOf } from '../../core/breakages/recorded.ts';
import type { Scenario } from '../../core/training/index.ts';
import { Replay } from '../../ui/Replay.tsx';
import styles from './Exercise.module.css';

const proofs = new Map<string, ReturnType<typeof proofOf>>();
/** The record of an attack; the same promise for the same attack. */
export function proofFor(attack: string): ReturnType<typeof proofOf> {
  const known = proofs.get(attack) ?? proofOf(attack).catch(() => undefined);
  proofs.set(attack, known);
  return known;
}

/** What happened before somebody was called: the attack as it was recorded, or the log that the service left. */
export function Told({ scenario }: { readonly scenario: Scenario }) {
  if (scenario.kind === 'spot') return undefined;
  const [first] = scenario.stop;
  return (
    <Suspense fallback={<p>Loading what was recorded…</p>}>
      {scenario.log ? <Log {...scenario.log} /> : first && <Way attack={first.attack} />}
      {scenario.stop.length > 1 && (
        <>
          <h2>To be stopped</h2>
          <ul className={styles.stops}>
            {scenario.stop.map(({ attack, service }) => (
              <li key={`${attack} ${service}`}>
                {attacks.get(attack)?.title}, from <code>{service}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Suspense>
  );
}

function Log({ workload, breakage }: { readonly workload: string; readonly breakage: string }) {
  const found = use(recordOf(workload))?.breakages[breakage];
  if (!found) return undefined;
  return (
    <Replay command="docker logs" output={found.lines} exit={found.exit}>
      The log that it left
    </Replay>
  );
}

function Way({ attack }: { readonly attack: string }) {
  const run = use(proofFor(attack))?.evidence.runs.find(({ of }) => of === 'weak');
  if (!run) return undefined;
  return (
    <Replay command={run.command} output={run.output} exit={run.exit}>
      {attacks.get(attack)?.title}: how it goes where nothing stops it
    </Replay>
  );
}
