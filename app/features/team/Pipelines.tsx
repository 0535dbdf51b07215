import { COMMAND_PATH, PIPELINES, POLICY_PATH } from '../../core/policy/check/pipelines.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { copyText } from '../../state/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Team.module.css';

/** How a repository is held to the policy on every change. */
export const Pipelines = () => (
  <section aria-labelledby="pipelines">
    <h2 id="pipelines">{say`In your CI`}</h2>
    <p>{rich`${<code>npm run build:command</code>} in the source of Ironhull writes the command as one file, which plain Node.js runs without a network. Put it into your repository as ${<code>{COMMAND_PATH}</code>} and the policy as ${<code>{POLICY_PATH}</code>}: a change that deviates fails, and so does an exception whose last day is over.`}</p>
    {PIPELINES.map(({ system, path, text }) => (
      <details key={path} className={styles.pipeline}>
        <summary>
          {system}: <code>{path}</code>
        </summary>
        <pre>{text}</pre>
        <Button onClick={() => void copyText(text, path).then(announce)}>
          {say`Copy`}
          <span className="unseen"> {path}</span>
        </Button>
      </details>
    ))}
  </section>
);
