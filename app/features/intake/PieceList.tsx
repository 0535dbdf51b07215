import { SEVERITIES, SEVERITY } from '../../core/audit/finding.ts';
import { number, say } from '../../languages/say.ts';
import { correct, look, putAway } from '../../state/brought.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { Read } from './findings.ts';
import styles from './PieceList.module.css';
import { KINDS } from './words.ts';

/** What was brought: what each was recognised as and why, how much is wrong with it, and the ways to correct that. */
export const PieceList = ({ reads, open }: { readonly reads: readonly Read[]; readonly open: Read }) => (
  <ul className={styles.pieces} aria-label={say`What was brought`}>
    {reads.map((read) => (
      <Item key={read.piece.id} read={read} isOpen={read === open} />
    ))}
  </ul>
);

function Item({ read: { piece, path, taken, kind, outcome }, isOpen }: { readonly read: Read; readonly isOpen: boolean }) {
  const away = () => {
    putAway(piece.id);
    announce(say`${path} is put away. Undo brings it back.`);
    focusSoon('#step-title');
  };
  return (
    <li className={styles.piece} data-open={isOpen || undefined}>
      <div className={styles.name}>
        <button
          type="button"
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => look({ open: piece.id, of: `piece:${piece.id}`, finding: undefined })}
        >
          {path}
        </button>
        <Button look="quiet" onClick={away}>
          {say`Put away`}
          <span className="unseen"> {path}</span>
        </Button>
      </div>
      <label className={styles.kind}>
        <span className="unseen">{say`What ${path} is`}</span>
        <select value={kind ?? ''} onChange={(event) => correct(piece.id, event.target.value)}>
          {kind === undefined && <option value="">{taken ? say`Not recognised` : '…'}</option>}
          {KINDS.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {taken && <p className={styles.because}>{taken.because}</p>}
      {taken && <Counts taken={taken} />}
      {'because' in outcome && <p className={styles.because}>{say`Not audited.`}</p>}
    </li>
  );
}

function Counts({ taken: { findings, kind } }: { readonly taken: NonNullable<Read['taken']> }) {
  if (kind === undefined || kind === 'dockerignore') return undefined;
  if (findings.length === 0) return <p className={styles.because}>{say`Nothing is found in it.`}</p>;
  return (
    <ul className={styles.counts} aria-label={say`Findings`}>
      {SEVERITIES.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          count > 0 && (
            <li key={severity}>
              <SeverityMark severity={severity} /> {number(count)}
              <span className="unseen"> {SEVERITY[severity]}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}
