import { fieldTitle } from '../../core/controls/registry.ts';
import { writers } from '../../core/formats/writers.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { acceptLink, declineLink, useArrival } from '../../state/address.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import styles from './LinkArrival.module.css';

/** Control and direction marks as their numbers, so that nothing hides in a text. */
const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) =>
      mark === '\t' || mark === '\n' ? mark : `[U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
    );

/** `Dockerfile of web` of `dockerfile@web`. */
function fileName(id: string): string {
  const [format = '', service] = id.split('@', 2);
  return `${writers.get(format)?.title ?? format}${service === undefined ? '' : ` of ${service}`}`;
}

/** A plan from a link says what it would bring along before it is applied, and why it cannot be where it cannot. */
export function LinkArrival() {
  const { pending, refused } = useArrival();
  if (refused) {
    return (
      <Dialog title={say`This link could not be read`} onClose={declineLink}>
        <p>{say`Your own plan is as it was. The reasons:`}</p>
        <Reasons of={refused.map(({ path, says }) => ({ at: path, says }))} />
        <div className={styles.actions}>
          <Button look="strong" onClick={declineLink}>{say`Go on with my plan`}</Button>
        </div>
      </Dialog>
    );
  }
  if (!pending) return undefined;
  return (
    <Dialog title={say`A plan from a link`} wide onClose={declineLink}>
      <p>{say`Somebody wrote these texts; they are not ours, and they go into files that you may run. Open the plan only if you expected them.`}</p>
      {Object.entries(pending.bases).map(([id, text]) => (
        <section key={id} aria-label={say`Text of ${fileName(id)}`} className={styles.file}>
          <h3>{rich`Text of ${<code>{fileName(id)}</code>}`}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <pre tabIndex={0}>{visible(text)}</pre>
        </section>
      ))}
      <dl className={styles.texts}>
        {pending.texts.map(({ field, text }) => (
          <div key={`${field} ${text}`}>
            <dt>{fieldTitle(field)}</dt>
            <dd>
              <code>{visible(text)}</code>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button look="strong" onClick={() => void acceptLink()}>{say`Open the plan`}</Button>
        <Button onClick={declineLink}>{say`Do not open it`}</Button>
      </div>
    </Dialog>
  );
}
