import { languages } from '../../languages/languages.ts';
import { language, say } from '../../languages/say.ts';
import { chooseLanguage } from '../../state/language.ts';
import styles from './ThemeSwitch.module.css';

/** Every language under its own name, so that whoever is lost in another one finds it. */
export function LanguageSwitch() {
  return (
    <label className={styles.theme}>
      <span className="unseen">{say`Language`}</span>
      <select value={language()} onChange={(event) => chooseLanguage(event.target.value)}>
        {[...languages].map(([tag, { name }]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
