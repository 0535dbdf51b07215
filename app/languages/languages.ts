/** The languages that Ironhull speaks: each is a folder, by its BCP 47 tag. English stands in the source. */
import { type Catalogue, speak } from './say.ts';

export interface Language {
  /** In itself. */
  readonly name: string;
  /** Where nothing is said, it is written from left to right. */
  readonly direction?: 'rtl';
}

const tagOf = (path: string): string => path.split('/')[1] as string;
const byTag = <T>(found: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(found).map(([path, value]) => [tagOf(path), value]));

export const languages = byTag(import.meta.glob<Language>('./*/language.ts', { eager: true, import: 'default' }));
/** The texts of the start page, which are wanted before the others. */
const first = byTag(import.meta.glob<readonly Catalogue[]>('./*/first.ts', { import: 'default' }));
const rest = byTag(import.meta.glob<readonly Catalogue[]>('./*/rest.ts', { import: 'default' }));

const speaking = async (tag: string, texts: typeof first): Promise<void> => speak(tag, (await texts.get(tag)?.()) ?? []);

/** Settles the language; what the start page says is in it from then on. To be awaited before anything that says something is loaded. */
export const speakFirst = (tag: string): Promise<void> => speaking(tag, first);
/** The same for everything behind the start page. */
export const speakRest = (tag: string): Promise<void> => speaking(tag, rest);

/**
 * The language of ours that fits the wishes best, as a browser tells them: the same language in the same script, so that
 * zh-CN finds zh-Hans and zh-TW does not. English where none fits.
 */
export function fitting(wishes: readonly string[]): string {
  const alike = (tag: string): string => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return `${language} ${script}`;
    } catch {
      return tag;
    }
  };
  const ours = new Map([...languages.keys()].map((tag) => [alike(tag), tag]));
  return wishes.map((wish) => ours.get(alike(wish))).find((tag) => tag !== undefined) ?? 'en';
}
