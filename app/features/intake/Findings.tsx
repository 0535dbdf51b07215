import { useState } from 'react';
import { SEVERITIES, SEVERITY } from '../../core/audit/finding.ts';
import { kinds } from '../../core/audit/kinds/registry.ts';
import { many, say } from '../../languages/say.ts';
import { look, useLooking } from '../../state/brought.ts';
import type { Wish } from '../../state/labour.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Findings.module.css';
import { FixAll } from './FixAll.tsx';
import { bySeverity, entriesOf, isWanted, type Read } from './findings.ts';
import { Group } from './Group.tsx';
import { NotUnderstood } from './NotUnderstood.tsx';
import { kindTitle } from './words.ts';

/** What is wrong, worst first, with the ways to look at less of it and to mend much of it at one go. */
export function Findings({ reads }: { readonly reads: readonly Read[] }) {
  const { of, without } = useLooking();
  const [wish, setWish] = useState<Wish>();
  // A piece that was put away is no filter any more.
  const shown = reads.some((read) => isWanted(read, of)) ? reads.filter((read) => isWanted(read, of)) : reads;
  const entries = shown.flatMap(entriesOf);
  const groups = bySeverity(entries);
  const isWritten = shown.some(({ kind }) => {
    const { format, isCured } = kinds.get(kind ?? '') ?? {};
    return isCured || format !== undefined;
  });
  const told = shown.every(({ taken }) => taken !== undefined);
  return (
    <section className={styles.findings} aria-labelledby="findings" data-pane>
      <header className={styles.head}>
        <h2 id="findings" tabIndex={-1}>
          {entries.length > 0 || (told && shown.some(isAudited)) ? many(entries.length)`# finding|# findings` : say`Findings`}
        </h2>
        {isWritten && entries.length > 0 && (
          <Button look="strong" onClick={() => setWish('safe')} aria-haspopup="dialog">{say`Fix all that cannot break anything`}</Button>
        )}
      </header>
      {!isWritten && entries.length > 0 && (
        <p
          className={styles.nothing}
        >{say`This kind of text is only read here. In the wizard it becomes a plan, which writes files with each of these answered.`}</p>
      )}
      {(reads.length > 1 || entries.length > 1) && <Filters reads={reads} of={of} />}
      {told && entries.length === 0 && <Nothing reads={shown} />}
      {groups
        .filter(([severity]) => !without.includes(severity))
        .map(([severity, some]) => (
          <Group
            key={severity}
            severity={severity}
            entries={some}
            several={reads.length > 1}
            onFixAll={isWritten ? () => setWish(severity) : undefined}
          />
        ))}
      {shown.map((read) => (
        <NotUnderstood key={read.piece.id} read={read} />
      ))}
      {wish && <FixAll wish={wish} reads={shown} onClose={() => setWish(undefined)} />}
    </section>
  );
}

const isAudited = ({ kind }: Read): boolean => kind !== undefined && kind !== 'dockerignore';

/** That nothing was found is no proof, and of some texts nothing can be found. */
function Nothing({ reads }: { readonly reads: readonly Read[] }) {
  if (!reads.some(isAudited))
    return <p className={styles.nothing}>{say`Only what is recognised can be audited. Say in the list what it is.`}</p>;
  return <p className={styles.nothing}>{say`Nothing that Ironhull knows stands open here. That is no proof that nothing is wrong.`}</p>;
}

function Filters({ reads, of }: { readonly reads: readonly Read[]; readonly of: string }) {
  const without = useLooking((looking) => looking.without);
  const present = [...new Set(reads.flatMap(({ kind }) => kind ?? []))];
  return (
    <div className={styles.filters}>
      <fieldset>
        <legend className="unseen">{say`Severities shown`}</legend>
        {SEVERITIES.map((severity) => (
          <label key={severity}>
            <input
              type="checkbox"
              checked={!without.includes(severity)}
              onChange={(event) =>
                look({ without: event.target.checked ? without.filter((one) => one !== severity) : [...without, severity] })
              }
            />
            {SEVERITY[severity]}
          </label>
        ))}
      </fieldset>
      {reads.length > 1 && (
        <label>
          {say`Of`}{' '}
          <select value={of} onChange={(event) => look({ of: event.target.value, finding: undefined })}>
            <option value="">{say`everything`}</option>
            {present.length > 1 && (
              <optgroup label={say`Kind`}>
                {present.map((kind) => (
                  <option key={kind} value={`kind:${kind}`}>
                    {kindTitle(kind)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={say`File`}>
              {reads.map(({ piece, path }) => (
                <option key={piece.id} value={`piece:${piece.id}`}>
                  {path}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
    </div>
  );
}
