import { useState } from 'react';
import { many, say } from '../../languages/say.ts';
import { type Backup as Brought, backupFile, readBackup, restore, restoringOf } from '../../state/backup.ts';
import { offer } from '../../state/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Library.module.css';

/** Everything as one file, and back: what would come is told before it does. */
export function Backup() {
  const [brought, setBrought] = useState<{ readonly backup: Brought; readonly lost: number }>();
  const [refused, setRefused] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = readBackup(await file.text());
    setRefused('refused' in found ? found.refused : undefined);
    setBrought('backup' in found ? found : undefined);
  };
  const take = (withSettings: boolean) => {
    if (!brought) return;
    void restore(brought.backup, withSettings).then((done) => {
      setBrought(undefined);
      announce(done ? say`Restored.` : say`The browser did not keep all of it. What was here is still here.`);
    });
  };
  return (
    <details className={styles.backup}>
      <summary>{say`Backup of everything`}</summary>
      <p>{say`All plans with their versions, the policy, your exercises and results, and the settings of this browser, in one file.`}</p>
      <div className={styles.tools}>
        <Button onClick={() => offer(`ironhull-${new Date().toISOString().slice(0, 10)}.backup.json`, backupFile(), 'application/json')}>
          {say`Download the backup`}
        </Button>
        <FilePicker accept="application/json,.json" onPick={([file]) => void read(file)}>
          {say`Restore from a backup`}
        </FilePicker>
      </div>
      {refused && (
        <p className={styles.trouble} role="alert">
          {refused}
        </p>
      )}
      {brought && <Preview {...brought} onTake={take} onLeave={() => setBrought(undefined)} />}
    </details>
  );
}

interface Props {
  readonly backup: Brought;
  readonly lost: number;
  readonly onTake: (withSettings: boolean) => void;
  readonly onLeave: () => void;
}

function Preview({ backup, lost, onTake, onLeave }: Props) {
  const { added, changed, same, settings } = restoringOf(backup);
  return (
    <div role="status" className={styles.preview}>
      <ul>
        <li>{many(added.length)`# plan is added.|# plans are added.`}</li>
        <li>{many(
          changed.length,
        )`# plan gets the state of the backup; what is here becomes a version.|# plans get the state of the backup; what is here becomes versions.`}</li>
        <li>{many(same)`# plan is the same.|# plans are the same.`}</li>
        {lost > 0 && (
          <li>{many(lost)`# plan of the file cannot be read and stays out.|# plans of the file cannot be read and stay out.`}</li>
        )}
        {settings.length > 0 && <li>{say`Policy, exercises and settings that differ: ${settings.join(', ')}.`}</li>}
      </ul>
      <div className={styles.tools}>
        <Button look="strong" onClick={() => onTake(false)}>
          {say`Restore the plans`}
        </Button>
        {settings.length > 0 && <Button onClick={() => onTake(true)}>{say`Restore the plans and replace these settings`}</Button>}
        <Button look="quiet" onClick={onLeave}>
          {say`Leave it`}
        </Button>
      </div>
    </div>
  );
}
