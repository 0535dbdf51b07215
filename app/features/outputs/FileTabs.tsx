import { type KeyboardEvent, useEffect, useRef } from 'react';
import { many, say } from '../../languages/say.ts';
import type { File } from '../../state/judged.ts';
import { tabAt } from '../../ui/tab-keys.ts';
import { changesOf } from './lines.ts';
import styles from './Outputs.module.css';

interface Props {
  readonly files: readonly File[];
  readonly before: readonly File[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

/** Tabs after the ARIA pattern: arrows move, one stop for Tab. A tab counts the lines that the last answer changed. */
export function FileTabs({ files, before, open, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const count = files.length;
  useEffect(() => {
    const [tabs, tab] = [list.current, document.getElementById(`tab-${open}`)];
    if (!tabs || !tab || count < 2) return;
    const [least, most] = [tab.offsetLeft + tab.offsetWidth - tabs.clientWidth, tab.offsetLeft];
    tabs.scrollLeft = Math.min(most, Math.max(least, tabs.scrollLeft));
  }, [open, count]);
  const move = (event: KeyboardEvent) => {
    const at = files.findIndex(({ id }) => id === open);
    const to = tabAt(event.key, at, files.length);
    const file = to === undefined ? undefined : files[to];
    if (!file) return;
    event.preventDefault();
    onOpen(file.id);
    document.getElementById(`tab-${file.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={say`Files of the plan`} className={styles.tabs} onKeyDown={move}>
      {files.map((file) => {
        const changed = changesOf(file, before).count;
        return (
          <button
            key={file.id}
            id={`tab-${file.id}`}
            type="button"
            role="tab"
            aria-selected={file.id === open}
            aria-controls="file-panel"
            tabIndex={file.id === open ? 0 : -1}
            onClick={() => onOpen(file.id)}
          >
            {file.path}{' '}
            {changed > 0 && (
              <span className={styles.count} title={many(changed)`# changed lines|# changed lines`}>
                {changed}
                <span className="unseen">{say` changed`}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
