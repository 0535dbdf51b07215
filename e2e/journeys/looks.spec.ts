import type { Page } from '@playwright/test';
import { type App, expect, test } from './page.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const brightness = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;

async function tour(app: App, theme: string): Promise<void> {
  await app.open();
  await app.accessible(`the start page, ${theme}`);
  await app.choose('Node.js');
  await app.step('Network');
  await app.editor();
  await app.answer('Network', 'The network of the host');
  await app.accessible(`a contradiction in ${theme}`);
  await app.button('Rename or remove').click();
  await app.accessible(`the dialog of a service, ${theme}`);
  await app.page.keyboard.press('Escape');
  await app.button('Add a service').click();
  await app.accessible(`the choice of a service, ${theme}`);
  await app.page.keyboard.press('Escape');
  await app.review();
  await app.accessible(`the review, ${theme}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme} by the system`, async ({ visitor }) => {
    const app = await visitor({ colorScheme });
    await tour(app, colorScheme);
    expect(brightness(await paper(app.page)) > 128).toBe(colorScheme === 'light');
  });

  test(`${colorScheme} by the switch, against the system, and remembered`, async ({ visitor }) => {
    const app = await visitor({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
    await app.open();
    await app.page.getByRole('combobox', { name: 'Colours' }).selectOption(colorScheme);
    await expect.poll(async () => brightness(await paper(app.page)) > 128).toBe(colorScheme === 'light');
    await tour(app, `forced ${colorScheme}`);
    await app.page.reload();
    await expect(app.page.getByRole('heading', { level: 1, name: /^Review of / })).toBeVisible();
    expect(brightness(await paper(app.page)) > 128).toBe(colorScheme === 'light');
    await app.page.getByRole('combobox', { name: 'Colours' }).selectOption('Auto');
    await expect.poll(async () => brightness(await paper(app.page)) > 128).toBe(colorScheme !== 'light');
  });
}

test('with reduced motion nothing moves', async ({ visitor }) => {
  const app = await visitor({ reducedMotion: 'reduce' });
  await app.plan('nginx', 'Filesystem');
  await app.file('compose.yaml');
  await app.static();
  await app.answer('Read-only root filesystem', 'Writable');
  const moving = await app.page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ id }) => id),
  );
  expect(moving).toEqual([]);
});

test('forced colours leave every mark readable', async ({ visitor }) => {
  const app = await visitor({ forcedColors: 'active' });
  await app.plan('nginx', 'Filesystem');
  await expect(app.option('Read-only root filesystem', 'Read-only, with declared writable paths')).toBeChecked();
  await app.accessible('forced colours');
});

test('the review is printed as a document: no bar, no buttons, black on white, all of it', async ({ visitor }) => {
  const app = await visitor({ colorScheme: 'dark' });
  await app.plan('nginx');
  await app.review();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.getByRole('banner')).toBeHidden();
  await expect(app.button('Print')).toBeHidden();
  await expect(app.button(/^Go to the question/).first()).toBeHidden();
  await expect(app.page.getByRole('heading', { name: /^Review of my-web/ })).toBeVisible();
  const ink = await app.page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).color);
  expect(brightness(ink)).toBeLessThan(90);
  expect(brightness(await paper(app.page))).toBeGreaterThan(200);
});

for (const width of [1440, 1199, 1024, 768]) {
  test(`nothing scrolls sideways at ${width} pixels, and nothing is shifted while the page comes up`, async ({ visitor }) => {
    const app = await visitor({ viewport: { width, height: 900 } });
    await app.page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as Shift[]) {
          if (!shift.hadRecentInput)
            shifts.push(`${shift.value.toFixed(4)} ${shift.sources.map(({ node }) => (node as Element | undefined)?.className ?? '?')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = () => app.page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
    const fits = async () =>
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await app.open();
    await expect(app.page.getByRole('region', { name: 'Example' })).toContainText('read_only: true');
    await app.page.waitForLoadState('networkidle');
    await fits();
    expect(await shifts(), 'the start page').toEqual([]);
    // A plan that is opened by its address, until the editor has taken over.
    await app.open('#/plan/filesystem');
    await app.page.reload();
    await expect(app.heading('Filesystem')).toBeVisible();
    if (width >= 900) await app.editor();
    await app.page.waitForLoadState('networkidle');
    await fits();
    expect(await shifts(), 'the plan').toEqual([]);
  });
}
