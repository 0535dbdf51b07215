/** What carries the app, in browsers that the journeys do not use: choose, answer, read the file, undo, review, and come back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browsers } from './webdriver.ts';

const root = join(import.meta.dirname, '../..');
const built = existsSync(join(root, 'dist/index.html'));
if (!built) console.warn('SKIPPED: the smoke journey wants the build in dist/ (npm run build).');
const PORT = 4177;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

const main = (button: string) => `//main//button[starts-with(normalize-space(.), '${button}')]`;
const screen = (title: string) => `//nav[@aria-label='Screens']//button[normalize-space(.)='${title}']`;
const step = (number: number) => `//nav[@aria-label='Steps']//button[starts-with(normalize-space(.), '${number}')]`;
const option = (question: string, label: string) =>
  `//article[.//h3[normalize-space(.)='${question}']]//label[starts-with(normalize-space(.), '${label}')]`;
const heading = `document.querySelector('h1')?.textContent ?? ''`;
const file = `document.querySelector('[role=tabpanel]')?.textContent ?? ''`;

describe.skipIf(!built)('the smoke journey', () => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await preview({ root, preview: { host: '127.0.0.1', port: PORT, strictPort: true }, logLevel: 'error' });
  });
  afterAll(() => server?.close());

  for (const [name, start] of Object.entries(browsers)) {
    if (!start) console.warn(`SKIPPED: the smoke journey in ${name}, which this machine does not have.`);
    it.skipIf(!start)(`goes its way in ${name}`, async () => {
      const browser = (await start?.()) as Browser;
      console.info(`smoke: ${name} ${browser.version}`);
      const says = (expression: string) => expect.poll(() => browser.value<string>(expression), { timeout: 20_000 });
      try {
        await browser.open(ADDRESS);
        await browser.value(`(window.troubles = [],
          addEventListener('error', (event) => troubles.push(event.message)),
          addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason))),
          addEventListener('securitypolicyviolation', (event) => troubles.push(event.violatedDirective + ' ' + event.blockedURI)), 0)`);
        await browser.click(main('nginx'));
        await says(heading).toContain('Image');
        await says(file).toContain('read_only: true');

        await browser.click(step(6));
        await says(heading).toContain('Filesystem');
        await browser.click(option('Read-only root filesystem', 'Writable'));
        await says(file).not.toContain('read_only: true');
        await browser.click(`//button[starts-with(normalize-space(.), 'Undo')]`);
        await says(file).toContain('read_only: true');

        await browser.click(screen('Hull'));
        await says(heading).toContain('Hull of');
        await browser.click(screen('Review'));
        await says(heading).toContain('Review of my-web');
        expect(await browser.value('troubles')).toEqual([]);

        await browser.open(ADDRESS);
        await browser.click(`//button[normalize-space(.)='Open the current plan']`);
        await says(file).toContain('read_only: true');
      } finally {
        await browser.close();
      }
    });
  }
});
