import { type DragEvent, useState } from 'react';
import { collect, csvOf, type Result, type Session, type Table, tableOf } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { offer } from '../../state/downloads.ts';
import { takeIn } from '../../state/training.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import styles from './Results.module.css';
import { clock, percent } from './words.ts';

interface Props {
  readonly session: Session;
  readonly results: readonly Result[];
}

/** What has come back: pasted or dropped, many at once; who solved what, and what most people missed. */
export function Results({ session, results }: Props) {
  const [pasted, setPasted] = useState('');
  const [refused, setRefused] = useState<readonly { readonly piece: string; readonly says: string }[]>([]);
  const table = tableOf(session, results);
  const take = (pieces: readonly string[]) => {
    const found = collect(session, pieces);
    takeIn(found.results);
    setRefused(found.refused);
    setPasted('');
    announce(say`${found.results.length} taken, ${found.refused.length} refused.`);
  };
  const read = async (files: readonly File[]) => take(await Promise.all(files.map((file) => file.text())));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby="results">
      <h2 id="results">{say`Results of ${table.rows.length}`}</h2>
      <fieldset className={styles.intake} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <legend className="unseen">{say`Take results in`}</legend>
        <label>
          <span>{say`Codes, one a line; a name may stand before each. Or drop result files here.`}</span>
          <textarea value={pasted} onChange={(event) => setPasted(event.target.value)} rows={3} spellCheck={false} />
        </label>
        <p>
          <Button look="strong" idle={pasted.trim() === ''} onClick={() => take([pasted])}>{say`Take in`}</Button>
          <FilePicker several accept=".json,.txt" onPick={(files) => void read(files)}>{say`Choose files`}</FilePicker>
          <Button
            look="quiet"
            idle={table.rows.length === 0}
            onClick={() => offer(`ironhull-${session.id}.csv`, csvOf(table), 'text/csv;charset=utf-8')}
          >{say`Download as CSV`}</Button>
        </p>
        <Reasons label={say`Refused`} of={refused.map(({ piece, says }) => ({ at: piece, says }))} />
      </fieldset>
      {table.rows.length > 0 && (
        <>
          <Scores table={table} />
          <Missed table={table} />
        </>
      )}
    </section>
  );
}

const Scores = ({ table: { columns, rows } }: { readonly table: Table }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section className={styles.scroll} tabIndex={0} aria-label={say`Table of results`}>
    <table>
      <thead>
        <tr>
          <th scope="col">{say`Who`}</th>
          {columns.map(({ scenario, title, solved, begun }) => (
            <th key={scenario} scope="col">
              {title}
              <small>{say`${solved} of ${begun} solved`}</small>
            </th>
          ))}
          <th scope="col">{say`Score`}</th>
          <th scope="col">{say`Time`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ who, number, exercises, score, seconds }) => (
          <tr key={`${number} ${who}`}>
            <th scope="row">{who}</th>
            {exercises.map((done, index) => (
              <td key={columns[index]?.scenario}>
                {done ? `${done.solved ? say`solved` : say`not yet`}, ${percent(done.score)}, ${clock(done.seconds)}` : '–'}
              </td>
            ))}
            <td>{percent(score)}</td>
            <td>{clock(seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Missed = ({ table: { missed } }: { readonly table: Table }) =>
  missed.length > 0 && (
    <>
      <h3 className={styles.missed}>{say`What most people missed`}</h3>
      <ol>
        {missed.slice(0, 12).map(({ scenario, title, mistake, says, by, of }) => (
          <li key={`${scenario} ${mistake}`}>
            <b>{say`${by} of ${of}`}</b> {says} <small>{title}</small>
          </li>
        ))}
      </ol>
    </>
  );
