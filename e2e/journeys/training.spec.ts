import { readFileSync } from 'node:fs';
import { type App, expect, test } from './page.ts';

const SPOT = 'The wiki that came with the office';
const CLOSE = 'A viewer for the logs';
const KEEP = 'The page does not load';
const HOLES = ['privileged: true', '- /etc:/host/etc', 'POSTGRES_PASSWORD: sales2021', '- "5432:5432"'];

const heading = ({ page }: App, name: string) => page.getByRole('heading', { level: 1, name });
const line = ({ page }: App, text: string) => page.getByRole('option', { name: text, exact: false });
const open = ({ page }: App, exercise: string) => page.getByRole('button', { name: exercise }).click();

/** Changes the open file as somebody would who types into it. */
async function rewrite(app: App, change: (text: string) => string): Promise<void> {
  const monaco = app.page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first();
  await expect(monaco.or(app.page.getByRole('textbox', { name: /editable/ })).first()).toBeAttached();
  await monaco.waitFor({ state: 'attached', timeout: 15_000 });
  await monaco.focus();
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.press('ControlOrMeta+C');
  const text = await app.clipboard();
  await app.page.evaluate((changed) => navigator.clipboard.writeText(changed), change(text));
  await app.page.keyboard.press('ControlOrMeta+V');
}

const check = async ({ page }: App) => page.getByRole('button', { name: 'Check', exact: true }).click();

test('alone: holes are marked, false alarms cost, hints come one by one, and the debrief shows what was run', async ({ app }) => {
  await app.open('#/train');
  await open(app, SPOT);
  await expect(heading(app, SPOT)).toBeFocused();
  await line(app, HOLES[0] as string).click();
  await line(app, '- "127.0.0.1:8080:80"').click();
  await check(app);
  await expect(app.page.getByRole('heading', { name: /^Not yet/ })).toBeFocused();
  await expect(app.page.getByText('False alarm', { exact: true })).toBeVisible();
  await app.button('Hint 1 of 3').click();
  await expect(app.page.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);

  await line(app, '- "127.0.0.1:8080:80"').click();
  for (const hole of HOLES.slice(1)) await line(app, hole).click();
  await expect(app.page.getByText('check it again')).toBeVisible();
  await check(app);
  await expect(app.page.getByRole('heading', { name: 'Solved, 100 %' })).toBeFocused();
  await expect(app.page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
  await expect(app.page.locator('figure pre').first()).toContainText('docker');
  await app.accessible('a solved exercise');

  await app.button('All exercises').click();
  await expect(app.page.getByText('solved, 100 %', { exact: true })).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByText('solved, 100 %', { exact: true })).toBeVisible();
});

test('alone: an attack is stopped in the editor, a shortcut is answered with why not', async ({ app }) => {
  await app.open('#/train');
  await open(app, CLOSE);
  await rewrite(app, (text) => text.replace(/^(\s*)cap_drop:.*$/m, '$1privileged: true'));
  await check(app);
  await expect(app.page.getByRole('heading', { name: 'Ways that lead nowhere' })).toBeVisible();
  await app.button('Take it back').click();
  await rewrite(app, (text) =>
    text
      .split('\n')
      .filter((row) => !row.includes('docker.sock'))
      .join('\n'),
  );
  await check(app);
  await expect(app.page.getByRole('heading', { name: /^Solved/ })).toBeVisible();
});

test('a whole session: one leads, three take part, and table and CSV agree', async ({ app, visitor }) => {
  test.slow();
  await app.open('#/train/lead');
  await app.page.getByLabel('Name of the session').fill('Tuesday');
  for (const exercise of [SPOT, KEEP]) await app.page.getByRole('checkbox', { name: exercise }).check();
  await app.button('Make the session').click();
  await expect(app.page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await app.accessible('a session that is led');
  const link = (await app.page.getByRole('link', { name: /^Open it as/ }).getAttribute('href')) ?? '';
  const hash = link.slice(link.indexOf('#'));

  const begin = async (person: App, name: string, number: string) => {
    await person.open(hash);
    await person.page.getByLabel(/^Your name/).fill(name);
    await person.page.getByLabel(/^Your number/).fill(number);
  };
  const codeOf = async ({ page }: App) =>
    (
      await page
        .getByRole('status')
        .filter({ hasText: /^[0-9A-Z]{4}-/ })
        .textContent()
    )?.trim();

  // Ada finds all, with a pointer.
  const ada = await visitor();
  await begin(ada, 'Ada', '1');
  await ada.button('Begin').click();
  await open(ada, SPOT);
  for (const hole of HOLES) await line(ada, hole).click();
  await check(ada);
  await expect(ada.page.getByRole('heading', { name: 'Solved, 100 %' })).toBeVisible();
  await ada.button('Tuesday').click();

  // Ben has a keyboard alone, and misses all but one.
  const ben = await visitor();
  await begin(ben, 'Ben', '2');
  await ben.page.keyboard.press('Enter');
  await ben.page.getByRole('button', { name: SPOT }).focus();
  await ben.page.keyboard.press('Enter');
  await expect(heading(ben, SPOT)).toBeFocused();
  const lines = ben.page.getByRole('listbox');
  await lines.focus();
  const at = (await lines.getByRole('option').allInnerTexts()).findIndex((text) => text.includes('privileged: true'));
  for (let step = 0; step < at; step++) await ben.page.keyboard.press('ArrowDown');
  await ben.page.keyboard.press('Space');
  await ben.page.keyboard.press('Control+Enter');
  await expect(ben.page.getByRole('heading', { name: 'Not yet, 25 %' })).toBeFocused();
  await ben.button('Tuesday').press('Enter');

  // Cy has a phone, and marks one hole and a line that is right.
  const cy = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await begin(cy, 'Cy', '3');
  await cy.button('Begin').tap();
  await cy.page.getByRole('button', { name: SPOT }).tap();
  await line(cy, HOLES[0] as string).tap();
  await line(cy, '- wiki-data:/var/lib/postgresql').tap();
  await cy.page.getByRole('button', { name: 'Check', exact: true }).tap();
  await expect(cy.page.getByRole('heading', { name: /^Not yet/ })).toBeVisible();
  expect(await cy.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await cy.accessible('an exercise on a phone');
  await cy.button('Tuesday').tap();

  const codes = [`Ada ${await codeOf(ada)}`, `Ben ${await codeOf(ben)}`, `Cy ${await codeOf(cy)}`, 'Dee 0000-0000-0000'];
  await app.page.getByLabel(/^Codes, one a line/).fill(codes.join('\n'));
  await app.button('Take in').click();
  await expect(app.page.getByRole('list', { name: 'Refused' }).getByRole('listitem')).toHaveCount(1);
  const table = app.page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /^Ada/ })).toContainText('solved, 100 %');
  await expect(table.getByRole('row', { name: /^Ben/ })).toContainText('not yet');
  await expect(app.page.getByRole('heading', { name: 'What most people missed' })).toBeVisible();

  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Download as CSV').click()]);
  const csv = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(csv).toHaveLength(4);
  expect(csv[1]).toMatch(/^Ada,1,1,50,/);
  for (const name of ['Ben', 'Cy']) expect(csv.some((row) => row.startsWith(`${name},`))).toBe(true);
});

test('the projector shows one thing at a time, by keys', async ({ app }) => {
  await app.open('#/train/lead');
  await app.page.getByRole('checkbox', { name: SPOT }).check();
  await app.button('Make the session').click();
  await app.button('Project').click();
  const wall = app.page.getByRole('dialog');
  await expect(wall.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await wall.getByRole('button', { name: 'Next →' }).focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(wall.getByRole('heading', { name: SPOT })).toBeVisible();
  await app.page.keyboard.press('ArrowRight');
  await expect(wall.getByRole('region', { name: /^compose.yaml/ })).toBeVisible();
  await app.page.keyboard.press('t');
  await expect(wall.getByRole('button', { name: 'Pause (T)' })).toBeVisible();
  await app.accessible('the projector');
  await app.page.keyboard.press('Escape');
  await expect(wall).toBeHidden();
});

test('two windows of one browser find each other', async ({ app }) => {
  await app.open('#/train/lead');
  await app.page.getByRole('checkbox', { name: SPOT }).check();
  await app.button('Make the session').click();
  const [other] = await Promise.all([app.page.context().waitForEvent('page'), app.page.getByRole('link', { name: /^Open it as/ }).click()]);
  await other.getByLabel(/^Your name/).fill('Eve');
  await other.getByRole('button', { name: 'Begin' }).click();
  await expect(app.page.getByRole('row', { name: /^Eve/ })).toBeVisible();
});

test('an exercise of somebody’s own is checked while it is written, and travels as a link', async ({ app, visitor }) => {
  await app.open('#/train/own');
  await app.page.getByRole('textbox').fill('kind: spot\ntitle: 1');
  await expect(app.page.getByRole('status').filter({ hasText: 'expected' })).toBeVisible();
  await app.page.getByRole('textbox').fill('');
  await app.button('Start from').click();
  await expect(app.page.getByText('Nothing. It keeps every law.')).toBeVisible({ timeout: 20_000 });
  await app.button('Copy its link').click();
  await expect(app.status()).toContainText('The link is copied.');
  const link = await app.clipboard();
  const other = await visitor();
  await other.open(link.slice(link.indexOf('#')));
  await expect(other.page.getByRole('listbox').or(other.page.getByRole('textbox', { name: /editable/ }))).toBeVisible();
});

test('quick checks at the end of a page say what is right and where it was seen', async ({ app }) => {
  await app.plan('nginx', 'Privileges');
  await app.page.getByText(/^Check yourself/).click();
  const check = app.page.locator('details', { hasText: 'Check yourself' });
  await check.getByRole('radio').first().check();
  await expect(check.getByRole('status')).toContainText(/right|not so/);
  await app.accessible('a page with its quick checks');
});
