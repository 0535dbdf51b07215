import { type KeyboardEvent, useState } from 'react';
import { SEVERITY, type Severity } from '../../core/audit/finding.ts';
import { number, say } from '../../languages/say.ts';
import { useLooking } from '../../state/brought.ts';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { Finding } from './Finding.tsx';
import styles from './Findings.module.css';
import type { Entry } from './findings.ts';

interface Props {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
  readonly several: boolean;
  /** Absent: nothing is written into texts of this kind. */
  readonly onFixAll: (() => void) | undefined;
}

/** Entries drawn at first, and with each press more. */
const SOME = 100;

/** Up and down go from one finding to the next, whatever stands between. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target as Element).matches('[data-finding]')) return;
  const all = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const next = all[all.indexOf(event.target as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The findings of one severity. */
export function Group({ severity, entries, several, onFixAll }: Props) {
  const finding = useLooking((looking) => looking.finding);
  const [most, setMost] = useState(SOME);
  const at = entries.findIndex(({ key }) => key === finding);
  const drawn = entries.slice(0, Math.max(most, at + 1));
  return (
    <section className={styles.group} aria-labelledby={`group-${severity}`}>
      <header>
        <h3 id={`group-${severity}`}>
          <SeverityMark severity={severity} /> {SEVERITY[severity]} <span>{number(entries.length)}</span>
        </h3>
        {onFixAll && (
          <Button look="quiet" onClick={onFixAll} aria-haspopup="dialog">
            {say`Fix all ${SEVERITY[severity]}`}
          </Button>
        )}
      </header>
      <ol onKeyDown={step}>
        {drawn.map((entry) => (
          <Finding key={entry.key} entry={entry} several={several} isOpen={entry.key === finding} />
        ))}
      </ol>
      {drawn.length < entries.length && (
        <Button onClick={() => setMost(drawn.length + SOME)}>
          {say`${number(Math.min(SOME, entries.length - drawn.length))} more of ${number(entries.length - drawn.length)}`}
        </Button>
      )}
    </section>
  );
}
