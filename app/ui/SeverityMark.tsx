import styles from './SeverityMark.module.css';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** The balloon of a finding, after the manner of a drawing: a letter in a box, filled where it is worst. Always beside its word. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className={`${styles.mark} ${styles[severity]}`} aria-hidden="true">
    {severity.charAt(0).toUpperCase()}
  </span>
);
