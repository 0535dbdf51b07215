import { type ComponentType, type ReactNode, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { workloads } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import { Button } from '../../ui/Button.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { type Handed, useHanded } from '../../ui/use-handed.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { Drawing } from './Drawing.tsx';
import { Paper } from './Paper.tsx';
import styles from './Start.module.css';

interface Props {
  /** Somebody is about to choose: time to load the wizard. */
  readonly onReach: () => void;
  readonly onChoose: (workload: string) => void;
  readonly onResume: () => void;
  readonly onTrain: () => void;
  /** Somebody comes with files or texts of their own, perhaps with them in hand. */
  readonly onBring: (handed?: Handed) => void;
  /** What comes of a workload, as a drawing and as a file; they follow the pointer and the focus. */
  readonly Section: ComponentType<{ readonly workload: string }>;
  readonly Example: ComponentType<{ readonly workload: string }>;
  readonly saved: ReactNode;
  /** Of language and colours. */
  readonly switches: ReactNode;
}

const FIRST = [...workloads.keys()][0] as string;

const matches = (words: string, id: string): boolean => {
  const { title, summary, keywords } = workloads.get(id) ?? { title: '', summary: '', keywords: [] };
  const text = [id, title, summary, ...keywords].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The first page: say what runs, and see at once what comes of it. */
export function Start({ onReach, onChoose, onResume, onTrain, onBring, Section, Example, saved, switches }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  // The input stood in the HTML before this ran: words may be in it.
  useEffect(() => setWords(search.current?.value ?? ''), []);
  const [shown, setShown] = useState(FIRST);
  const drawn = useDeferredValue(shown);
  const over = useHanded(onBring);
  const found = [...workloads.keys()].filter((id) => matches(words, id));
  const offered = found.length > 0 ? found : ['other'];
  return (
    <div className={styles.start}>
      <SkipLink to="workloads">{say`Skip to the workloads`}</SkipLink>
      <header className={styles.bar}>
        <Wordmark />
        <span className={styles.space} />
        <Button look="quiet" onPointerEnter={onReach} onFocus={onReach} onClick={onTrain}>{say`Training room`}</Button>
        <Button look="quiet" onPointerEnter={onReach} onFocus={onReach} onClick={onResume}>{say`Open the current plan`}</Button>
        {switches}
      </header>
      <main className={styles.main} onPointerEnter={onReach}>
        <section className={styles.door} aria-labelledby="door">
          <h1 id="door">{say`What runs in the container?`}</h1>
          <p
            className={styles.lead}
          >{say`Choose, and a hardened plan stands at once. Eight short pages of questions then say, for every answer, what it stops, what it costs, and which lines it writes.`}</p>
          <p className={styles.bring} data-over={over || undefined}>
            <Button onPointerEnter={onReach} onFocus={onReach} onClick={() => onBring()}>{say`Bring what you have`}</Button>
            {over ? say`Drop it anywhere.` : say`Or paste or drop it here: a Dockerfile, docker run, compose, a manifest, a whole folder.`}
          </p>
          <search className={styles.search}>
            <input
              ref={search}
              type="search"
              aria-label={say`Search the workloads`}
              placeholder="nginx, Python, database…"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onFocus={onReach}
              autoComplete="off"
              spellCheck={false}
            />
          </search>
          {found.length === 0 && <p role="status">{say`Nothing by that name yet. This one fits any program:`}</p>}
          <ul id="workloads" className={styles.workloads} tabIndex={-1}>
            {offered.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => onChoose(id)} onPointerEnter={() => setShown(id)} onFocus={() => setShown(id)}>
                  <b>{workloads.get(id)?.title}</b>
                  <span>{workloads.get(id)?.summary}</span>
                </button>
              </li>
            ))}
          </ul>
          {saved}
          <Boundary what={say`The drawing`}>
            <Suspense fallback={<Drawing caption="" />}>
              <Section workload={drawn} />
            </Suspense>
          </Boundary>
        </section>
        <section className={styles.example} aria-label={say`Example`}>
          <Boundary what={say`The example`}>
            <Suspense fallback={<Paper path="compose.yaml" others={[]} label="compose.yaml" language="yaml" lines={[]} />}>
              <Example workload={drawn} />
            </Suspense>
          </Boundary>
        </section>
      </main>
      <footer className={styles.foot}>
        <p>{say`Everything is computed in this page. Nothing that you enter leaves the browser; there is no account and no server behind it.`}</p>
      </footer>
    </div>
  );
}
