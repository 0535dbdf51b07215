import { useState } from 'react';
import { type DiffLine, diffLines } from '../../core/changes.ts';
import { rich } from '../../languages/rich.ts';
import { many, say } from '../../languages/say.ts';
import type { File } from '../../state/judged.ts';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import styles from './Compare.module.css';

interface Changed {
  readonly path: string;
  readonly lines: readonly DiffLine[];
  readonly added: number;
  readonly removed: number;
}

const textsOf = (file: File | undefined): string[] => file?.lines.map(({ text }) => text) ?? [];

/** Files by their ids: those of A first, then those that only B has. */
function changesOf(first: readonly File[], second: readonly File[]): { changed: Changed[]; same: string[] } {
  const changed: Changed[] = [];
  const same: string[] = [];
  for (const id of new Set([...first, ...second].map((file) => file.id))) {
    const [one, other] = [first, second].map((files) => files.find((file) => file.id === id));
    const lines = diffLines(textsOf(one), textsOf(other));
    const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
    const path = (one ?? other)?.path ?? id;
    if (count('added') + count('removed') === 0) same.push(path);
    else changed.push({ path, lines, added: count('added'), removed: count('removed') });
  }
  return { changed, same };
}

/** What changes in every file on the way from A to B. */
export function Files({ first, second }: { readonly first: readonly File[]; readonly second: readonly File[] }) {
  const { changed, same } = changesOf(first, second);
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say`Files, from A to B`}</h2>
      {changed.map((file) => (
        <FileChange key={file.path} file={file} />
      ))}
      {same.length > 0 && (
        <p className={styles.same}>
          {rich`The same in both: ${same.map((path, index) => [index > 0 && ', ', <code key={path}>{path}</code>])}.`}
        </p>
      )}
    </section>
  );
}

function FileChange({ file: { path, lines, added, removed } }: { readonly file: Changed }) {
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  return (
    <details className={styles.change} open={open || printing} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code>{path}</code> <small>{many(added)`# line added, ${removed} removed|# lines added, ${removed} removed`}</small>
      </summary>
      {(open || printing) && <DiffView lines={lines} label={say`${path}, from A to B`} />}
    </details>
  );
}
