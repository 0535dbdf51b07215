import { type App, expect, test } from './page.ts';

const sheet = (app: App) => app.page.getByRole('heading', { level: 1, name: 'Compare' });
const side = (app: App, letter: 'A' | 'B') => app.page.getByRole('combobox', { name: `Side ${letter}` });
const row = (app: App, title: string) =>
  app.page.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name: title, exact: true }) });
const compare = async (app: App) => {
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Compare' }).click();
  await expect(sheet(app)).toBeFocused();
};

test('the plan beside what is recommended: answers, the more open side, attacks and files', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await compare(app);
  await expect(app.page.getByText(/^Both give the same answer to all \d+ questions\.$/)).toBeVisible();
  await app.page.goBack();
  await app.step('Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  await compare(app);
  await expect(side(app, 'A')).toHaveValue('plan');
  await expect(side(app, 'B')).toHaveValue('recommended');
  await expect(app.page.getByText(/answers? differs? of|answers differ of/)).toContainText('A is more open in');
  const cells = row(app, 'Read-only root filesystem').getByRole('cell');
  await expect(cells.nth(0)).toContainText('more open');
  await expect(cells.nth(1)).not.toContainText('more open');
  await expect(app.page.getByRole('heading', { name: 'Attacks that get further on one side' })).toBeVisible();
  await app.page.getByText(/^compose\.yaml/).click();
  await expect(app.page.getByRole('region', { name: 'compose.yaml, from A to B' })).toContainText('added: ');
  await app.button('Swap sides').click();
  await expect(side(app, 'A')).toHaveValue('recommended');
  await expect(cells.nth(1)).toContainText('more open');
  await app.page.reload();
  await expect(side(app, 'A')).toHaveValue('recommended');
  await row(app, 'Read-only root filesystem').getByRole('button').click();
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeFocused();
});

test('saved plans, the plan as it came in, and one from a file', async ({ app }) => {
  await app.plan('nginx');
  await app.button('Saved plans').click();
  await app.dialog('Saved plans').getByLabel('Save the plan in force as').fill('before');
  await app.dialog('Saved plans').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.status()).toContainText('before saved');
  await app.page.keyboard.press('Escape');
  await app.step('Resources');
  await app.answer('Processes and threads', 'No limit');
  await compare(app);
  await side(app, 'B').selectOption({ label: 'Saved: before' });
  await expect(row(app, 'Processes and threads').getByRole('cell').nth(0)).toContainText('more open');
  await side(app, 'A').selectOption({ label: 'The plan as it came in (before the first answer)' });
  await expect(app.page.getByText(/^Both give the same answer/)).toBeVisible();

  const file = app.page.getByLabel('Open a plan');
  await file.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"file": 1}') });
  await expect(app.page.getByRole('alert').filter({ hasText: 'broken.json' })).toContainText('This is no plan of Ironhull');
});

test('the plan beside what the policy of the team demands', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  await compare(app);
  await app.button('Set a policy').click();
  await app.button('Strict').click();
  await app.button('Compare with the plan as demanded').click();
  await expect(side(app, 'B')).toHaveValue('policy');
  await expect(side(app, 'B').locator('option:checked')).toHaveText('The plan as the policy Strict demands it');
  const cells = row(app, 'Read-only root filesystem').getByRole('cell');
  await expect(cells.nth(0)).toContainText('more open');
  await expect(cells.nth(1)).not.toContainText('more open');
  await expect(app.page.getByText(/^Only you can settle these/)).toContainText('Pinned base version');
  await expect(app.button('Set a policy')).toHaveCount(0);
  await app.page.getByText(/^compose\.yaml/).click();
  await expect(app.page.getByRole('region', { name: 'compose.yaml, from A to B' })).toContainText('read_only: true');
  await app.accessible('compare with a policy');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`holds on a phone and for every reader, ${colorScheme}`, async ({ visitor }) => {
    const app = await visitor({ colorScheme, viewport: { width: 390, height: 844 } });
    await app.plan('nginx', 'Filesystem');
    await app.answer('Read-only root filesystem', 'Writable');
    await app.open('#/compare');
    await app.page.reload();
    await expect(sheet(app)).toBeVisible();
    await app.page
      .getByText(/^Dockerfile|^compose\.yaml/)
      .first()
      .click();
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await app.accessible(`compare, ${colorScheme}`);
  });
}
