import { use } from 'react';
import type { WorkloadRun } from '../../core/evidence.ts';
import type { Workload } from '../../core/workloads/workload.ts';
import { Terminal } from '../../ui/Terminal.tsx';
import { inLines } from './command.ts';
import styles from './Evidence.module.css';
import { Head } from './Head.tsx';
import { RunItYourself } from './RunItYourself.tsx';
import { ofWorkload } from './recorded.ts';

/** The runs of one workload: the recommended plan first, then the deliberate departures from it. */
export function WorkloadSheet({ id, workload }: { readonly id: string; readonly workload: Workload }) {
  const evidence = use(ofWorkload(id));
  return (
    <>
      <Head kind="Workload" title={workload.title} facts={evidence}>
        {evidence
          ? `The files of ${evidence.runs.length} plans were written, built and started twice; a probe compared each container with its plan. Images: ${evidence.images}.`
          : 'No run of this workload is recorded.'}
      </Head>
      <RunsOf runs={evidence?.runs ?? []} />
      <section aria-labelledby="facts">
        <h2 id="facts">What the plans rest on</h2>
        <ul className={styles.notes}>
          {workload.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <RunItYourself
        commands={[
          { command: `npx vitest run --project engine e2e/engine/conformance.test.ts -t '${id}'`, says: 'These plans, on your engine.' },
        ]}
      />
    </>
  );
}

function RunsOf({ runs }: { readonly runs: readonly WorkloadRun[] }) {
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">Runs</h2>
      <ol className={styles.runs}>
        {runs.map(({ what, command, result }, index) => (
          <li key={what}>
            <h3>{what.charAt(0).toUpperCase() + what.slice(1)}</h3>
            <p className={styles.lead}>{result}.</p>
            <details className={styles.more} open={index === 0}>
              <summary>
                The command<span className="unseen"> of {what}</span>
              </summary>
              <Terminal command={inLines(command)} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
