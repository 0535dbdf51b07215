import { useState } from 'react';
import { say } from '../../languages/say.ts';
import { useEarlierFiles, useFiles } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { changesOf } from './lines.ts';
import styles from './Outputs.module.css';
import { Outputs } from './Outputs.tsx';
import { useEcho } from './use-echo.ts';

const SIZES = ['peek', 'half', 'full'] as const;
const NEXT = { peek: say`Open the files`, half: say`Files over the whole screen`, full: say`Close the files` } as const;

/** The files on a small screen: at rest the last changed line, on touch half the screen, then all of it. */
export function FileSheet() {
  const files = useFiles();
  const before = useEarlierFiles();
  const [size, setSize] = useState<(typeof SIZES)[number]>('peek');
  const changed = useEcho(
    files,
    before,
    usePlan((plan) => plan.label),
  );
  const count = changed.reduce((sum, echo) => sum + echo.count, 0);
  const file = files.find(({ path }) => path === changed[0]?.path);
  const rest = file ? say`Lines are gone.` : say`Answers change them at once.`;
  const [line] = file ? changesOf(file, before).lines : [];
  return (
    <div className={styles.sheet} data-size={size} data-pane>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={size !== 'peek'}
        onClick={() => setSize(SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? 'peek')}
      >
        <span className={styles.peek}>
          <span>{file ? file.path : `${files.length} files`}</span>
          {size === 'peek' && <code>{line === undefined ? rest : file?.lines[line - 1]?.text.trim()}</code>}
        </span>
        {count > 0 && <span className={styles.count}>{say`${count} changed`}</span>}
        <span className="unseen">{NEXT[size]}</span>
        <span aria-hidden="true">{size === 'full' ? '×' : '↑'}</span>
      </button>
      {size !== 'peek' && (
        <div className={styles.inside}>
          <Outputs told />
        </div>
      )}
    </div>
  );
}
