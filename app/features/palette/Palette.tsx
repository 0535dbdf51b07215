import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { say } from '../../languages/say.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Entry, entriesOf, search } from './entries.ts';
import styles from './Palette.module.css';

interface Props {
  readonly onClose: () => void;
  readonly onCopyLink: () => void;
  readonly onOpen: (overlay: 'library' | 'keys') => void;
}

const MOST = 60;

/** Find a question, a file, a page or an action by its words, and go there. */
export function Palette({ onClose, onCopyLink, onOpen }: Props) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = useMemo(() => entriesOf(onOpen, onCopyLink), [onOpen, onCopyLink]);
  const found = search(entries, text).slice(0, MOST);
  const current = found[Math.min(active, found.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const run = (chosen: Entry | undefined) => {
    if (!chosen) return;
    onClose();
    chosen.run();
  };
  const pressed = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setActive((Math.min(active, found.length - 1) + by + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <Dialog title={say`Find`} onClose={onClose}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={say`Find a question, a file, a step or an action`}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current && `${id}-${current.id.replace(/\W/g, '-')}`}
        aria-autocomplete="list"
        placeholder="read-only, compose, undo…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={pressed}
        autoComplete="off"
        spellCheck={false}
      />
      <div ref={list} id={id} role="listbox" aria-label={say`Found`} className={styles.found} tabIndex={-1}>
        {found.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={entry.id}
            id={`${id}-${entry.id.replace(/\W/g, '-')}`}
            role="option"
            aria-selected={entry === current}
            tabIndex={-1}
            onClick={() => run(entry)}
          >
            <b>{entry.title}</b> <span>{entry.about}</span>
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {found.length === 0 ? say`Nothing by these words.` : ''}
      </p>
    </Dialog>
  );
}
