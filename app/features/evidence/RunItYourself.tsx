import { say } from '../../languages/say.ts';
import { copyText } from '../../state/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Evidence.module.css';

interface Props {
  readonly commands: readonly { readonly command: string; readonly says: string }[];
}

/** The commands that repeat what is shown, in the project's own folder. */
export const RunItYourself = ({ commands }: Props) => (
  <section aria-labelledby="yourself">
    <h2 id="yourself">{say`Run it yourself`}</h2>
    <ul className={styles.commands}>
      {commands.map(({ command, says }) => (
        <li key={command}>
          <p>{says}</p>
          <div>
            <pre>{command}</pre>
            <Button onClick={() => void copyText(command, say`The command`).then(announce)}>
              {say`Copy`}
              <span className="unseen"> {command}</span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
