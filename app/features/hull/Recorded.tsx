import { Suspense, use } from 'react';
import { type Evidence, proofOf, type Tested } from '../../core/attacks/evidence.ts';
import { attacks } from '../../core/attacks/registry.ts';
import { evidenceAt } from '../../core/evidence.ts';
import type { Line } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import { Seen } from '../../ui/Seen.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Terminal } from '../../ui/Terminal.tsx';
import styles from './HullPage.module.css';
import { OUTCOMES, PLATES } from './words.ts';

const loaded = new Map<string, Promise<Evidence | undefined>>();

/** A file that could not be loaded is asked for again at the next look. */
function evidenceOf(attack: string): Promise<Evidence | undefined> {
  const known = loaded.get(attack);
  if (known) return known;
  const reading = proofOf(attack).then(
    (proof) => proof?.evidence,
    () => {
      loaded.delete(attack);
      return undefined;
    },
  );
  loaded.set(attack, reading);
  return reading;
}

/** What an engine answered when this attack was tried: weak beside hardened, and the half measures that this plan relies on. */
export const Recorded = ({ line }: { readonly line: Line }) => (
  <Suspense fallback={<p>{say`Loading what was recorded…`}</p>}>
    <Runs line={line} />
  </Suspense>
);

function Runs({ line: { attack, title, halves } }: { readonly line: Line }) {
  const evidence = use(evidenceOf(attack));
  if (!evidence) return <p>{say`No run of this attack could be shown.`}</p>;
  const { engine, date, runs } = evidence;
  const all = attacks.get(attack)?.halves ?? [];
  const wanted: readonly Tested[] = ['weak', 'hardened', ...halves.map((half) => all.indexOf(half))];
  const nameOf = (of: Tested) => (of === 'weak' ? 'Weak' : of === 'hardened' ? 'Hardened' : (all[of]?.belief ?? ''));
  return (
    <>
      <div className={styles.recorded}>
        {wanted.map((of) => {
          const run = runs.find((one) => one.of === of);
          return (
            run && (
              <Terminal key={of} command={run.command} output={run.output.join('\n')} exit={run.exit}>
                <span className={styles.run}>
                  {nameOf(of)} <StateMark state={PLATES[run.outcome]}>{OUTCOMES[run.outcome]}</StateMark>
                </span>
              </Terminal>
            )
          );
        })}
      </div>
      <Seen at={evidenceAt('attack', attack)} of={title}>
        {say`Seen on Engine ${engine}, ${date}`}
      </Seen>
    </>
  );
}
