import styles from './Reasons.module.css';

interface Props {
  /** What is wrong, and where: a path such as `exercises.0.minutes`, or a line; empty for the whole. */
  readonly of: readonly { readonly at: string; readonly says: string }[];
  readonly label?: string;
  /** Somebody has just been refused: it is read out at once. */
  readonly isNew?: boolean;
}

/** Why something from outside could not be taken, reason by reason. */
export const Reasons = ({ of, label, isNew = false }: Props) =>
  of.length > 0 && (
    <ul className={styles.reasons} aria-label={label} role={isNew ? 'alert' : undefined}>
      {of.map(({ at, says }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may read alike
        <li key={index}>
          {at && <code>{at}</code>} {says}
        </li>
      ))}
    </ul>
  );
