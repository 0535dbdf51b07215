import { useState } from 'react';
import type { Fix } from '../../core/audit/fix.ts';
import { titleOf } from '../../core/audit/titles.ts';
import { hunksOf } from '../../core/patch.ts';
import { say } from '../../languages/say.ts';
import { look, rewrite } from '../../state/brought.ts';
import { useWork } from '../../state/worked.ts';
import { Breakage } from '../../ui/Breakage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Hunks } from '../../ui/code/Hunks.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Findings.module.css';
import type { Entry } from './findings.ts';
import { SideBySide } from './SideBySide.tsx';
import { Waiting } from './Waiting.tsx';

/** The way out of a finding: a fix with its price, a question that only the person can answer, or why there is none. */
export function Remedy({ entry }: { readonly entry: Entry }) {
  const { piece, kind } = entry.read;
  const work = useWork();
  const outcome = work('fix', piece, kind ?? '', entry.finding);
  if (!('value' in outcome)) return <Waiting outcome={outcome} what={say`The fix is being worked out`} size={piece.text.length} />;
  const fix = outcome.value;
  if (fix.kind === 'refused') {
    const [because, ...lines] = fix.because.split('\n');
    return (
      <>
        <h4>{say`Not fixed by a press`}</h4>
        <p>{because}</p>
        {lines.length > 0 && <code className={styles.line}>{lines.join('\n')}</code>}
      </>
    );
  }
  if (fix.kind === 'asks') return <Asked entry={entry} fix={fix} />;
  return (
    <>
      <Price of={fix} />
      <Change entry={entry} after={fix.text} />
    </>
  );
}

/** What a fix costs, and what it is predicted to break. */
const Price = ({ of: { costs, breaks } }: { readonly of: Pick<Extract<Fix, { readonly kind: 'fix' }>, 'costs' | 'breaks'> }) => (
  <>
    <h4>{say`The fix costs`}</h4>
    <p>{costs || say`Nothing that is known.`}</p>
    {breaks.length > 0 && <h4>{say`It breaks`}</h4>}
    {breaks.map((found) => (
      <div key={`${found.breakage} ${found.service} ${found.says}`} className={styles.breaks}>
        <p>
          {found.says} {found.cure && say`Cure: ${found.cure.label}.`}
        </p>
        <Breakage wrong={found.wrong} />
      </div>
    ))}
  </>
);

function Asked({ entry, fix }: { readonly entry: Entry; readonly fix: Extract<Fix, { readonly kind: 'asks' }> }) {
  const [label, setLabel] = useState<string>();
  const chosen = fix.options.find((option) => option.label === label);
  return (
    <>
      <fieldset className={styles.asked}>
        <legend>{fix.question}</legend>
        {fix.options.map((option) => (
          <label key={option.label}>
            <input type="radio" name={`asked ${entry.key}`} checked={option === chosen} onChange={() => setLabel(option.label)} />
            {option.label}
          </label>
        ))}
      </fieldset>
      {fix.otherwise && <p>{fix.otherwise}</p>}
      {chosen && (
        <>
          <Price of={chosen} />
          <Change key={chosen.label} entry={entry} after={chosen.text} />
        </>
      )}
    </>
  );
}

/** Puts the text in place, and the focus on the finding that follows. */
function apply({ key, read, finding }: Entry, after: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = all.findIndex((one) => one.dataset.finding === key);
  const title = titleOf(finding.control);
  rewrite(new Map([[read.piece.id, after]]), say`Fix: ${title}`);
  look({ finding: undefined });
  announce(say`Fixed in ${read.path}: ${title}. Undo takes it back.`);
  setTimeout(() => {
    const left = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    (left[Math.min(at, left.length - 1)] ?? document.getElementById('findings'))?.focus();
  });
}

/** What would be changed, and the press that does it. */
function Change({ entry, after }: { readonly entry: Entry; readonly after: string }) {
  const { piece, path } = entry.read;
  const [comparing, setComparing] = useState(false);
  const title = titleOf(entry.finding.control);
  return (
    <>
      <Hunks path={path} hunks={hunksOf(piece.text.split('\n'), after.split('\n'))} />
      <p className={styles.actions}>
        <Button look="strong" onClick={() => apply(entry, after)}>
          {say`Fix it`}
          <span className="unseen">{say` in ${path}`}</span>
        </Button>
        <Button look="quiet" onClick={() => setComparing(true)} aria-haspopup="dialog">{say`Side by side`}</Button>
      </p>
      {comparing && (
        <SideBySide title={`${path}: ${title}`} read={entry.read} before={piece.text} after={after} onClose={() => setComparing(false)} />
      )}
    </>
  );
}
