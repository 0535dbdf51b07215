import { use } from 'react';
import { breakages } from '../../core/breakages/registry.ts';
import type { EvidenceRun, WithoutCapability } from '../../core/workloads/evidence.ts';
import type { Workload } from '../../core/workloads/workload.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { Terminal } from '../../ui/Terminal.tsx';
import { inLines } from './command.ts';
import styles from './Evidence.module.css';
import { Head } from './Head.tsx';
import { RunItYourself } from './RunItYourself.tsx';
import { ofBreakages, ofWorkload } from './recorded.ts';
import { burstOf, capitalised, secondsOf } from './words.ts';

/** The runs of one workload: the recommended plan first, then the deliberate departures from it, and what broke it. */
export function WorkloadSheet({ id, workload }: { readonly id: string; readonly workload: Workload }) {
  const evidence = use(ofWorkload(id));
  return (
    <>
      <Head kind="Workload" title={workload.title} facts={evidence}>
        {evidence
          ? say`The files of ${evidence.runs.length} plans were written, built and started twice; a probe compared each container with its plan. Images: ${evidence.images}.`
          : say`No run of this workload is recorded.`}
      </Head>
      <Runs runs={evidence?.runs ?? []} />
      {evidence?.withoutCapability && <Capabilities list={evidence.withoutCapability} />}
      <Breakages id={id} />
      <section aria-labelledby="facts">
        <h2 id="facts">{say`What the plans rest on`}</h2>
        <ul className={styles.notes}>
          {workload.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <RunItYourself
        commands={[
          {
            command: `npx vitest run --project engine e2e/engine/conformance.test.ts -t '${id}:'`,
            says: say`These plans, on your engine.`,
          },
          {
            command: `npx vitest run --project engine e2e/engine/breakages.test.ts -t '${id}'`,
            says: say`What breaks it, and the cures.`,
          },
        ]}
      />
    </>
  );
}

const Runs = ({ runs }: { readonly runs: readonly EvidenceRun[] }) => (
  <section aria-labelledby="runs">
    <h2 id="runs">{say`Runs`}</h2>
    <ol className={styles.runs}>
      {runs.map((run, index) => (
        <li key={run.what}>
          <h3>{capitalised(run.what)}</h3>
          <p className={styles.lead}>{run.result}.</p>
          <Times run={run} />
          <details open={index === 0}>
            <summary>
              {say`The command`}
              <span className="unseen">{say` of ${run.what}`}</span>
            </summary>
            <Terminal command={inLines(run.command)} />
          </details>
        </li>
      ))}
    </ol>
  </section>
);

const ORDER = [say`First boot`, say`Second boot`] as const;

/** How long it took to answer and to end, and how it bore a burst of requests. A record of before these were taken has none. */
function Times({ run: { boots = [], load, stop } }: { readonly run: Partial<EvidenceRun> }) {
  const times: (readonly [string, string])[] = [
    ...boots.map(
      ({ data, seconds }, index) =>
        [data === 'none' ? (ORDER[index] ?? '') : say`${ORDER[index] ?? ''}, ${data} data`, secondsOf(seconds)] as const,
    ),
    ...(load ? [[load.request, burstOf(load)] as const] : []),
    ...(stop ? [[say`Stop`, say`${secondsOf(stop.seconds)}, exit ${stop.exitCode}`] as const] : []),
  ];
  return (
    times.length > 0 && (
      <dl className={styles.facts}>
        {times.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  );
}

/** Whether each declared capability is needed. */
const Capabilities = ({ list }: { readonly list: readonly WithoutCapability[] }) => (
  <section aria-labelledby="capabilities">
    <h2 id="capabilities">{say`One capability less`}</h2>
    <ul className={styles.notes}>
      {list.map(({ what, capability, fails, says, because }) => (
        <li key={`${what} ${capability}`}>
          {rich`${capitalised(what)} without ${<code>{capability}</code>}: ${fails === 'nothing' ? say`it worked here.` : say`it fails at its ${fails}.`} ${because}${
            says && (
              <>
                {' '}
                <samp>{says}</samp>
              </>
            )
          }`}
        </li>
      ))}
    </ul>
  </section>
);

/** Plans that were broken on purpose, with the message that came. */
function Breakages({ id }: { readonly id: string }) {
  const record = use(ofBreakages(id));
  if (!record) return undefined;
  return (
    <section aria-labelledby="breakages">
      <h2 id="breakages">{say`What broke it`}</h2>
      <ol className={styles.runs}>
        {Object.entries(record.breakages).map(([breakage, { what, command, exit, lines }]) => (
          <li key={breakage}>
            <h3>{breakages.get(breakage)?.title ?? breakage}</h3>
            <p className={styles.lead}>{capitalised(what)}.</p>
            <Terminal command={inLines(command)} output={lines.join('\n')} {...(exit !== undefined && { exit })} />
          </li>
        ))}
      </ol>
    </section>
  );
}
