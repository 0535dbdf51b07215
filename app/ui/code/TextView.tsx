import { useEffect, useRef, useState } from 'react';
import styles from './TextView.module.css';
import { Typing, withEnd, withoutEnd } from './typing.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  /** The person paused after a change of the text, or left it. */
  readonly onEdit: (text: string) => void;
}

/** A text in the plainest editor there is: on phones, and wherever no other is here. */
export function TextView({ text, label, onEdit }: Props) {
  const [shown, setShown] = useState(() => withoutEnd(text));
  const handler = useRef(onEdit);
  handler.current = onEdit;
  const typing = useRef<Typing>(undefined);
  typing.current ??= new Typing(text, (typed) => handler.current(typed));
  useEffect(() => {
    if (typing.current?.known === text) return;
    if (typing.current) typing.current.known = text;
    setShown(withoutEnd(text));
  }, [text]);
  useEffect(() => () => typing.current?.flush(), []);
  return (
    <textarea
      className={styles.text}
      aria-label={label}
      value={shown}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      wrap="off"
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the view whose button was just pressed
      autoFocus
      onBlur={() => typing.current?.flush()}
      onChange={({ target: { value } }) => {
        setShown(value);
        const before = typing.current?.known ?? '';
        typing.current?.type(withEnd(before.includes('\r\n') ? value.replaceAll('\n', '\r\n') : value, before));
      }}
    />
  );
}
