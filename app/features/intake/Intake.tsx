import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { say } from '../../languages/say.ts';
import { useLooking } from '../../state/brought.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { handedBy } from '../../ui/use-handed.ts';
import styles from './Intake.module.css';
import { receive } from './receive.ts';

const EXAMPLE = `services:
  web:
    image: nginx:latest
    privileged: true
    ports:
      - 8080:80
`;

/** The one place where texts come in: pasted, typed, opened; what is dropped anywhere comes here too. */
export function Intake({ first }: { /** Nothing is here yet. */ readonly first: boolean }) {
  const [text, setText] = useState('');
  const { reading, left, troubles } = useLooking();
  const take = (written: string) => {
    setText('');
    void receive({ files: [], text: written });
  };
  const pasted = (event: ClipboardEvent) => {
    const handed = handedBy(event.clipboardData);
    // Into a text that was begun it is pasted as into any field.
    if (handed.files.length > 0 || (text === '' && handed.text.trim() !== '')) {
      event.preventDefault();
      event.stopPropagation();
      void receive(handed);
    }
  };
  const written = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') take(text);
  };
  const field = (
    <>
      <textarea
        aria-label={say`Text`}
        aria-describedby="intake-how"
        value={text}
        rows={first ? 14 : 5}
        onChange={(event) => setText(event.target.value)}
        onPaste={pasted}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && written(event)}
        placeholder={first ? EXAMPLE : ''}
        spellCheck={false}
        autoComplete="off"
      />
      <p
        id="intake-how"
        className={styles.how}
      >{say`What is pasted is read at once, anywhere on this page; what is typed, with Ctrl+Enter. Files and folders can be dropped anywhere.`}</p>
    </>
  );
  const read = <Button type="submit" idle={text.trim() === ''}>{say`Read it`}</Button>;
  return (
    <form className={styles.intake} onSubmit={written} aria-labelledby="intake">
      <h2 id="intake">{first ? say`Paste, drop or open` : say`Bring more`}</h2>
      {first && field}
      <div className={styles.tools}>
        <FilePicker several onPick={(files) => void receive({ files, text: '' })}>{say`Open files`}</FilePicker>
        {'webkitdirectory' in HTMLInputElement.prototype && (
          <FilePicker folder onPick={(files) => void receive({ files, text: '' })}>{say`Open a folder`}</FilePicker>
        )}
        {first && read}
      </div>
      {!first && (
        <details>
          <summary>{say`Paste or type`}</summary>
          {field}
          {read}
        </details>
      )}
      {reading && <p role="status">{say`Reading…`}</p>}
      {troubles.length > 0 && (
        <ul role="alert" className={styles.troubles}>
          {troubles.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      {left.map((says) => (
        <p key={says} className={styles.how} role="status">
          {says}
        </p>
      ))}
    </form>
  );
}
