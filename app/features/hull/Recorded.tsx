import { Suspense, use } from 'react';
import type { HalfMeasure } from '../../core/attacks/attack.ts';
import { type Evidence, type EvidenceRun, proofOf } from '../../core/attacks/evidence.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Recorded.module.css';
import { OUTCOMES, PLATES } from './words.ts';

const loaded = new Map<string, Promise<Evidence | undefined>>();

function evidenceOf(attack: string): Promise<Evidence | undefined> {
  const known =
    loaded.get(attack) ??
    proofOf(attack).then(
      (proof) => proof?.evidence,
      () => undefined,
    );
  loaded.set(attack, known);
  return known;
}

interface Props {
  readonly attack: string;
  readonly halves: readonly HalfMeasure[];
}

/** What an engine answered when this attack was tried: weak beside hardened, then what people believe in. */
export const Recorded = (props: Props) => (
  <Suspense fallback={<p>Loading what was recorded…</p>}>
    <Runs {...props} />
  </Suspense>
);

function Runs({ attack, halves }: Props) {
  const evidence = use(evidenceOf(attack));
  if (!evidence) return <p>No run of this attack is recorded.</p>;
  const { engine, runc, kernel, cgroup, date, runs } = evidence;
  const titleOf = ({ of }: EvidenceRun) =>
    of === 'weak' ? 'Weak' : of === 'hardened' ? 'Hardened' : (halves[of]?.belief ?? 'Half measure');
  return (
    <>
      <p className={styles.facts}>
        Tried on Docker Engine {engine}, runc {runc}, kernel {kernel}, cgroup {cgroup}, on {date}.
      </p>
      <div className={styles.runs}>
        {runs.map((run) => (
          <figure key={run.of} className={typeof run.of === 'number' ? styles.half : ''}>
            <figcaption>
              {titleOf(run)} <StateMark state={PLATES[run.outcome]}>{OUTCOMES[run.outcome]}</StateMark>
            </figcaption>
            <pre>
              <b>$ {run.command}</b>
              {`\n${run.output.join('\n')}`}
            </pre>
          </figure>
        ))}
      </div>
    </>
  );
}
