import { say } from '../../languages/say.ts';
import { CodeView } from '../../ui/code/CodeView.tsx';
import type { CodeLanguage } from '../../ui/code/highlight.ts';
import styles from './Paper.module.css';

interface Props {
  readonly path: string;
  /** The files that come with it. */
  readonly others: readonly string[];
  readonly label: string;
  readonly language: CodeLanguage;
  readonly lines: readonly string[];
}

/** One file as an example, with the names of those beside it. */
export const Paper = ({ path, others, label, language, lines }: Props) => (
  <>
    <h2 className={styles.path}>
      {path}
      {others.length > 0 && <span>{say`with ${others.join(', ')}`}</span>}
    </h2>
    <div className={styles.code}>
      {/* Another workload is another paper: lines do not wander from one to the next. */}
      <CodeView key={label} wrap label={label} language={language} lines={lines.map((text) => ({ text }))} />
    </div>
  </>
);
