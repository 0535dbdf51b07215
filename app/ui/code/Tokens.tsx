import { type CodeLanguage, highlight } from './highlight.ts';
import styles from './Tokens.module.css';

/** One line of a file in its colours. */
export const Tokens = ({ language, line }: { readonly language: CodeLanguage; readonly line: string }) =>
  highlight(language, line).map((token, index) =>
    token.kind ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one line have no other identity
      <span key={index} className={styles[token.kind]}>
        {token.text}
      </span>
    ) : (
      token.text
    ),
  );
