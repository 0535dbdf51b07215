import { LONGEST_TEXTS } from '../../core/spec/share.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { shareLink } from '../../state/address.ts';
import { useHistory } from '../../state/history.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import styles from './TopBar.module.css';

/** The sheets, in the order in which people need them. Where there is no room, some are reached from the review and the palette. */
const SHEETS = [
  ['bring', say`Bring`],
  ['plan', say`Plan`],
  ['hull', say`Hull`],
  ['review', say`Review`],
  ['ladder', say`Ladder`, 'rare'],
  ['symptoms', say`Symptoms`],
  ['evidence', say`Evidence`, 'more'],
  ['compare', say`Compare`, 'rare'],
  ['train', say`Train`, 'more'],
  ['team', say`Team`, 'more'],
] as const;

/** Copies the address of this plan; where the browser does not allow it, the address bar holds the same. */
export async function copyLink(): Promise<void> {
  try {
    const { link, without } = shareLink();
    await navigator.clipboard.writeText(link);
    const texts = say`Your own texts are longer than ${LONGEST_TEXTS} characters and stay in this browser; the link holds the plan alone.`;
    const copied = say`Link to this plan copied. The plan is in the part after #, which no server sees.`;
    announce(without ? `${copied} ${texts}` : copied);
  } catch {
    announce(say`The browser did not allow copying. The address bar holds the same link.`);
  }
}

export function TopBar({ onOpen }: { readonly onOpen: (overlay: 'palette' | 'library' | 'keys') => void }) {
  const screen = useView((view) => view.screen);
  const { past, future, undo, redo } = useHistory();
  return (
    <header className={styles.bar} data-pane>
      <button type="button" className={styles.home} onClick={() => go({ screen: 'start' })} aria-label={say`Ironhull, to the start page`}>
        <Wordmark />
      </button>
      <nav aria-label={say`Screens`} className={styles.screens}>
        {SHEETS.map(([to, name, look]) => (
          <button
            key={to}
            type="button"
            className={look && styles[look]}
            aria-current={screen === to ? 'page' : undefined}
            onClick={() => go({ screen: to, subject: '' })}
          >
            {name}
          </button>
        ))}
      </nav>
      <div className={styles.history}>
        <Button
          look="quiet"
          idle={past === undefined}
          onClick={undo}
          aria-label={past && say`Undo: ${past}`}
          title={past && say`Undo: ${past} (Ctrl+Z)`}
        >
          <span className={styles.undo}>
            {say`Undo`}
            <span className={styles.label}>{past && `: ${past}`}</span>
          </span>
        </Button>
        <Button
          look="quiet"
          idle={future === undefined}
          onClick={redo}
          title={future && say`Redo: ${future} (Shift+Ctrl+Z)`}
        >{say`Redo`}</Button>
      </div>
      <div className={styles.tools}>
        <Button look="quiet" onClick={() => onOpen('palette')} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
          {rich`Find ${<kbd>Ctrl K</kbd>}`}
        </Button>
        <Button look="quiet" onClick={() => onOpen('library')} aria-haspopup="dialog">
          <span>{rich`Saved${<span className={styles.more}>{say` plans`}</span>}`}</span>
        </Button>
        <Button look="quiet" className={styles.more} onClick={() => void copyLink()}>{say`Copy link`}</Button>
        <Button
          look="quiet"
          className={styles.more}
          onClick={() => onOpen('keys')}
          aria-keyshortcuts="?"
          aria-haspopup="dialog"
        >{say`Keys`}</Button>
        <span className={styles.roomy}>
          <LanguageSwitch />
        </span>
        <ThemeSwitch />
      </div>
    </header>
  );
}
