import { use } from 'react';
import type { Attack, Outcome } from '../../core/attacks/attack.ts';
import type { EvidenceRun, Tested } from '../../core/attacks/evidence.ts';
import { controls } from '../../core/controls/registry.ts';
import { REACHED } from '../../core/hull.ts';
import { decidersOf, modelOf } from '../../core/proof.ts';
import { say } from '../../languages/say.ts';
import { type PlateState, StateMark } from '../../ui/StateMark.tsx';
import { Terminal } from '../../ui/Terminal.tsx';
import { inLines } from './command.ts';
import styles from './Evidence.module.css';
import { Head } from './Head.tsx';
import { RunItYourself } from './RunItYourself.tsx';
import { ofAttack } from './recorded.ts';

const PLATES: { readonly [O in Outcome]: PlateState } = { stopped: 'sealed', partly: 'weakened', through: 'open' };
const OUTCOMES: { readonly [O in Outcome]: string } = { through: say`through`, partly: say`partly`, stopped: say`stopped` };

export const OutcomeMark = ({ outcome }: { readonly outcome: Outcome }) => (
  <StateMark state={PLATES[outcome]}>{OUTCOMES[outcome]}</StateMark>
);

/** One attack: weak and hardened side by side, the half measures below, and the script that was run. */
export function AttackSheet({ id, attack }: { readonly id: string; readonly attack: Attack }) {
  const proof = use(ofAttack(id));
  const runs = new Map(proof?.evidence.runs.map((run) => [run.of, run]));
  const [weak, hardened] = [runs.get('weak'), runs.get('hardened')];
  return (
    <>
      <Head kind={`Attack: ${REACHED[attack.reaches].toLowerCase()}`} title={attack.title} facts={proof?.evidence}>
        {attack.does}
      </Head>
      {!proof && <p>{say`No run of this attack is recorded.`}</p>}
      {weak && hardened && (
        <section aria-labelledby="pair">
          <h2 id="pair">{say`Weak and hardened`}</h2>
          <div className={styles.pair}>
            <Trial
              attack={attack}
              run={weak}
              title={say`Weak`}
              says={say`the engine’s defaults with the one thing that this attack is about`}
            />
            <Trial attack={attack} run={hardened} title={say`Hardened`} says={say`the smallest change that stops it`} />
          </div>
        </section>
      )}
      {attack.halves.length > 0 && <Halves attack={attack} runs={runs} />}
      <Deciders id={id} attack={attack} />
      {proof && (
        <>
          <RunItYourself
            commands={[
              { command: `npm run prove -- -t '${id}'`, says: say`This attack, on your engine; it rewrites what is recorded here.` },
              { command: 'npm run prove', says: say`All attacks and random plans; the model and the engine must agree.` },
            ]}
          />
          <section aria-labelledby="probe">
            <h2 id="probe">{say`The script that tries it`}</h2>
            <pre className={styles.probe}>{proof.probe}</pre>
          </section>
        </>
      )}
    </>
  );
}

interface TrialProps {
  readonly attack: Attack;
  readonly run: EvidenceRun;
  readonly title: string;
  readonly says: string;
}

/** One run with what came out of it, and what the model says of the same plan. */
function Trial({ attack, run: { of, command, output, exit, outcome, ground }, title, says }: TrialProps) {
  const model = modelOf(attack, of);
  return (
    <div className={styles.trial}>
      <Terminal command={inLines(command)} output={output.join('\n')} exit={exit}>
        <span className={styles.caption}>
          <b>
            {title} <OutcomeMark outcome={outcome} />
          </b>
          <span>
            {says}
            {ground && `; ${ground}`}
          </span>
        </span>
      </Terminal>
      <p className={styles.model}>{say`The model: ${OUTCOMES[model.outcome]}. ${model.says}`}</p>
    </div>
  );
}

function Halves({ attack, runs }: { readonly attack: Attack; readonly runs: ReadonlyMap<Tested, EvidenceRun> }) {
  return (
    <section aria-labelledby="halves">
      <h2 id="halves">{say`Half measures`}</h2>
      <ol className={styles.runs}>
        {attack.halves.map(({ belief, says }, index) => {
          const run = runs.get(index);
          return (
            <li key={belief}>
              <h3>“{belief}”</h3>
              <p className={styles.lead}>{says}</p>
              {run && <Trial attack={attack} run={run} title={say`On the engine`} says={say`the weak plan with this measure`} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The questions that decide it, and where it is described. */
const Deciders = ({ id, attack: { sources } }: { readonly id: string; readonly attack: Attack }) => (
  <section aria-labelledby="deciders">
    <h2 id="deciders">{say`What decides it`}</h2>
    <ul className={styles.notes}>
      {decidersOf(id).map((control) => (
        <li key={control}>
          <a href={`#/plan/${controls.get(control)?.step}`}>{controls.get(control)?.title}</a>
        </li>
      ))}
      {sources.map((source) => (
        <li key={`${source.of} ${source.id}`}>
          {source.of} <code>{source.id}</code>
        </li>
      ))}
    </ul>
  </section>
);
