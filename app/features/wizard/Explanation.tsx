import { Suspense, use, useState } from 'react';
import type { Control } from '../../core/controls/control.ts';
import { evidenceAt, isRunHere, seenOn } from '../../core/evidence.ts';
import { rich } from '../../languages/rich.ts';
import { language, say } from '../../languages/say.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { Seen } from '../../ui/Seen.tsx';
import styles from './Explanation.module.css';

const texts = import.meta.glob<string>(['../../core/controls/*/explain.md', '../../languages/*/core/controls/*/explain.md'], {
  query: '?raw',
  import: 'default',
});
const loaded = new Map<string, Promise<string>>();

function explanation(id: string): Promise<string> {
  const known = loaded.get(id);
  if (known) return known;
  const at = `core/controls/${id}/explain.md`;
  const load = texts[`../../languages/${language()}/${at}`] ?? texts[`../../${at}`];
  const reading = load ? load().catch(() => say`This text could not be loaded. Reload the page to try again.`) : Promise.resolve('');
  loaded.set(id, reading);
  return reading;
}

const Text = ({ id }: { readonly id: string }) => <Markdown source={use(explanation(id))} />;

/** One disclosure for the long form: what breaks, what the engine does by default, and where it is written. */
export function Explanation({ id, control }: { readonly id: string; readonly control: Control }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary onPointerEnter={() => void explanation(id)}>
        {rich`What breaks, what holds by default, sources${<span className="unseen">{say` of ${control.title}`}</span>}`}
      </summary>
      {open && (
        <div className={styles.body}>
          <Suspense fallback={<p>{say`Loading…`}</p>}>
            <Text id={id} />
          </Suspense>
          <div className={styles.sources}>
            <h4 id={`${id}-sources`}>{say`Sources`}</h4>
            <ul aria-labelledby={`${id}-sources`}>
              {control.sources.map((source) => (
                <li key={`${source.of} ${source.id}`}>
                  {isRunHere(source.of) ? (
                    <Seen at={evidenceAt('control', id)} of={source.id}>
                      {seenOn(`${source.of} ${source.id}`)}
                    </Seen>
                  ) : (
                    source.of
                  )}{' '}
                  <code>{source.id}</code>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </details>
  );
}
