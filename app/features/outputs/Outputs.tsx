import { useState } from 'react';
import { diffLines } from '../../core/changes.ts';
import { fieldTitle } from '../../core/controls/registry.ts';
import { writers } from '../../core/formats/writers.ts';
import { recommendedLike } from '../../core/recommend.ts';
import { copyFile, downloadAll, downloadFile } from '../../state/downloads.ts';
import { filesOf, useFiles } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeView } from '../../ui/code/CodeView.tsx';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { FileTabs } from './FileTabs.tsx';
import { LineCard } from './LineCard.tsx';
import { changesOf, decisionOf, fileInView, goToQuestion, shownLines } from './lines.ts';
import styles from './Outputs.module.css';
import { useEcho } from './use-echo.ts';
import { useEditor } from './use-editor.ts';

const COMPARISONS = { off: 'the file', before: 'with the last state', recommended: 'with the recommended plan' } as const;
type Comparison = keyof typeof COMPARISONS;

/** The files of the plan, live: the tab, the text with its changes marked, whose decision a line is, and the ways out. */
export function Outputs({ told = false }: { /** Somebody else says what changed. */ readonly told?: boolean }) {
  const files = useFiles();
  const spec = usePlan((plan) => plan.spec);
  const before = usePlan((plan) => plan.before);
  const change = usePlan((plan) => plan.label);
  const open = useView((view) => view.file);
  const pointed = useView((view) => view.control);
  const [line, setLine] = useState<number>();
  const [comparison, setComparison] = useState<Comparison>('off');
  const [wrap, setWrap] = useState(false);
  const { Editor, reach } = useEditor();
  const earlier = filesOf(before);
  useEcho(files, earlier, told ? '' : change);

  const file = fileInView(files, earlier, open);
  if (!file) return <p className={styles.card}>This plan calls for no file.</p>;
  const label = `${file.path}, ${writers.get(file.format)?.title ?? ''}`;
  const changed = changesOf(file, earlier);
  const lines = shownLines(file, changed.lines, pointed);
  const pick = (number: number) => {
    const decision = decisionOf(file.lines[number - 1]);
    if (decision) goToQuestion(decision);
    setLine(number);
  };
  const compared = comparison === 'before' ? earlier : filesOf(comparison === 'recommended' ? recommendedLike(spec) : spec);
  const other = compared.find(({ id }) => id === file.id);

  return (
    <section className={styles.outputs} aria-label="Files" data-pane onPointerEnter={reach} onFocus={reach}>
      <FileTabs files={files} before={earlier} open={file.id} onOpen={(id) => go({ file: id })} />
      <div className={styles.tools}>
        <label>
          Show{' '}
          <select value={comparison} onChange={(event) => setComparison(event.target.value as Comparison)}>
            {Object.entries(COMPARISONS).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.wrap}>
          <input type="checkbox" checked={wrap} onChange={(event) => setWrap(event.target.checked)} /> Wrap
        </label>
        <span className={styles.space} />
        <Button onClick={() => void copyFile(file).then(announce)}>Copy</Button>
        <Button onClick={() => downloadFile(file)}>Download</Button>
        <Button look="strong" onClick={() => void downloadAll(files, spec.project.name)}>
          All as zip
        </Button>
      </div>
      <div className={styles.file} role="tabpanel" id="file-panel" aria-labelledby={`tab-${file.id}`} data-testid="output">
        {comparison !== 'off' ? (
          <DiffView
            lines={diffLines(
              other?.lines.map(({ text }) => text) ?? [],
              file.lines.map(({ text }) => text),
            )}
            label={`${label}, compared ${COMPARISONS[comparison]}`}
          />
        ) : Editor && !wrap ? (
          <Editor
            path={file.id}
            language={file.language}
            lines={lines}
            label={label}
            reveal={changed.first}
            onPoint={setLine}
            onPick={pick}
          />
        ) : (
          <CodeView
            language={file.language}
            lines={lines}
            label={label}
            reveal={changed.first}
            wrap={wrap}
            onPoint={setLine}
            onPick={pick}
          />
        )}
      </div>
      <LineCard line={line === undefined ? undefined : file.lines[line - 1]} number={line} />
      {file.gaps.length > 0 && (
        <details className={styles.gaps}>
          <summary>
            {file.gaps.length} {file.gaps.length === 1 ? 'decision' : 'decisions'} that this file cannot carry
          </summary>
          <ul>
            {file.gaps.map((gap) => (
              <li key={gap.field}>
                <b>{fieldTitle(gap.field)}</b> {gap.because}{' '}
                {gap.fails === 'open' ? 'Without it the container is less protected.' : 'Without it the container is only more restricted.'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
