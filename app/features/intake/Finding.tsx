import { attacks } from '../../core/attacks/registry.ts';
import { SEVERITY } from '../../core/audit/finding.ts';
import { titleOf } from '../../core/audit/titles.ts';
import { evidenceAt } from '../../core/evidence.ts';
import { many, say } from '../../languages/say.ts';
import { look } from '../../state/brought.ts';
import { Seen } from '../../ui/Seen.tsx';
import styles from './Findings.module.css';
import type { Entry } from './findings.ts';
import { Remedy } from './Remedy.tsx';

interface Props {
  readonly entry: Entry;
  readonly several: boolean;
  readonly isOpen: boolean;
}

/** One finding: what is so and where; unfolded, why it weighs so much, what an attacker gains, and its fix. */
export function Finding({ entry, several, isOpen }: Props) {
  const { key, read, finding } = entry;
  const { control, line, service, says, because } = finding;
  const toggle = () => look(isOpen ? { finding: undefined } : { finding: key, open: read.piece.id });
  return (
    <li className={styles.finding} data-open={isOpen || undefined}>
      <button type="button" aria-expanded={isOpen} data-finding={key} onClick={toggle}>
        <span className={styles.place}>
          {[several && read.path, say`line ${line}`, service !== '' && service].filter(Boolean).join(', ')}
        </span>
        <span className={styles.title}>{titleOf(control)}</span>
        <span className={styles.says}>{says}</span>
      </button>
      {isOpen && (
        <div className={styles.detail}>
          <code className={styles.line}>{read.piece.text.split(/\r?\n/)[line - 1]?.trim() || ' '}</code>
          <p>
            <strong>{SEVERITY[finding.severity]}</strong>: {because}
          </p>
          <Gains attacks={finding.attacks} />
          <Remedy entry={entry} />
        </div>
      )}
    </li>
  );
}

/** Attacks that are shown at once; the furthest reaching come first. */
const SOME = 3;

const Attack = ({ id }: { readonly id: string }) => (
  <li>
    <Seen at={evidenceAt('attack', id)} of={attacks.get(id)?.title ?? id}>
      {attacks.get(id)?.title ?? id}
    </Seen>
  </li>
);

/** What an intruder can do by it, each with what was run. */
function Gains({ attacks: ids }: { readonly attacks: readonly string[] }) {
  if (ids.length === 0) return undefined;
  const more = ids.slice(SOME);
  return (
    <>
      <h4>{say`What an attacker gains`}</h4>
      <ul>
        {ids.slice(0, SOME).map((id) => (
          <Attack key={id} id={id} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{many(more.length)`# more attack|# more attacks`}</summary>
          <ul>
            {more.map((id) => (
              <Attack key={id} id={id} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
