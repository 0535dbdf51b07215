import { useState } from 'react';
import { diffLines } from '../../core/changes.ts';
import { fieldTitle } from '../../core/controls/registry.ts';
import { textOf } from '../../core/formats/statements.ts';
import { writers } from '../../core/formats/writers.ts';
import { recommendedLike } from '../../core/recommend.ts';
import { many, say } from '../../languages/say.ts';
import { copyFile, downloadAll, downloadFile } from '../../state/downloads.ts';
import { filesOf, useEarlierFiles, useFiles } from '../../state/judged.ts';
import { loadLens } from '../../state/lens.ts';
import { usePlan } from '../../state/plan.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { FileTabs } from './FileTabs.tsx';
import { FileText } from './FileText.tsx';
import { LineCard } from './LineCard.tsx';
import { changesOf, fileInView, shownLines } from './lines.ts';
import { Notes } from './Notes.tsx';
import styles from './Outputs.module.css';
import { Standing } from './Standing.tsx';
import { useEcho } from './use-echo.ts';
import { useEditor } from './use-editor.ts';
import { useNotes } from './use-notes.ts';

const COMPARISONS = { off: say`the file`, before: say`with the last state`, recommended: say`with the recommended plan` } as const;
type Comparison = keyof typeof COMPARISONS;

/** The files of the plan, live: the tab, the text with its changes marked, whose decision a line is, and the ways out. */
export function Outputs({ told = false }: { /** Somebody else says what changed. */ readonly told?: boolean }) {
  const files = useFiles();
  const spec = usePlan((plan) => plan.spec);
  const bases = usePlan((plan) => plan.bases);
  const drafts = usePlan((plan) => plan.drafts);
  const change = usePlan((plan) => plan.label);
  const open = useView((view) => view.file);
  const pointed = useView((view) => view.control);
  const [line, setLine] = useState<number>();
  const [sought, setSought] = useState<number>();
  const [comparison, setComparison] = useState<Comparison>('off');
  const [wrap, setWrap] = useState(false);
  const [writing, setWriting] = useState(false);
  const { Editor, reach } = useEditor();
  const earlier = useEarlierFiles();
  useEcho(files, earlier, told ? '' : change);

  const file = fileInView(files, earlier, open);
  const draft = file && drafts[file.id];
  const isRead = writers.get(file?.format ?? '')?.isRead ?? false;
  const notes = useNotes(file?.format ?? '', file ? textOf(file.lines) : '', draft, isRead && (Editor !== undefined || writing));
  if (!file) return <p className={styles.card}>{say`This plan calls for no file.`}</p>;
  const changed = changesOf(file, earlier);
  const lines = shownLines(file, changed.lines, pointed);
  const compared = comparison === 'before' ? earlier : filesOf(comparison === 'recommended' ? recommendedLike(spec) : spec, bases);
  const other = compared.find(({ id }) => id === file.id);
  const show = (id: string) => {
    go({ file: id });
    setSought(undefined);
  };
  const write = () => {
    if (writing) setWriting(false);
    else if (Editor && !wrap) focusSoon('#file-panel [role=textbox], #file-panel textarea');
    else
      loadLens().then(
        () => setWriting(true),
        () => announce(say`The editor could not be loaded. Reload the page to try again.`),
      );
  };

  return (
    <section className={styles.outputs} aria-label={say`Files`} data-pane onPointerEnter={reach} onFocus={reach}>
      <FileTabs files={files} before={earlier} open={file.id} onOpen={show} />
      <div className={styles.tools}>
        <label>
          {say`Show`}{' '}
          <select value={comparison} onChange={(event) => setComparison(event.target.value as Comparison)}>
            {Object.entries(COMPARISONS).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={wrap} onChange={(event) => setWrap(event.target.checked)} /> {say`Wrap`}
        </label>
        {comparison === 'off' && isRead && <Button onClick={write}>{writing ? say`Done` : say`Edit`}</Button>}
        <span className={styles.space} />
        <Button onClick={() => void copyFile(file).then(announce)}>{say`Copy`}</Button>
        <Button onClick={() => downloadFile(file)}>{say`Download`}</Button>
        <Button look="strong" onClick={() => void downloadAll(files, spec.project.name)}>{say`All as zip`}</Button>
      </div>
      <div className={styles.file} role="tabpanel" id="file-panel" aria-labelledby={`tab-${file.id}`} data-testid="output">
        {comparison === 'off' ? (
          <FileText
            file={file}
            draft={draft}
            lines={lines}
            notes={notes}
            Editor={Editor}
            writing={writing}
            wrap={wrap}
            reveal={sought ?? changed.first}
            onPoint={setLine}
          />
        ) : (
          <DiffView
            lines={diffLines(
              other?.lines.map(({ text }) => text) ?? [],
              file.lines.map(({ text }) => text),
            )}
            label={`${file.path}, compared ${COMPARISONS[comparison]}`}
          />
        )}
      </div>
      <Standing file={file} draft={draft} />
      <Notes notes={notes} onSeek={setSought}>
        <LineCard line={line === undefined || draft ? undefined : file.lines[line - 1]} number={line} />
      </Notes>
      {file.gaps.length > 0 && (
        <details className={styles.gaps}>
          <summary>{many(file.gaps.length)`# decision that this file cannot carry|# decisions that this file cannot carry`}</summary>
          <ul>
            {file.gaps.map((gap) => (
              <li key={gap.field}>
                <b>{fieldTitle(gap.field)}</b> {gap.because}{' '}
                {gap.fails === 'open'
                  ? say`Without it the container is less protected.`
                  : say`Without it the container is only more restricted.`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
