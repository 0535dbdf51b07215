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

test('a plan that is saved again keeps what it was, is told apart by tags and a note, and goes back', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  const files = await app.texts();
  const saved = await openLibrary(app);
  const name = saved.getByRole('textbox', { name: 'Save the plan in force as' });
  const save = saved.getByRole('button', { name: 'Save', exact: true });
  const row = saved.getByRole('listitem').filter({ has: app.page.getByRole('button', { name: 'Rename Shop' }) });
  await name.fill('Shop');
  await save.click();
  await expect(row).toBeVisible();
  await close(app);
  await app.answer('Read-only root filesystem', 'Writable');
  await openLibrary(app);
  await name.fill('Shop');
  await save.click();

  await row.getByRole('button', { name: 'Notes and versions Shop' }).click();
  const versions = row.getByRole('list', { name: 'Earlier versions of Shop' });
  await expect(versions.getByRole('listitem')).toHaveCount(1);
  await row.getByLabel('Tags, with commas between them').fill('edge, public');
  await row.getByLabel('Note').fill('The shop window.\nAsk Ines before it changes.');
  await row.getByLabel('A template: the team starts new plans from it').check();
  await expect(row.getByText('template · edge · public')).toBeVisible();
  await expect(row.getByText('The shop window.', { exact: true })).toBeVisible();
  await app.accessible('notes and versions of a plan');

  await versions.getByRole('button', { name: 'Compare' }).click();
  await expect(saved).toBeHidden();
  await expect(app.page.getByRole('main')).toContainText('Read-only root filesystem');

  await openLibrary(app);
  await row.getByRole('button', { name: 'Notes and versions Shop' }).click();
  await versions.getByRole('button', { name: 'Return to it' }).click();
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await row.getByRole('button', { name: /^Shop web/ }).click();
  await expect(saved).toBeHidden();
  expect(await app.texts()).toEqual(files);
});

test('many saved plans are found by words and tags', async ({ app }) => {
  await app.plan('nginx');
  const saved = await openLibrary(app);
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    await saved.getByRole('textbox', { name: 'Save the plan in force as' }).fill(name);
    await saved.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(saved.getByRole('button', { name: `Rename ${name}` })).toBeVisible();
  }
  const rows = saved.getByRole('button', { name: /^Rename / });
  const three = saved.getByRole('listitem').filter({ has: app.page.getByRole('button', { name: 'Rename Three' }) });
  await three.getByRole('button', { name: 'Notes and versions Three' }).click();
  await three.getByLabel('Tags, with commas between them').fill('edge');
  await three.getByLabel('Note').click();
  await saved.getByRole('button', { name: 'edge', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(three).toBeVisible();
  const search = saved.getByRole('searchbox', { name: 'Search the saved plans' });
  await search.fill('web fiv');
  await expect(rows).toHaveCount(1);
  await expect(saved.getByRole('button', { name: 'Rename Five' })).toBeVisible();
  await search.fill('no such plan');
  await expect(saved.getByText('No plan by these words.')).toBeVisible();
  await app.accessible('a search among the saved plans');
});

test('everything goes into one file, and comes back elsewhere after it was told what will change', async ({ app, visitor }) => {
  await app.plan('MariaDB');
  const files = await app.texts();
  const saved = await openLibrary(app);
  await saved.getByRole('textbox', { name: 'Save the plan in force as' }).fill('Data');
  await saved.getByRole('button', { name: 'Save', exact: true }).click();
  await saved.getByText('Backup of everything').click();
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    saved.getByRole('button', { name: 'Download the backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ironhull-\d{4}-\d\d-\d\d\.backup\.json$/);
  const buffer = readFileSync(await download.path());

  const other = await visitor();
  await other.plan('nginx');
  const theirs = await openLibrary(other);
  await theirs.getByText('Backup of everything').click();
  const picker = theirs.getByLabel('Restore from a backup');
  await picker.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{"file":"other"}') });
  await expect(theirs.getByRole('alert')).toBeVisible();
  await picker.setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer });
  await expect(theirs.getByText('1 plan is added.')).toBeVisible();
  await other.accessible('what a backup would change');
  await expect(theirs.getByText('Nothing saved yet.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Restore the plans', exact: true }).click();
  await theirs.getByRole('button', { name: /^Data db/ }).click();
  expect(await other.texts()).toEqual(files);
});
