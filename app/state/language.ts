/** Which language this browser is spoken to in. */
import { fitting, languages, speakFirst, speakRest } from '../languages/languages.ts';
import { language } from '../languages/say.ts';

// index.html knows it too: it keeps the English page back where another language is to come.
const LANGUAGE = 'ironhull.language';

function remembered(): string | null {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

/** Speaks the language that was chosen here, or else the one that the browser wishes for. Awaited before the first text. */
export async function speakChosen(): Promise<void> {
  const chosen = remembered();
  const tag = chosen !== null && languages.has(chosen) ? chosen : fitting(navigator.languages);
  // Where its texts cannot be loaded, the page goes on in English.
  if (tag !== 'en') await speakFirst(tag).catch(() => undefined);
  document.documentElement.lang = language();
  document.documentElement.dir = languages.get(language())?.direction ?? 'ltr';
}

/** Brings the texts of everything behind the start page. */
export const speakAll = (): Promise<void> => (language() === 'en' ? Promise.resolve() : speakRest(language()));

/** Starts the page anew in another language. The plan is in the address and in the storage, so nothing is lost. */
export function chooseLanguage(tag: string): void {
  try {
    localStorage.setItem(LANGUAGE, tag);
  } catch {
    // a private window without storage stays with what the browser wishes for
  }
  location.reload();
}
