import { useState } from 'react';
import { type Attempt, type Mark, marksOf, type Scenario } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { toggleMark } from '../../state/training.ts';
import { LinePicker, type LineVerdict } from '../../ui/code/LinePicker.tsx';
import styles from './Exercise.module.css';
import { Files } from './Files.tsx';
import { kindOf, languageOf, linesOf } from './words.ts';

interface Props {
  readonly scenario: Extract<Scenario, { kind: 'spot' }>;
  readonly storeKey: string;
  readonly marks: readonly Mark[];
  /** The last judgement, where it is of these marks. */
  readonly attempt: Attempt | undefined;
  readonly isOver: boolean;
}

/** What is said of each line: what was found and marked in vain, and at the end what was missed and what only looked dangerous. */
function verdictsOf({ files, holes, decoys }: Props['scenario'], attempt: Attempt | undefined, isOver: boolean): Map<string, LineVerdict> {
  const verdicts = new Map<string, LineVerdict>();
  const at = ({ file, line }: Mark) => `${file} ${line}`;
  for (const hole of holes) {
    const wasFound = attempt?.found.includes(hole) ?? false;
    const [place] = marksOf(files, hole);
    if (place && (wasFound || isOver)) verdicts.set(at(place), { kind: wasFound ? 'found' : 'missed', says: hole.because });
  }
  for (const alarm of attempt?.falseAlarms ?? []) {
    verdicts.set(at(alarm), { kind: 'wrong', says: alarm.because ?? say`Nothing is wrong with this line.` });
  }
  if (isOver) {
    for (const decoy of decoys) {
      const [place] = marksOf(files, decoy);
      if (place && !verdicts.has(at(place))) verdicts.set(at(place), { kind: 'found', says: say`It is fine. ${decoy.because}` });
    }
  }
  return verdicts;
}

/** The files of an exercise, line by line to be marked. */
export function Spots({ scenario, storeKey, marks, attempt, isOver }: Props) {
  const { files } = scenario;
  const [open, setOpen] = useState(files[0]?.name ?? '');
  const file = files.find(({ name }) => name === open);
  const verdicts = verdictsOf(scenario, attempt, isOver);
  if (!file) return undefined;
  const own = new Map(
    [...verdicts].flatMap(([at, verdict]) => (at.startsWith(`${open} `) ? [[Number(at.slice(open.length + 1)), verdict]] : [])),
  );
  return (
    <Files files={files} open={open} onOpen={setOpen} note={`${marks.length} ${marks.length === 1 ? 'line' : 'lines'} marked`}>
      <div className={styles.view}>
        <LinePicker
          key={open}
          language={languageOf(file)}
          lines={linesOf(file.text)}
          label={say`${file.name}, ${kindOf(file)}: lines to mark`}
          marked={new Set(marks.flatMap((mark) => (mark.file === open ? [mark.line] : [])))}
          verdicts={own as ReadonlyMap<number, LineVerdict>}
          onToggle={(line) => toggleMark(storeKey, { file: open, line })}
        />
      </div>
    </Files>
  );
}
