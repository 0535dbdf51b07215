import type { ReactNode } from 'react';
import buttons from './Button.module.css';
import styles from './FilePicker.module.css';

interface Props {
  readonly onPick: (files: readonly File[]) => void;
  readonly children: ReactNode;
  readonly several?: boolean;
  /** A whole folder, where the browser can. */
  readonly folder?: boolean;
  readonly accept?: string;
}

/** The browser's own way to a file, in the look of our buttons. */
export const FilePicker = ({ onPick, children, several = false, folder = false, accept }: Props) => (
  <label className={`${buttons.button} ${buttons.plain} ${styles.picker}`}>
    {children}
    <input
      type="file"
      className="unseen"
      multiple={several}
      accept={accept}
      {...(folder && { webkitdirectory: '' })}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onPick(files);
      }}
    />
  </label>
);
