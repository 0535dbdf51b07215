import { say } from '../languages/say.ts';
import styles from './Loss.module.css';
import { StateMark } from './StateMark.tsx';

interface Props {
  readonly title: string;
  readonly fails: 'open' | 'closed';
  readonly because: string;
  readonly instead?: string | undefined;
  /** The file that cannot say it; absent: no file, or it is clear which. */
  readonly where?: string | undefined;
}

/** A decision that somewhere cannot be said: why, what that does, and what is done instead. */
export const Loss = ({ title, fails, because, instead, where }: Props) => (
  <li className={styles.loss}>
    <p className={styles.head}>
      <b>{title}</b>
      {where && <code>{where}</code>}
      <StateMark state={fails === 'open' ? 'open' : 'sealed'}>{`fails ${fails}`}</StateMark>
    </p>
    <p>
      {because}{' '}
      {fails === 'open' ? say`Without it the container is less protected.` : say`Without it the container is only more restricted.`}
    </p>
    {instead && (
      <p>
        <b>{say`Instead:`}</b> {instead}
      </p>
    )}
  </li>
);
