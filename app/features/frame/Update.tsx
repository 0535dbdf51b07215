import { say } from '../../languages/say.ts';
import { later, takeOver, useOffline } from '../../state/offline.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Update.module.css';

/** A newer Ironhull waits; nobody is interrupted by it. */
export function Update() {
  const waiting = useOffline((offline) => offline.waiting);
  return (
    <div role="status" className={styles.update}>
      {waiting && (
        <p>
          {say`A newer Ironhull is here. Your plan stays as it is.`}
          <Button onClick={takeOver}>{say`Use it now`}</Button>
          <Button look="quiet" onClick={later}>{say`Later`}</Button>
        </p>
      )}
    </div>
  );
}
