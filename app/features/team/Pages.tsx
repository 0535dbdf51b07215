import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import styles from './Team.module.css';

const PAGES = [
  ['', say`Policy`],
  ['standards', say`Standards`],
  ['scanners', say`Scanners`],
] as const;

/** The pages of the team, as links beside the title. */
export const Pages = ({ here }: { readonly here: (typeof PAGES)[number][0] }) => (
  <nav aria-label={say`Pages of the team`} className={styles.pages}>
    {PAGES.map(([to, name]) => (
      <button key={to} type="button" aria-current={to === here ? 'page' : undefined} onClick={() => go({ screen: 'team', subject: to })}>
        {name}
      </button>
    ))}
  </nav>
);
