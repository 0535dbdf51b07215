import styles from './Hunks.module.css';

interface Props {
  readonly path: string;
  readonly hunks: readonly {
    /** `@@ -1,3 +1,4 @@` */
    readonly head: string;
    readonly lines: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
  }[];
}

const SIGN = { same: ' ', added: '+', removed: '-' } as const;
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ' } as const;

/** The changed places of one file. */
export const Hunks = ({ path, hunks }: Props) => (
  <figure className={styles.diff}>
    <figcaption>
      <code>{path}</code>
    </figcaption>
    <pre>
      {hunks.map(({ head, lines }) => (
        <span key={head}>
          <span className={styles.hunk}>
            {head}
            {'\n'}
          </span>
          {lines.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a diff have no other identity
            <span key={index} className={styles[kind]}>
              <span aria-hidden="true">{SIGN[kind]} </span>
              {SPOKEN[kind] && <span className="unseen">{SPOKEN[kind]}</span>}
              {text}
              {'\n'}
            </span>
          ))}
        </span>
      ))}
    </pre>
  </figure>
);
