import { useDeferredValue, useEffect, useState } from 'react';
import { checkScenario, decodeScenario, encodeScenario, parseScenario, type Scenario, scenarios } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { copyText } from '../../state/downloads.ts';
import { useTraining, writeOwn } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Exercise } from './Exercise.tsx';
import styles from './Training.module.css';

interface Trouble {
  readonly place: string;
  readonly says: string;
}

/** What a text of an exercise lacks; undefined while it is being looked at. */
function useTroubles(source: string): { readonly scenario?: Scenario; readonly troubles?: readonly Trouble[] } {
  const text = useDeferredValue(source);
  const [checked, setChecked] = useState<{ readonly of: string; readonly troubles: readonly Trouble[] }>();
  const read = text.trim() === '' ? undefined : parseScenario(text);
  const scenario = read && 'scenario' in read ? read.scenario : undefined;
  useEffect(() => {
    if (!scenario) return;
    let left = false;
    void checkScenario(scenario).then((troubles) => left || setChecked({ of: text, troubles }));
    return () => {
      left = true;
    };
  }, [scenario, text]);
  if (!read) return {};
  if ('refused' in read) return { troubles: read.refused.map(({ path, says }) => ({ place: path, says })) };
  return { scenario: read.scenario, ...(checked?.of === text && { troubles: checked.troubles }) };
}

/** An exercise of somebody's own: written as one file, held to the laws of ours, tried, and shared as a link. */
export function Own({ link }: { readonly link: string }) {
  const own = useTraining((training) => training.own);
  const [trying, setTrying] = useState(false);
  const { scenario, troubles } = useTroubles(own);
  if (link) return <FromLink link={link} />;
  if (trying && scenario) return <Exercise scenario={scenario} session="own" back={{ to: 'own', name: say`Back to the text` }} />;
  const example = scenarios.values().next().value;
  const isWhole = scenario !== undefined && troubles?.length === 0;
  return (
    <Sheet
      title={say`Write an exercise`}
      lead={
        <p>{say`One file, YAML or JSON. It is checked while you write by the same laws as ours: it starts unsolved, your solution solves it, no shortcut does, and its debrief rests on something that was run.`}</p>
      }
      actions={
        <>
          <Button look="strong" idle={!scenario} onClick={() => setTrying(true)}>{say`Try it`}</Button>
          <Button
            idle={!isWhole}
            onClick={() =>
              scenario &&
              void copyText(`${location.href.split('#')[0]}#/train/own/${encodeScenario(scenario)}`, say`The link`).then(announce)
            }
          >{say`Copy its link`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'train', subject: '' })}>{say`All exercises`}</Button>
        </>
      }
    >
      <section aria-labelledby="text">
        <h2 id="text">{say`The file`}</h2>
        <textarea
          className={styles.source}
          aria-label={say`The exercise as YAML or JSON`}
          value={own}
          onChange={(event) => writeOwn(event.target.value)}
          rows={24}
          spellCheck={false}
          wrap="off"
        />
        {own.trim() === '' && example && (
          <Button onClick={() => writeOwn(`${JSON.stringify(example, undefined, 2)}\n`)}>{say`Start from “${example.title}”`}</Button>
        )}
      </section>
      <section aria-labelledby="troubles">
        <h2 id="troubles">{say`What it lacks`}</h2>
        <div role="status">
          {own.trim() === '' && <p>{say`Nothing is written yet.`}</p>}
          {own.trim() !== '' && !troubles && <p>{say`Looking at it…`}</p>}
          {troubles?.length === 0 && <p>{say`Nothing. It keeps every law.`}</p>}
          {troubles && <Reasons of={troubles.map(({ place, says }) => ({ at: place, says }))} />}
        </div>
      </section>
    </Sheet>
  );
}

/** Somebody's exercise out of a link: texts to read and files to change, nothing that runs. */
function FromLink({ link }: { readonly link: string }) {
  const read = decodeScenario(link);
  if ('scenario' in read) return <Exercise scenario={read.scenario} session="link" back={{ to: '', name: say`All exercises` }} />;
  return (
    <Sheet
      title={say`This exercise could not be read`}
      lead={<p>{say`What is wrong with it:`}</p>}
      actions={<Button onClick={() => go({ screen: 'train', subject: '' })}>{say`To the training room`}</Button>}
    >
      <Reasons of={read.refused.map(({ path, says }) => ({ at: path, says }))} />
    </Sheet>
  );
}
