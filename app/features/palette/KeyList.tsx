import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Palette.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K', 'Find a question, a file, a step or an action (⌘ K on a Mac)'],
  ['[ and ]', 'Step before, step after'],
  ['F6', 'To the next pane: bar, steps, questions, files, foot (Shift F6: back)'],
  ['Ctrl Z', 'Undo the last answer, edit or fix; in a file, what was typed'],
  ['Shift Ctrl Z', 'Do it again'],
  ['↑ ↓', 'Between the answers of a question; on the hull, between the attacks; among files of your own, between the findings'],
  ['Alt ↑, Alt ↓', 'Move a row of a table'],
  ['← →', 'Move the line between two panes, when it has the focus'],
  ['Ctrl M', 'In a file: Tab indents instead of leaving the editor, and back (Shift Ctrl M on a Mac)'],
  ['Ctrl Space', 'In a file: what could stand here; F8: the next note; Ctrl .: its fixes'],
  ['?', 'This list'],
  ['Ctrl Enter', 'Read what was typed among files of your own'],
  ['Esc', 'Close what lies on top'],
];

export const KeyList = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys" onClose={onClose}>
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
