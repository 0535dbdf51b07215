import { Suspense } from 'react';
import { diffLines } from '../../core/changes.ts';
import { say } from '../../languages/say.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { lazily } from '../../ui/lazily.tsx';
import { useMedia } from '../../ui/use-media.ts';
import type { Read } from './findings.ts';
import styles from './SideBySide.module.css';
import { languageOf } from './words.ts';

/** The editor's diff comes only when it is asked for, and only where there is room for two texts. */
const DiffEditor = lazily(async () => (await import('../../ui/code/DiffEditor.tsx')).DiffEditor);
const WIDE = '(min-width: 1000px) and (pointer: fine) and (forced-colors: none)';

interface Props {
  readonly title: string;
  readonly read: Read;
  readonly before: string;
  readonly after: string;
  readonly onClose: () => void;
}

/** Two states of a text, side by side where there is room. */
export function SideBySide({ title, read, before, after, onClose }: Props) {
  const wide = useMedia(WIDE);
  const list = <DiffView label={title} lines={diffLines(before.split(/\r?\n/), after.split(/\r?\n/))} />;
  return (
    <Dialog title={title} whole onClose={onClose}>
      <div className={styles.texts}>
        {wide ? (
          <Boundary what={say`The comparison`}>
            <Suspense fallback={list}>
              <DiffEditor language={languageOf(read.kind)} label={title} before={before} after={after} />
            </Suspense>
          </Boundary>
        ) : (
          list
        )}
      </div>
    </Dialog>
  );
}
