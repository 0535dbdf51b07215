import { useState } from 'react';
import { patchOf } from '../../core/patch.ts';
import { report } from '../../core/reports/report.ts';
import { many, number, say } from '../../languages/say.ts';
import { copyText, downloadTexts, offer } from '../../state/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import type { Read } from './findings.ts';
import { GoOn } from './GoOn.tsx';
import styles from './WayOut.module.css';

const REPORTS = {
  markdown: { title: 'Markdown', name: 'findings.md', type: 'text/markdown' },
  html: { title: say`HTML, for print`, name: 'findings.html', type: 'text/html' },
  sarif: { title: 'SARIF', name: 'findings.sarif', type: 'application/sarif+json' },
  json: { title: 'JSON', name: 'findings.json', type: 'application/json' },
} as const;
type ReportId = keyof typeof REPORTS;

const lastOf = (path: string): string => path.split('/').at(-1) as string;

/** The foot of the screen: how much there is, what was changed, and all ways to take it along. */
export function WayOut({ reads, open }: { readonly reads: readonly Read[]; readonly open: Read }) {
  const [goingOn, setGoingOn] = useState(false);
  const findings = reads.reduce((sum, { taken }) => sum + (taken?.findings.length ?? 0), 0);
  const isAudited = reads.some(({ kind }) => kind !== undefined);
  const changed = reads.filter(({ piece }) => piece.text !== piece.original);
  const patch = () =>
    offer(
      changed.length === 1 ? `${lastOf(changed[0]?.path ?? '')}.patch` : 'hardened.patch',
      patchOf(changed.map(({ path, piece }) => ({ path, before: piece.original, after: piece.text }))),
      'text/x-patch',
    );
  return (
    <footer className={styles.out} data-pane>
      <dl className={styles.counts}>
        <div>
          <dt>{say`Files`}</dt> <dd>{reads.length}</dd>
        </div>
        <div>
          <dt>{say`Findings`}</dt> <dd>{number(findings)}</dd>
        </div>
        <div>
          <dt>{say`Changed`}</dt> <dd>{changed.length === 0 ? say`nothing` : many(changed.length)`# file|# files`}</dd>
        </div>
      </dl>
      <div className={styles.ways}>
        <Button onClick={() => void copyText(open.piece.text, open.path, say`Download the file instead.`).then(announce)}>
          {say`Copy`}
          <span className="unseen"> {open.path}</span>
        </Button>
        <Button onClick={() => offer(lastOf(open.path), open.piece.text, 'text/plain')}>
          {say`Download`}
          <span className="unseen"> {open.path}</span>
        </Button>
        <Button idle={changed.length === 0} onClick={patch}>{say`Patch`}</Button>
        {reads.length > 1 && (
          <Button
            onClick={() =>
              void downloadTexts(
                reads.map(({ path, piece }) => ({ path, text: piece.text })),
                'hardened',
              )
            }
          >{say`All as zip`}</Button>
        )}
        {isAudited && <Report reads={reads} />}
        <Button look="strong" idle={!isAudited} onClick={() => setGoingOn(true)} aria-haspopup="dialog">{say`Go on in the wizard`}</Button>
      </div>
      {goingOn && <GoOn reads={reads} onClose={() => setGoingOn(false)} />}
    </footer>
  );
}

function Report({ reads }: { readonly reads: readonly Read[] }) {
  const [id, setId] = useState<ReportId>('markdown');
  const write = () => {
    const files = reads.flatMap(({ path, piece, taken }) =>
      taken?.kind === undefined ? [] : [{ name: path, kind: taken.kind, text: piece.text, findings: taken.findings }],
    );
    offer(REPORTS[id].name, report(id, files), REPORTS[id].type);
  };
  return (
    <span className={styles.report}>
      <select aria-label={say`Kind of report`} value={id} onChange={(event) => setId(event.target.value as ReportId)}>
        {Object.entries(REPORTS).map(([key, { title }]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      <Button onClick={write}>{say`Report`}</Button>
    </span>
  );
}
