import { readFileSync } from 'node:fs';
import { type App, expect, test } from './page.ts';

const ladder = (app: App) => app.page.getByRole('heading', { level: 1, name: /^Ladder to / });
const rung = (app: App, title: string) =>
  app.page.getByRole('listitem').filter({ has: app.page.getByRole('heading', { level: 3, name: new RegExp(`^\\d\\d ${title}$`) }) });
const fits = async (app: App) =>
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test('the work order: from what no program notices to the daemon, each with diff, check and way back', async ({ app }) => {
  await app.plan('nginx');
  await app.review();
  await app.button('Roll it out').click();
  await expect(ladder(app)).toBeFocused();
  const titles = await app.page.getByRole('heading', { level: 3 }).allInnerTexts();
  const at = (title: string) => titles.findIndex((text) => text.endsWith(title));
  expect(at('Logs')).toBeLessThan(at('Memory'));
  expect(at('User of the process')).toBeLessThan(at('Capabilities'));
  expect(at('Temporary file systems')).toBeLessThan(at('Read-only root filesystem'));
  expect(at('Published ports')).toBeLessThan(at('Containers outlive the daemon'));

  const order = rung(app, 'Read-only root filesystem');
  await order.getByText('Diff, check and way back').click();
  await expect(order).toContainText('+ added:   --read-only');
  await expect(order).toContainText('{{.HostConfig.ReadonlyRootfs}}');
  await order.getByRole('button', { name: /^Copy the check of/ }).click();
  expect(await app.clipboard()).toBe("docker inspect --format '{{.HostConfig.ReadonlyRootfs}}' my-web-web");
  const [download] = await Promise.all([app.page.waitForEvent('download'), order.getByRole('button', { name: /^Download rung-/ }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^--- a\/run\.sh\n\+\+\+ b\/run\.sh\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
  await order.getByRole('link', { name: /evidence of Read-only root filesystem/ }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Read-only root filesystem' })).toBeFocused();
});

test('ticks stay with their rungs: over a reload, and gone where the plan decides otherwise', async ({ app }) => {
  await app.plan('nginx');
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Ladder' }).click();
  const tick = () => app.page.getByRole('checkbox', { name: 'Done: Build context' });
  await tick().check();
  await expect(app.page.getByText(/^\d+ rungs, 1 done\./)).toBeVisible();
  await app.page.reload();
  await expect(tick()).toBeChecked();
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Plan' }).click();
  await app.step('Resources');
  await app.answer('Processes and threads', 'No limit');
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Ladder' }).click();
  await expect(tick()).toBeChecked();
  await expect(rung(app, 'Processes and threads')).toHaveCount(0);
});

test('without a pointer', async ({ app }) => {
  await app.open('#/ladder');
  await expect(ladder(app)).toBeFocused();
  const { keyboard } = app.page;
  const first = app.page.getByRole('checkbox', { name: 'Done: Build context' });
  for (let pressed = 0; pressed < 8 && !(await first.evaluate((element) => element === document.activeElement)); pressed++)
    await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(first).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(rung(app, 'Build context').getByRole('heading', { name: 'Way back' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the ladder holds on a phone and for every reader, ${colorScheme}`, async ({ visitor }) => {
    const app = await visitor({ colorScheme, viewport: { width: 390, height: 844 } });
    await app.open('#/ladder');
    await expect(ladder(app)).toBeVisible();
    for (const title of ['Logs', 'Temporary file systems', 'Limits of all containers'])
      await rung(app, title).getByText('Diff, check and way back').click();
    await fits(app);
    await app.accessible(`the ladder, ${colorScheme}`);
  });
}

test('the work order is printed with all of its diffs', async ({ app }) => {
  await app.open('#/ladder');
  await expect(ladder(app)).toBeVisible();
  await app.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.button('Print')).toBeHidden();
  await expect(rung(app, 'Capabilities')).toContainText('--cap-drop ALL');
});
