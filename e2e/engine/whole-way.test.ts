/** The whole way of a person: click through the wizard in a browser, download the zip, run it on the engine. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSpec } from '../../app/core/spec/share.ts';
import type { Service, Spec } from '../../app/core/spec/spec.ts';
import { attempt, engineFacts, nearby, run, sweep, THIS, until, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { containerOf, secretsOf } from './project.ts';

const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const root = join(import.meta.dirname, '../..');
const built = existsSync(join(root, 'dist/index.html'));
const possible = usable && executablePath !== undefined && built;
if (!possible) console.warn('SKIPPED: the whole way wants an engine, a Chromium and the build in dist/ (npm run build).');

const PROJECT = 'my-web';
const PORT = 18_080;

describe.skipIf(!possible)('from the first click to a running container', () => {
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  let directory: string;
  let spec: Spec;

  beforeAll(async () => {
    await sweep(THIS, PROJECT);
    await provideFor('nginx', []);
    server = await preview({ root, preview: { host: '127.0.0.1', port: 4176 }, logLevel: 'error' });
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    directory = mkdtempSync(join(tmpdir(), 'ihx-zip-'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sweep(THIS, PROJECT);
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  const step = (number: number) =>
    page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^${number}\\b`) })
      .click();
  const type = async (question: string, label: RegExp, value: string) => {
    const input = page.getByRole('article', { name: question, exact: true }).getByRole('textbox', { name: label }).first();
    await input.fill(value);
    await input.press('Tab');
  };

  it('is clicked through and downloaded', async () => {
    await page.goto('http://127.0.0.1:4176/');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^nginx/ })
      .click();
    for (const number of [1, 2, 3, 4]) await step(number);
    await step(5);
    await type('Memory', /^Memory/, '96m');
    await step(7);
    await type('Published ports', /^Port on the host/, String(PORT));
    await step(8);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'All as zip' }).click()]);
    const files = unzipSync(readFileSync(await download.path()));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    expect(Object.keys(files)).toContain(`${PROJECT}/run.sh`);
    await until(async () => (page.url().includes('p=') ? true : undefined), 5_000, 'the plan in the address');
    await page.waitForTimeout(600);
    const read = decodeSpec(/[?&]p=([^&]*)/.exec(page.url())?.[1] ?? '');
    if ('refused' in read) throw new Error(read.refused.map(({ says }) => says).join(' '));
    spec = read.spec;
    expect(spec.services[0]?.run.memory).toBe(96 * 2 ** 20);
  });

  it('runs as it was downloaded, with a site beside it', async () => {
    const place = join(directory, PROJECT);
    cpSync(join(import.meta.dirname, 'apps/static-site'), place, { recursive: true });
    await run(['sh', 'run.sh'], { cwd: place, limit: 300_000 });
    const answered = await until(
      async () => {
        const { code, out } = await attempt(nearby(THIS, ['curl', '-sS', '--fail', '--max-time', '5', `http://127.0.0.1:${PORT}/`]));
        return code === 0 ? out : undefined;
      },
      60_000,
      'the site',
    );
    expect(answered.length).toBeGreaterThan(0);
  });

  it('is what was answered', async () => {
    const service = spec.services[0] as Service;
    const seen = await observe(THIS, containerOf(spec, service.name));
    expect(differences(spec, service, seen, await engineFacts(), secretsOf({ spec, directory: join(directory, PROJECT) }))).toEqual([]);
  });
});
