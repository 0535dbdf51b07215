import { type DragEvent, useDeferredValue, useEffect, useState } from 'react';
import { rich } from '../../languages/rich.ts';
import { many, say } from '../../languages/say.ts';
import { logOf, readLog, useLog, useResolved } from '../../state/log.ts';
import { usePlan } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { Symptom } from './Symptom.tsx';
import styles from './Symptoms.module.css';

/** The end of a file counts most, and the resolver reads no more than this. */
const LARGEST = 4_000_000;

/** Paste what a container said: which control caused it, the smallest grant, and the cure that is none. */
export function Symptoms() {
  const text = useLog((log) => log.text);
  const service = useLog((log) => log.service);
  const services = usePlan((plan) => plan.spec.services);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => focusSoon('#step-title'), []);

  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      readLog(await file.slice(Math.max(0, file.size - LARGEST)).text());
      setTrouble(undefined);
    } catch {
      setTrouble(say`${file.name} could not be read.`);
    }
  };
  const dropped = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <main className={styles.symptoms} aria-labelledby="step-title" data-pane>
      <header>
        <h1 id="step-title" tabIndex={-1}>{say`What does its log say?`}</h1>
        <p>{rich`Paste a line or the whole log of a container, or what ${<code>docker ps</code>}, ${<code>docker inspect</code>} and ${<code>docker compose</code>} say of it. It is read in this browser, for this plan, and not kept.`}</p>
      </header>
      <section className={styles.log} aria-label={say`The log`}>
        <label htmlFor="log">{say`Log`}</label>
        <textarea
          id="log"
          value={text}
          onChange={(event) => readLog(event.target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={dropped}
          placeholder={'docker logs web\n[emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)'}
          spellCheck={false}
          autoComplete="off"
        />
        <div className={styles.tools}>
          {services.length > 1 && (
            <label>
              {say`Log of`}{' '}
              <select value={service ?? services[0]?.name} onChange={(event) => logOf(event.target.value)}>
                {services.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
          <FilePicker onPick={([file]) => void take(file)}>{say`Open a file`}</FilePicker>
          <Button look="quiet" idle={text === ''} onClick={() => readLog('')}>{say`Clear`}</Button>
        </div>
        {trouble && <p role="alert">{trouble}</p>}
      </section>
      <Answers />
    </main>
  );
}

/** What the log tells, a moment behind the typing. */
function Answers() {
  const text = useDeferredValue(useLog((log) => log.text));
  const { symptoms, unknown, cut } = useResolved(text);
  const several = usePlan((plan) => plan.spec.services.length > 1);
  const empty = text.trim() === '';
  return (
    <section className={styles.answers} aria-labelledby="answers">
      <h2 id="answers">{say`What it tells`}</h2>
      <p role="status">
        {empty
          ? say`Nothing is pasted yet.`
          : symptoms.length === 0
            ? say`Nothing in it is known to Ironhull. That is no proof that nothing is wrong.`
            : many(symptoms.length)`One thing is recognised.|# things are recognised.`}
        {cut && say` The text is too long: lines in its middle were not read.`}
      </p>
      <ol>
        {symptoms.map((symptom) => (
          <Symptom key={`${symptom.service ?? ''} ${symptom.lines[0]}`} symptom={symptom} several={several} />
        ))}
      </ol>
      {unknown.length > 0 && (
        <>
          <h3>{say`Not known`}</h3>
          <p>{say`These lines read like an error, and nothing here knows them. They may follow from what stands above, or be the program’s own.`}</p>
          <ul className={styles.unknown}>
            {unknown.map((line) => (
              <li key={line.number}>
                <span>{say`line ${line.number}`}</span> <code>{line.text}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
