import { fieldTitle } from '../../core/controls/registry.ts';
import { acceptLink, declineLink, useArrival } from '../../state/address.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './LinkArrival.module.css';

/** A plan from a link says what it would bring along before it is applied, and why it cannot be where it cannot. */
export function LinkArrival() {
  const { pending, refused } = useArrival();
  if (refused) {
    return (
      <Dialog title="This link could not be read" onClose={declineLink}>
        <p>Your own plan is as it was. The reasons:</p>
        <ul className={styles.list}>
          {refused.map(({ path, says }) => (
            <li key={`${path} ${says}`}>
              {path && <code>{path}</code>} {says}
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button look="strong" onClick={declineLink}>
            Go on with my plan
          </Button>
        </div>
      </Dialog>
    );
  }
  if (!pending) return undefined;
  return (
    <Dialog title="A plan from a link" wide onClose={declineLink}>
      <p>
        Somebody wrote these texts; they are not ours, and they go into files that you may run. Open the plan only if you expected them.
      </p>
      <dl className={styles.texts}>
        {pending.texts.map(({ field, text }) => (
          <div key={`${field} ${text}`}>
            <dt>{fieldTitle(field)}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button look="strong" onClick={acceptLink}>
          Open the plan
        </Button>
        <Button onClick={declineLink}>Do not open it</Button>
      </div>
    </Dialog>
  );
}
