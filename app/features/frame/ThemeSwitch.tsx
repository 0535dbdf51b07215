import { say } from '../../languages/say.ts';
import { setTheme, type Theme, useView } from '../../state/view.ts';
import styles from './ThemeSwitch.module.css';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', say`Auto`],
  ['light', say`Light`],
  ['dark', say`Dark`],
];

export function ThemeSwitch() {
  const theme = useView((view) => view.theme);
  return (
    <label className={styles.theme}>
      <span className="unseen">{say`Colours`}</span>
      <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        {THEMES.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
