import { readFile } from 'node:fs/promises';
import { type App, expect, test } from './page.ts';

const SHELL = 'Leave tools and a web shell behind';
const POSTURE = /(\d+) of (\d+) attacks gets? through/;

/** A plan in which the root filesystem can be written, on its hull. */
async function writable(app: App): Promise<void> {
  await app.plan('nginx', 'Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  await app.hull();
}

test('by keyboard: to an attack, what stops it, the answer, and back again', async ({ app }) => {
  await writable(app);
  const { keyboard } = app.page;
  await app.picture().focus();
  await keyboard.press('End');
  await expect(app.picture().getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Home');
  while ((await app.line(SHELL).getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown');
  await expect(app.line(SHELL)).toHaveAccessibleName(/gets through/);
  await expect(app.picture()).toBeFocused();

  const panel = app.page.getByRole('region', { name: SHELL });
  await expect(panel.getByText('canary', { exact: false }).or(panel.getByText('exit 0')).first()).toBeVisible();
  const cure = panel.getByRole('button', { name: /^Read-only root filesystem: Read-only/ });
  while (!(await cure.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(app.status()).toContainText('The attack is stopped. Undo takes it back.');
  await expect(app.line(SHELL)).toHaveAccessibleName(/stopped at wall 6 Filesystem/);
  await expect(app.page.getByRole('heading', { name: SHELL })).toBeFocused();
  await keyboard.press('Control+z');
  await expect(app.line(SHELL)).toHaveAccessibleName(/gets through/);

  await app.picture().focus();
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(app.page.getByRole('region', { name: 'The walls around web' })).toBeVisible();
});

test('the table says what the picture shows', async ({ app }) => {
  await writable(app);
  const lines = await app.picture().getByRole('option').all();
  const said = await Promise.all(lines.map((line) => line.getAttribute('aria-label')));
  const outcomeOf = (name: string) => (/: gets through/.test(name) ? 'gets through' : /: partly/.test(name) ? 'partly stopped' : 'stopped');
  const shown = said.map((name) => `${name?.split(': ')[0]}: ${outcomeOf(name ?? '')}`).sort();
  const rows = await app.page.getByRole('table').evaluate((table) =>
    [...table.querySelectorAll('tbody')].flatMap((group) => {
      const outcome = group.querySelector('th[scope=rowgroup]')?.textContent?.replace(/: \d+$/, '');
      return [...group.querySelectorAll('th[scope=row]')].map((row) => `${row.textContent}: ${outcome}`);
    }),
  );
  expect(rows.sort()).toEqual(shown);
  const through = said.filter((name) => outcomeOf(name ?? '') === 'gets through').length;
  const [, counted, all] = POSTURE.exec((await app.page.getByRole('main').textContent()) ?? '') ?? [];
  expect([counted, all]).toEqual([String(through), String(said.length)]);
  expect(through).toBeGreaterThan(0);
});

test('a question names the attacks that it decides; each leads to its line, and the rail to the hull', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  const decided = app.question('Read-only root filesystem').getByRole('listitem').filter({ hasText: SHELL });
  await expect(decided).toContainText('stopped');
  await app.answer('Read-only root filesystem', 'Writable');
  await expect(decided).toContainText('gets through');
  await decided.getByRole('button').click();
  await expect(app.line(SHELL)).toHaveAttribute('aria-selected', 'true');
  await expect(app.page.getByRole('heading', { name: SHELL })).toBeFocused();

  await app.page.goBack();
  await expect(app.heading('Filesystem')).toBeVisible();
  await app.page.goForward();
  await expect(app.line(SHELL)).toHaveAttribute('aria-selected', 'true');
  await app.page.reload();
  await expect(app.line(SHELL)).toHaveAttribute('aria-selected', 'true');
  await app.page.goBack();
  await app.button(POSTURE).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Hull of my-web' })).toBeFocused();
});

test('an answer redraws the lines that it decides, and keeps every node in its place', async ({ app }) => {
  await writable(app);
  await app.page.evaluate(() => {
    for (const option of document.querySelectorAll('[role=option]')) Object.assign(option, { was: option.getAttribute('transform') });
  });
  const nodes = () => app.page.getByRole('main').evaluate((main) => main.querySelectorAll('[role=listbox] *').length);
  const before = await nodes();
  const stop = () =>
    app
      .line(SHELL)
      .locator('path')
      .last()
      .evaluate((head) => (head as SVGElement).style.transform);
  const open = await stop();
  await app.undo();
  await expect(app.line(SHELL)).toHaveAccessibleName(/stopped at wall/);
  expect(await stop()).not.toBe(open);
  expect(
    await app.page.evaluate(() =>
      [...document.querySelectorAll('[role=option]')].every(
        (option) => (option as Element & { was?: string }).was === option.getAttribute('transform'),
      ),
    ),
  ).toBe(true);
  for (let again = 0; again < 10; again++) await (again % 2 === 0 ? app.redo() : app.undo());
  await app.redo();
  expect(await nodes()).toBe(before);
});

test('the picture as SVG and PNG stands alone and carries the lines', async ({ app }) => {
  await writable(app);
  const titles = await app
    .picture()
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')?.split(': ')[0] ?? ''));
  const save = async (kind: string) => {
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.button(kind).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await save('SVG');
  expect(svg.name).toMatch(/^my-web-hull-web-[0-9A-F]{6}\.svg$/);
  const text = svg.bytes.toString('utf8');
  expect(text).not.toMatch(/var\(|light-dark|class=|style=|https?:\/\/(?!www\.w3\.org)/);
  const read = await app.page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text')].map((element) => element.textContent ?? '');
    const svg = parsed.documentElement;
    return {
      broken: parsed.querySelector('parsererror')?.textContent,
      title: parsed.querySelector('title')?.textContent,
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
      texts,
    };
  }, text);
  expect(read.broken).toBeUndefined();
  expect(read.title).toBe('Hull of my-web, service web');
  for (const title of titles) expect(read.texts.some((shown) => shown === title || title.startsWith(shown.replace('…', '')))).toBe(true);
  expect(read.texts.join(' ')).toContain(svg.name.slice(-10, -4));

  const png = await save('PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([read.width * 2, read.height * 2]);
  expect(png.bytes.length).toBeGreaterThan(50_000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out, ${colorScheme}`, async ({ visitor }) => {
    const app = await visitor({ colorScheme });
    await writable(app);
    await app.accessible(`the hull, ${colorScheme}`);
    await app.line(SHELL).click();
    await expect(app.page.getByRole('link', { name: /^Seen on Engine/ })).toBeVisible();
    await app.accessible(`an attack on the hull, ${colorScheme}`);
  });
}

for (const width of [390, 320, 768, 1024]) {
  test(`nothing scrolls sideways at ${width} pixels, and the table leads to the attack`, async ({ visitor }) => {
    const phone = width < 500;
    const app = await visitor({ viewport: { width, height: 844 }, hasTouch: phone, isMobile: phone });
    await writable(app);
    const fits = async () =>
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await fits();
    await app.page.getByRole('table').getByRole('button', { name: SHELL }).click();
    await expect(app.page.getByRole('heading', { name: SHELL })).toBeFocused();
    await expect(app.page.getByRole('link', { name: /^Seen on Engine/ })).toBeVisible();
    await fits();
    await app.accessible(`the hull at ${width}`);
  });
}

test('with reduced motion a line is where it belongs at once', async ({ visitor }) => {
  const app = await visitor({ reducedMotion: 'reduce' });
  await writable(app);
  await app.undo();
  expect(await app.page.evaluate(() => document.getAnimations().length)).toBe(0);
});
