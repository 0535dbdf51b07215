import { type ReactNode, useState } from 'react';
import { say } from '../../languages/say.ts';
import { rememberedPanes, rememberPanes } from '../../state/panes.ts';
import { Separator } from '../../ui/Separator.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Rail } from './Rail.tsx';
import { StepPage } from './StepPage.tsx';
import { Strip } from './Strip.tsx';
import styles from './Workbench.module.css';

interface Props {
  /** The files beside the page, from 768 px on. */
  readonly files: ReactNode;
  /** The files in a sheet at the bottom, on phones. */
  readonly sheet: ReactNode;
}

export function Workbench({ files, sheet }: Props) {
  const wide = useMedia('(min-width: 1200px)');
  const paned = useMedia('(min-width: 768px)');
  const [panes, setPanes] = useState(rememberedPanes);
  const { rail = 280, page = wide ? 560 : 440 } = panes;
  const resize = (change: typeof panes) => {
    const next = { ...panes, ...change };
    setPanes(next);
    rememberPanes(next);
  };
  if (!paned) {
    return (
      <main className={styles.single}>
        <Strip />
        <StepPage />
        {sheet}
      </main>
    );
  }
  return (
    <main
      className={wide ? styles.three : styles.two}
      style={{ gridTemplateColumns: `${wide ? `${rail}px auto ` : ''}minmax(0, ${page}px) auto minmax(300px, 1fr)` }}
    >
      {wide ? (
        <>
          <Rail />
          <Separator label={say`Width of the steps`} value={rail} least={240} most={360} onChange={(pixels) => resize({ rail: pixels })} />
        </>
      ) : (
        <Strip />
      )}
      <StepPage />
      <Separator label={say`Width of the questions`} value={page} least={360} most={820} onChange={(pixels) => resize({ page: pixels })} />
      <div className={styles.files}>{files}</div>
    </main>
  );
}
