/** What the source says, and that every language says all of it. `-u` writes the list of messages anew. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesByFolder } from './extraction.ts';
import { type Catalogue, formsOf } from './say.ts';

const app = join(import.meta.dirname, '..');
const messages = messagesByFolder(app);
const languages = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const below = (folder: string, name: RegExp): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file)) : [];

describe('the list of messages', () => {
  it.each([...messages])('of %s is what the source says', async (folder, said) => {
    const list = `/** The texts of app/${folder}, written by messages.test.ts. */\nexport type Message =\n${said.map((message) => `  | ${JSON.stringify(message)}`).join('\n')};\n`;
    await expect(list).toMatchFileSnapshot(join('en', folder, 'texts.ts'));
  });

  it('lists no folder that says nothing', () => {
    const listed = below(join(import.meta.dirname, 'en'), /texts\.ts$/).map((file) => dirname(file));
    expect(listed.sort()).toEqual([...messages.keys()].sort());
  });
});

const catalogues = import.meta.glob<Catalogue>('./*/**/texts.ts', { eager: true, import: 'default' });

describe.each(languages)('%s', (tag) => {
  const texts = Object.entries(catalogues).filter(([path]) => path.startsWith(`./${tag}/`));

  // What stands in a catalogue is held by the compiler: every message, nothing else, every value in its place.
  it('has a catalogue for every folder that says something', () => {
    expect(texts.map(([path]) => relative(tag, dirname(path)) || '.').sort()).toEqual([...messages.keys()].sort());
  });

  it('says the same wherever the same is said', () => {
    const said = new Map<string, string>();
    const differs = texts.flatMap(([path, catalogue]) =>
      Object.entries(catalogue).flatMap(([english, text]) => {
        const before = said.get(english);
        said.set(english, before ?? text);
        return before === undefined || before === text ? [] : [`${path}: ${english}: ${before} / ${text}`];
      }),
    );
    expect(differs).toEqual([]);
  });

  it('has all forms of every text about a number, and says nothing twice over', () => {
    const { forms } = formsOf(tag);
    const wrong = texts.flatMap(([path, catalogue]) =>
      Object.entries(catalogue).flatMap(([english, text]) => {
        const counts = english.includes('#') && english.includes('|');
        const ok = text.trim() !== '' && (!counts || (text.split('|').length === forms && text.includes('#')));
        return ok ? [] : [`${path}: ${english}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps what stands in code', () => {
    const code = (text: string): string[] => [...text.matchAll(/`[^`]+`/g)].map(([span]) => span).sort();
    const wrong = texts.flatMap(([path, catalogue]) =>
      Object.entries(catalogue).flatMap(([english, text]) =>
        english.includes('|') || code(english).join() === code(text).join() ? [] : [`${path}: ${english}: ${text}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has every text of a page', () => {
    expect(below(join(import.meta.dirname, tag), /\.md$/).sort()).toEqual(below(app, /^core\/.*\.md$/).sort());
  });

  it.each(below(join(import.meta.dirname, tag), /\.md$/))('keeps the parts of %s', (file) => {
    const shape = (text: string) => ({
      headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
      items: (text.match(/^\s*(?:-|\d+\.) /gm) ?? []).length,
      blocks: [...text.matchAll(/^```[\s\S]*?^```/gm)].map(([block]) => block),
      code: [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`[^`\n]+`/g)].map(([span]) => span).sort(),
    });
    const translated = readFileSync(join(import.meta.dirname, tag, file), 'utf8');
    expect(shape(translated)).toEqual(shape(readFileSync(join(app, file), 'utf8')));
  });
});
