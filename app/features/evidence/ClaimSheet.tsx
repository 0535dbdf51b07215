import { use } from 'react';
import { attacks } from '../../core/attacks/registry.ts';
import { evidenceAt } from '../../core/evidence.ts';
import { attacksOn, suiteFileOf } from '../../core/proof.ts';
import { say } from '../../languages/say.ts';
import { Terminal } from '../../ui/Terminal.tsx';
import styles from './Evidence.module.css';
import { Head } from './Head.tsx';
import { RunItYourself } from './RunItYourself.tsx';
import { ofClaim } from './recorded.ts';

interface Props {
  readonly kind: 'control' | 'conflict';
  readonly id: string;
  readonly title: string;
  /** What the app says was run. */
  readonly claims: readonly string[];
}

const suite = (file: string): string => `npx vitest run --project engine ${file}`;

/** What a question or a conflict says that was run here, with its terminals, the attacks that it decides, and the tests that repeat it. */
export function ClaimSheet({ kind, id, title, claims }: Props) {
  const evidence = use(ofClaim(id));
  const decided = kind === 'control' ? attacksOn(id) : [];
  const file = suiteFileOf(id);
  return (
    <>
      <Head kind={kind === 'control' ? say`What a question says` : say`What a conflict says`} title={title} facts={evidence}>
        {claims.join('; ') || say`Nothing of this rests on a run of our own.`}
      </Head>
      {evidence && (
        <section aria-labelledby="runs">
          <h2 id="runs">{say`Runs`}</h2>
          <ol className={styles.runs}>
            {evidence.runs.map(({ claim, command, output, exit }) => (
              <li key={claim}>
                <Terminal command={command} output={output.join('\n')} exit={exit}>
                  <b>{claim}</b>
                </Terminal>
              </li>
            ))}
          </ol>
        </section>
      )}
      {decided.length > 0 && (
        <section aria-labelledby="decides">
          <h2 id="decides">{say`Attacks that it decides`}</h2>
          <ul className={styles.notes}>
            {decided.map((attack) => (
              <li key={attack}>
                <a href={evidenceAt('attack', attack)}>{attacks.get(attack)?.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RunItYourself
        commands={[
          ...(evidence || (!file && decided.length === 0)
            ? [{ command: suite(`e2e/engine/claims.test.ts -t '${id}'`), says: say`These commands, on your engine.` }]
            : []),
          ...(file ? [{ command: suite(file), says: say`The part of the engine suite that covers it, on your engine.` }] : []),
          ...decided.map((attack) => ({
            command: `npm run prove -- -t '${attack}'`,
            says: say`${attacks.get(attack)?.title ?? attack}: the attack.`,
          })),
        ]}
      />
    </>
  );
}
