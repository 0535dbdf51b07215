import { readFileSync } from 'node:fs';
import { type App, expect, test } from './page.ts';

const library = (app: App) => app.dialog('Saved plans');
async function openLibrary(app: App) {
  await app.button('Saved plans').click();
  await expect(library(app)).toBeVisible();
  return library(app);
}
const close = (app: App) => library(app).getByRole('button', { name: 'Close' }).click();

test('a plan is saved, renamed, duplicated, deleted, brought back, and still there after a reload', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  const files = await app.texts();
  const saved = await openLibrary(app);
  await expect(saved.getByText('Nothing saved yet.')).toBeVisible();
  await saved.getByRole('textbox', { name: 'Save the plan in force as' }).fill('First');
  await saved.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved.getByRole('button', { name: 'Rename First' })).toBeVisible();

  await saved.getByRole('button', { name: 'Rename First' }).click();
  await saved.getByRole('textbox', { name: 'New name of First' }).fill('Shop');
  await saved.getByRole('button', { name: 'Rename', exact: true }).click();
  await saved.getByRole('button', { name: 'Duplicate Shop' }).click();
  await expect(saved.getByRole('button', { name: 'Rename Shop (copy)' })).toBeVisible();
  await app.accessible('the saved plans');

  await saved.getByRole('button', { name: 'Delete Shop (copy)' }).click();
  await expect(saved.getByRole('button', { name: 'Rename Shop (copy)' })).toBeHidden();
  await saved.getByRole('button', { name: 'Bring it back' }).click();
  await expect(saved.getByRole('button', { name: 'Rename Shop (copy)' })).toBeVisible();
  await close(app);

  await app.undo();
  expect(await app.texts()).not.toEqual(files);
  await app.open();
  await app.page.reload();
  const offered = app.page.getByRole('region', { name: 'Saved plans' });
  await expect(offered.getByRole('listitem')).toHaveCount(2);
  await offered.getByRole('button', { name: /^Shop web/ }).click();
  await expect(app.heading('Image')).toBeVisible();
  expect(await app.texts()).toEqual(files);
});

test('a plan goes out as a file and comes in again elsewhere', async ({ app, visitor }) => {
  await app.plan('MariaDB', 'Resources');
  await app.answer('Processes and threads', 'No limit');
  const files = await app.texts();
  const saved = await openLibrary(app);
  await saved.getByRole('textbox', { name: 'Save the plan in force as' }).fill('Data');
  await saved.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([app.page.waitForEvent('download'), saved.getByRole('button', { name: 'Export Data' }).click()]);
  expect(download.suggestedFilename()).toBe('Data.ironhull.json');
  const file = readFileSync(await download.path());

  const other = await visitor();
  await other.plan('nginx');
  const theirs = await openLibrary(other);
  await theirs.getByLabel('Import a plan from a file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: file });
  await theirs.getByRole('button', { name: /^Data db/ }).click();
  await expect(theirs).toBeHidden();
  expect(await other.texts()).toEqual(files);
  await other.undo();
  expect(await other.text('compose.yaml')).toContain('nginx');
});

test('a file that is no plan is refused with the reason, and nothing changes', async ({ app }) => {
  await app.plan('nginx');
  const before = await app.texts();
  const saved = await openLibrary(app);
  const take = (text: string) =>
    saved
      .getByLabel('Import a plan from a file')
      .setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const says = saved.getByRole('alert');
  await take('{ not json');
  await expect(says).toContainText('odd.json: This file is no JSON');
  await take('{"hello":"world"}');
  await expect(says).toContainText('This is no plan of Ironhull');
  await take('{"file":"ironhull-plan","name":"x","spec":{"version":1,"project":{"name":"A B"}}}');
  await expect(says).toContainText('odd.json: ');
  await expect(says).not.toContainText('This is no plan of Ironhull');
  await take(' '.repeat(2 ** 21 + 1));
  await expect(says).toContainText('larger than 2 MiB');
  await app.accessible('a refused file');
  await expect(saved.getByText('Nothing saved yet.')).toBeVisible();
  await close(app);
  expect(await app.texts()).toEqual(before);
});
