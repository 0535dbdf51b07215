/**
 * Texts in the language that is spoken. A text stands in English where it is used, and its English is what a catalogue
 * knows it by: {0}, {1} … are the places of its values. A word that means two things says which one after a §, which is
 * never shown: say`Open§state`. Which language is spoken is settled before anything else is
 * evaluated (`speak`), so that a constant may be a text, and what was worked out stays right until the page is left.
 */

/** English text -> text. The places of the values may change their order. */
export type Catalogue = Readonly<Record<string, string>>;

/** A BCP 47 tag. */
let spoken = 'en';
const known = new Map<string, string>();

/** Settles the language, or adds texts to it. */
export function speak(tag: string, catalogues: readonly Catalogue[]): void {
  spoken = tag;
  for (const catalogue of catalogues) for (const [message, text] of Object.entries(catalogue)) known.set(message, text);
}

/** The BCP 47 tag of the language that is spoken, for whatever the browser can write in it. */
export const language = (): string => spoken;

/** Every text that a catalogue brought, for a worker that is to speak as the page does. */
export const spokenTexts = (): Catalogue => Object.fromEntries(known);

/** What a catalogue knows the text of a template by. */
export const messageOf = (strings: readonly string[]): string => strings.reduce((text, part, index) => `${text}{${index - 1}}${part}`);

/** A message as it is said in English. */
const english = (message: string): string => message.split('§')[0] as string;

type Parts = readonly (string | number)[];
/** Texts, and the numbers of the values between them. */
const parted = (text: string): Parts => text.split(/\{(\d+)\}/).map((part, index) => (index % 2 === 0 ? part : Number(part)));

const remembered = new WeakMap<TemplateStringsArray, Parts>();

/** A template as it is said: texts, and the numbers of the values between them. */
export function partsOf(strings: TemplateStringsArray): Parts {
  const before = remembered.get(strings);
  if (before) return before;
  const message = messageOf(strings);
  const parts = parted(known.get(message) ?? english(message));
  remembered.set(strings, parts);
  return parts;
}

function filled(parts: Parts, values: readonly (string | number)[]): string {
  let text = '';
  for (const part of parts) text += typeof part === 'number' ? (values[part] ?? '') : part;
  return text;
}

/** A text: say`Port ${port} is published.` */
export const say = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string => filled(partsOf(strings), values);

/** A text of a page, which a catalogue knows by the path of the English one below app/. */
export const written = (path: string, english: string): string => known.get(path) ?? english;

/** The order in which the forms of a text stand, as CLDR orders them. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** How many forms a language has, and which of them a number takes. */
export function formsOf(tag: string): { readonly forms: number; readonly of: (count: number) => number } {
  const rules = new Intl.PluralRules(tag);
  const { pluralCategories } = rules.resolvedOptions();
  const forms = CATEGORIES.filter((category) => pluralCategories.includes(category));
  return { forms: forms.length, of: (count) => forms.indexOf(rules.select(count)) };
}

/** A text about a number of things, in the forms of its language: many(count)`# line of ${name}|# lines of ${name}`. # is the number. */
export const many =
  (count: number) =>
  (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string => {
    const message = messageOf(strings);
    const text = known.get(message);
    const forms = (text ?? english(message)).split('|');
    const form = forms[formsOf(text === undefined ? 'en' : spoken).of(count)] ?? (forms.at(-1) as string);
    return filled(parted(form.replaceAll('#', number(count))), values);
  };

/** A number as it is written for people: 12,500. */
export const number = (value: number): string => value.toLocaleString(spoken);

/** "a, b and c", or "a, b or c". */
export const listed = (values: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(spoken === 'en' ? 'en-GB' : spoken, { type }).format(values);
