import { say } from '../languages/say.ts';
import styles from './StateMark.module.css';

export type PlateState = 'sealed' | 'weakened' | 'open';

const PLATES: Record<PlateState, string> = {
  sealed: 'M0 4H24M0 8H24',
  weakened: 'M0 4H24M0 8H4M8 8H12M16 8H20',
  open: 'M0 4H8M0 8H8M16 4H24M16 8H24M8 2V10M16 2V10',
};

/** The plate of the hull as a sign: whole, patchy, or gaping. Always beside its word. */
export function Plate({ state }: { readonly state: PlateState }) {
  return (
    <svg className={styles[state]} viewBox="0 0 24 12" width="24" height="12" aria-hidden="true" fill="none">
      <path d={PLATES[state]} stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

const WORDS: Record<PlateState, string> = { sealed: say`sealed`, weakened: say`weakened`, open: say`open§state` };

export function StateMark({ state, children = WORDS[state] }: { readonly state: PlateState; readonly children?: string }) {
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      <Plate state={state} />
      {children}
    </span>
  );
}
