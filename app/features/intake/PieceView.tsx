import { useState } from 'react';
import { number, say } from '../../languages/say.ts';
import { look, useLooking } from '../../state/brought.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeView } from '../../ui/code/CodeView.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { useMedia } from '../../ui/use-media.ts';
import { entriesOf, marksOf, type Read } from './findings.ts';
import styles from './PieceView.module.css';
import { SideBySide } from './SideBySide.tsx';
import { Waiting } from './Waiting.tsx';
import { kindTitle, languageOf } from './words.ts';

const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** The open text with the findings in its margin. A line leads to its findings, one after the other. */
export function PieceView({ reads, read }: { readonly reads: readonly Read[]; readonly read: Read }) {
  const { piece, path, kind, outcome } = read;
  const { finding, line: asked } = useLooking();
  const narrow = useMedia('(max-width: 767px)');
  const [comparing, setComparing] = useState(false);
  const entries = entriesOf(read);
  const texts = linesOf(piece.text);
  const selected = asked ?? entries.find(({ key }) => key === finding)?.finding.line;
  const marks = marksOf(read);
  const pick = (line: number) => {
    const here = entries.filter((entry) => entry.finding.line === line);
    const next = here[here.findIndex(({ key }) => key === finding) + 1] ?? here[0];
    if (!next) return;
    look({ finding: next.key, of: reads.length > 1 ? `piece:${piece.id}` : '', without: [] });
    focusSoon(`[data-finding="${CSS.escape(next.key)}"]`);
  };
  return (
    <section className={styles.view} aria-labelledby="piece-title" data-pane>
      <header className={styles.head}>
        <h2 id="piece-title" tabIndex={-1}>
          {path}
        </h2>
        <span className={styles.about}>{say`${kindTitle(kind)}, ${number(texts.length)} lines`}</span>
        {piece.text !== piece.original && (
          <Button look="quiet" onClick={() => setComparing(true)}>{say`Compare with what you brought`}</Button>
        )}
      </header>
      {!('value' in outcome) && <Waiting outcome={outcome} what={say`${path} is being audited`} size={piece.text.length} />}
      <div className={styles.code}>
        <CodeView
          key={piece.id}
          language={languageOf(kind)}
          label={`${path}, ${kindTitle(kind)}`}
          wrap={narrow}
          asked
          reveal={selected}
          onPick={pick}
          lines={texts.map((text, index) => ({ text, mark: marks.get(index + 1), lit: index + 1 === selected }))}
        />
      </div>
      {comparing && (
        <SideBySide
          title={say`${path}: what you brought, and now`}
          read={read}
          before={piece.original}
          after={piece.text}
          onClose={() => setComparing(false)}
        />
      )}
    </section>
  );
}
