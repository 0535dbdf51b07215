import { writers } from '../../core/formats/writers.ts';
import { say } from '../../languages/say.ts';
import { dropDraft, writeAnew } from '../../state/edit.ts';
import type { File } from '../../state/judged.ts';
import type { Draft } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Outputs.module.css';

/** How a text of the person's own stands to the plan, and the way back; nothing where the file is ours. */
export function Standing({ file, draft }: { readonly file: File; readonly draft: Draft | undefined }) {
  const [error] = draft?.errors ?? [];
  if (draft)
    return (
      <div className={`${styles.standing} ${styles.wrong}`}>
        <p role="status">
          <b>{error && error.line > 0 ? say`Line ${error.line}, column ${error.column}: ` : ''}</b>
          {error?.because ?? say`This text cannot be read.`}{' '}
          {say`The plan and the other files stay as they were; copies and downloads give the last text that could be read. Answers are written into this one once it reads.`}
        </p>
        <Button onClick={() => dropDraft(file.id)}>{say`Back to what the plan says`}</Button>
      </div>
    );
  if (!writers.get(file.format)?.isRead)
    return (
      <div className={styles.standing}>
        <p>{say`Written from your answers; it changes with them.`}</p>
      </div>
    );
  if (!file.own) return undefined;
  return (
    <div className={`${styles.standing} ${file.trouble ? styles.wrong : ''}`}>
      <p role={file.trouble ? 'status' : undefined}>
        {file.trouble ? say`The plan cannot be written into this text: ${file.trouble}` : say`Your text; answers are written into it.`}
      </p>
      <Button look="quiet" onClick={() => writeAnew(file)}>{say`Write it anew`}</Button>
    </div>
  );
}
