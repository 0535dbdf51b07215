import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';

const background = (line: Locator) => line.evaluate((element) => getComputedStyle(element).backgroundColor);

/** A line of the file in either view; both know what is lit and what has changed. */
const line = (panel: Locator, text: string): Locator => panel.getByText(text, { exact: true }).first();

for (const view of ['static view', 'editor'] as const) {
  test(`${view}: a line leads to its question, and a question lights its lines`, async ({ app }) => {
    await app.plan('nginx', 'Filesystem');
    await app.file('compose.yaml');
    const panel = view === 'editor' ? await app.editor() : await app.static();

    const decision = app.page
      .getByRole('region', { name: 'Files', exact: true })
      .getByRole('paragraph')
      .filter({ hasText: /^Line \d+/ });
    await line(panel, 'pids_limit').hover();
    await expect(decision).toContainText('Processes and threads');
    await line(panel, 'read_only').click();
    await expect(decision).toContainText('Read-only root filesystem');

    const picture = async () => app.page.screenshot({ clip: await boxOf(panel) });
    await app.question('Temporary file systems').getByRole('heading').hover();
    await expect(line(panel, 'read_only')).toBeVisible();
    const others = await picture();
    await app.question('Read-only root filesystem').getByRole('heading').hover();
    await expect.poll(async () => (await picture()).equals(others), 'other lines light up').toBe(false);

    await line(panel, 'pids_limit').click();
    await expect(app.heading('Resources')).toBeVisible();
    await expect(app.question('Processes and threads')).toBeInViewport();
  });

  test(`${view}: the lines of the last change are marked, counted and told`, async ({ app }) => {
    await app.plan('nginx', 'Resources');
    await app.file('compose.yaml');
    const panel = view === 'editor' ? await app.editor() : await app.static();
    await expect(line(panel, 'pids_limit')).toBeVisible();
    await app.input('Processes and threads', 'Processes and threads').fill('77');
    await expect(panel.getByText('77', { exact: true })).toBeVisible();
    await expect(app.tab('compose.yaml')).toHaveAccessibleName('compose.yaml 1 changed');
    await expect(app.tab('run.sh')).toHaveAccessibleName('run.sh 1 changed');
    await expect(app.tab('Dockerfile')).toHaveAccessibleName('Dockerfile');
    await expect(app.status()).toContainText('Processes and threads. 1 line changed in run.sh, 1 line changed in compose.yaml.');
    await app.accessible('a changed line');
  });
}

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to take a picture of');
  return box;
};

test('what is lit and what has changed differs from what is neither', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await app.file('compose.yaml');
  const panel = await app.static();
  const row = (text: string) => panel.locator('[data-line]').filter({ hasText: text });
  await app.question('Read-only root filesystem').getByRole('heading').hover();
  await expect.poll(async () => (await background(row('read_only:'))) !== (await background(row('mem_limit:')))).toBe(true);
  await expect(row('read_only:')).toHaveAttribute('data-lit', 'true');
  await expect(row('mem_limit:')).not.toHaveAttribute('data-lit');
  await app.input('Temporary file systems', 'Size, row 1').fill('65m');
  await expect(row('/var/cache/nginx')).toHaveAttribute('data-changed', 'true');
  await expect(row('read_only:')).not.toHaveAttribute('data-changed');
});

test('the caret of the editor tells whose decision its line is, and Tab leads to the question', async ({ app }) => {
  await app.plan('nginx', 'Resources');
  await app.file('compose.yaml');
  const editor = (await app.editor()).getByRole('textbox');
  await editor.focus();
  const decision = app.page
    .getByRole('region', { name: 'Files', exact: true })
    .getByRole('paragraph')
    .filter({ hasText: /^Line \d+/ });
  await editor.press('Control+Home');
  for (let down = 0; down < 7; down++) await editor.press('ArrowDown');
  await expect(decision).toContainText('Line 8');
  await expect(decision).toContainText('Read-only root filesystem');
  await app.page.keyboard.press('Tab');
  await expect(decision.getByRole('button')).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.heading('Filesystem')).toBeVisible();
});

test('lines of every file name a decision', async ({ app }) => {
  await app.plan('Node.js');
  const decision = app.page
    .getByRole('region', { name: 'Files', exact: true })
    .getByRole('paragraph')
    .filter({ hasText: /^Line \d+/ });
  for (const path of await app.paths()) {
    await app.file(path);
    const rows = (await app.static()).locator('[data-line]');
    const texts = await rows.allTextContents();
    for (const index of new Set([0, Math.floor(texts.length / 2), texts.length - 1])) {
      if (texts[index]?.trim() === '') continue;
      await rows.nth(index).hover({ position: { x: 70, y: 10 } });
      await expect(decision, `${path}: ${texts[index]}`).toContainText(`Line ${index + 1}`);
      await expect(decision.getByRole('button')).toBeVisible();
    }
  }
});

test('the comparison shows what was and what is', async ({ app }) => {
  await app.plan('nginx', 'Resources');
  await app.file('compose.yaml');
  const show = app.page.getByRole('combobox', { name: 'Show' });
  await app.input('Processes and threads', 'Processes and threads').fill('77');
  await expect(app.tab('compose.yaml')).toHaveAccessibleName('compose.yaml 1 changed');
  await show.selectOption('with the last state');
  const panel = app.page.getByRole('tabpanel');
  await expect(panel).toContainText('removed:     pids_limit: 128');
  await expect(panel).toContainText('added:     pids_limit: 77');
  await expect(panel.getByText('pids_limit: 77')).toBeInViewport();
  await app.accessible('the comparison');
  await app.answer('Restart policy', 'It stays down');
  await expect(panel, 'the last state is the one before the last answer').not.toContainText('pids_limit: 128');
  await show.selectOption('with the recommended plan');
  await expect(panel).toContainText('removed:     pids_limit: 128');
  await app.undo();
  await app.undo();
  await expect(panel).toContainText('No difference.');
  await show.selectOption('the file');
  await expect(panel).not.toContainText('No difference.');
});
