import { say } from '../../languages/say.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Palette.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K', say`Find a question, a file, a step or an action (⌘ K on a Mac)`],
  ['[ and ]', say`Step before, step after`],
  ['F6', say`To the next pane: bar, steps, questions, files, foot (Shift F6: back)`],
  ['Ctrl Z', say`Undo the last answer, edit or fix; in a file, what was typed`],
  ['Shift Ctrl Z', say`Do it again`],
  ['↑ ↓', say`Between the answers of a question; on the hull, between the attacks; among files of your own, between the findings`],
  ['Alt ↑, Alt ↓', say`Move a row of a table`],
  ['← →', say`Move the line between two panes, when it has the focus`],
  ['Ctrl M', say`In a file: Tab indents instead of leaving the editor, and back (Shift Ctrl M on a Mac)`],
  ['Ctrl Space', say`In a file: what could stand here; F8: the next note; Ctrl .: its fixes`],
  ['?', say`This list`],
  ['Ctrl Enter', say`Read what was typed among files of your own`],
  ['Esc', say`Close what lies on top`],
];

export const KeyList = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={say`Keys`} onClose={onClose}>
    <dl className={styles.keys}>
      {KEYS.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
