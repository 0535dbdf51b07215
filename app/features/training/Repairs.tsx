import { Suspense, useState } from 'react';
import { diffLines } from '../../core/changes.ts';
import type { Brought } from '../../core/intake/intake.ts';
import type { Scenario } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { writeFile } from '../../state/training.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { TextView } from '../../ui/code/TextView.tsx';
import { lazily } from '../../ui/lazily.tsx';
import { useMedia } from '../../ui/use-media.ts';
import styles from './Exercise.module.css';
import { Files } from './Files.tsx';
import { kindOf, languageOf, linesOf } from './words.ts';

const Editor = lazily(async () => (await import('../../ui/code/MonacoView.tsx')).default);
/** Small screens, coarse pointers and forced colours keep the plain text area. */
const WIDE = '(min-width: 900px) and (pointer: fine) and (forced-colors: none)';
const NONE = [] as const;
const NOTHING = () => NONE;
const NO_FIXES = async () => NONE;

interface Props {
  readonly scenario: Scenario;
  readonly storeKey: string;
  readonly files: readonly Brought[];
}

/** The files of an exercise, to be changed; what was changed can be seen and taken back. */
export function Repairs({ scenario, storeKey, files }: Props) {
  const wide = useMedia(WIDE);
  const [open, setOpen] = useState(files[0]?.name ?? '');
  const [comparing, setComparing] = useState(false);
  const file = files.find(({ name }) => name === open);
  const given = scenario.files.find(({ name }) => name === open);
  if (!file || !given) return undefined;
  const isChanged = file.text !== given.text;
  const write = (text: string) => writeFile(storeKey, scenario.files, open, text);
  const label = `${open}, ${kindOf(given)}`;
  const plain = <TextView key={open} text={file.text} label={`${label}, editable`} onEdit={write} />;
  return (
    <Files files={files} open={open} onOpen={setOpen}>
      <p className={styles.tools}>
        <Button look="quiet" idle={!isChanged} aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
          {comparing ? say`Edit` : say`What I changed`}
        </Button>
        <Button look="quiet" idle={!isChanged} onClick={() => write(given.text)}>{say`Take it back`}</Button>
      </p>
      <div className={styles.view}>
        {comparing && isChanged ? (
          <DiffView label={say`${open}: what you changed`} lines={diffLines(linesOf(given.text), linesOf(file.text))} />
        ) : wide ? (
          <Suspense fallback={plain}>
            <Editor
              path={`training/${storeKey}/${open}`}
              language={languageOf(given)}
              text={file.text}
              lines={NONE}
              notes={NONE}
              words={NONE}
              label={label}
              explain={NOTHING}
              fixes={NO_FIXES}
              onEdit={write}
            />
          </Suspense>
        ) : (
          plain
        )}
      </div>
    </Files>
  );
}
