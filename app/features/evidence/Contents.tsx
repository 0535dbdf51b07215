import { use } from 'react';
import { attacks } from '../../core/attacks/registry.ts';
import { conflicts } from '../../core/conflicts/registry.ts';
import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import { evidenceAt, isRunHere } from '../../core/evidence.ts';
import { REACHED } from '../../core/hull.ts';
import { workloads } from '../../core/workloads/registry.ts';
import { many, say } from '../../languages/say.ts';
import { OutcomeMark } from './AttackSheet.tsx';
import styles from './Evidence.module.css';
import { FactsBlock, Title } from './Head.tsx';
import { RunItYourself } from './RunItYourself.tsx';
import { all } from './recorded.ts';

/** Everything that has evidence, with what came out of it. */
export function Contents({ lost }: { readonly lost: boolean }) {
  const { ofAttacks, ofWorkloads, missing } = use(all());
  const [latest] = [...ofWorkloads.values()].flatMap((found) => found ?? []).toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <>
      <header className={styles.head}>
        <Title>{say`Evidence`}</Title>
        <p className={styles.lead}>
          {lost && <>{say`There is no evidence at this address.`} </>}
          {say`What Ironhull says, it has tried on a real Docker Engine. Here is what was run, what came back, and how to run it yourself.`}
        </p>
        {latest && <FactsBlock facts={latest} />}
      </header>
      <Attacks proofs={ofAttacks} />
      <Workloads runs={ofWorkloads} />
      <Claims />
      <Clashes />
      <Missing list={missing} />
      <RunItYourself
        commands={[
          {
            command: '.ci/run',
            says: say`From a bare Debian machine to every test passed: it installs an engine and runs everything below.`,
          },
          { command: 'npm run prove', says: say`All attacks and hundreds of random plans: the model and the engine must agree.` },
          {
            command: 'IRONHULL_RECORD=1 npx vitest run --project engine e2e/engine/conformance.test.ts',
            says: say`The plans of all workloads, recorded anew.`,
          },
        ]}
      />
    </>
  );
}

type Recorded = Awaited<ReturnType<typeof all>>;

function Attacks({ proofs }: { readonly proofs: Recorded['ofAttacks'] }) {
  const outcome = (id: string, of: 'weak' | 'hardened') => proofs.get(id)?.evidence.runs.find((run) => run.of === of)?.outcome;
  return (
    <section aria-labelledby="attacks" className={styles.contents}>
      <h2 id="attacks">{say`Attacks`}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say`What the intruder does`}</th>
            <th scope="col">{say`Reaches`}</th>
            <th scope="col">{say`Weak`}</th>
            <th scope="col">{say`Hardened`}</th>
          </tr>
        </thead>
        <tbody>
          {[...attacks].map(([id, { title, reaches }]) => (
            <tr key={id}>
              <td>
                <a href={evidenceAt('attack', id)}>{title}</a>
              </td>
              <td>{REACHED[reaches]}</td>
              {(['weak', 'hardened'] as const).map((of) => {
                const found = outcome(id, of);
                return (
                  <td key={of}>
                    <span className="unseen">{of}: </span>
                    {found ? <OutcomeMark outcome={found} /> : say`not recorded`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Workloads = ({ runs }: { readonly runs: Recorded['ofWorkloads'] }) => (
  <section aria-labelledby="workloads" className={styles.contents}>
    <h2 id="workloads">{say`Workloads`}</h2>
    <ul className={styles.columns}>
      {[...workloads].map(([id, { title }]) => (
        <li key={id}>
          <a href={evidenceAt('workload', id)}>{title}</a> <small>{many(runs.get(id)?.runs.length ?? 0)`# plan run|# plans run`}</small>
        </li>
      ))}
    </ul>
  </section>
);

/** Answers that contradict each other, each seen on an engine. */
const Clashes = () => (
  <section aria-labelledby="clashes" className={styles.contents}>
    <h2 id="clashes">{say`What the conflicts say`}</h2>
    <ul className={styles.columns}>
      {[...conflicts]
        .filter(([, { source }]) => isRunHere(source))
        .map(([id, { title }]) => (
          <li key={id}>
            <a href={evidenceAt('conflict', id)}>{title}</a>
          </li>
        ))}
    </ul>
  </section>
);

/** What is not claimed, because it could not be tried; as it was recorded, in English. */
const Missing = ({ list }: { readonly list: Recorded['missing'] }) => (
  <section aria-labelledby="missing" className={styles.contents}>
    <h2 id="missing">{say`Not reproduced`}</h2>
    <dl className={styles.missing} lang="en">
      {list.map(({ id, claim, reason }) => (
        <div key={id}>
          <dt>{claim}</dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** What the explanations of the questions say that was run here. */
const Claims = () => (
  <section aria-labelledby="claims" className={styles.contents}>
    <h2 id="claims">{say`What the questions say`}</h2>
    <dl className={styles.steps}>
      {STEPS.map((step) => {
        const said = [...controls].filter(([, control]) => control.step === step && control.sources.some(({ of }) => isRunHere(of)));
        return (
          said.length > 0 && (
            <div key={step}>
              <dt>{PAGES[step].title}</dt>
              <dd>
                <ul className={styles.columns}>
                  {said.map(([id, { title }]) => (
                    <li key={id}>
                      <a href={evidenceAt('control', id)}>{title}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  </section>
);
