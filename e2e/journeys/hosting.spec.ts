import { serveBelow } from './host.ts';
import { expect, test } from './page.ts';

test('it works below any path of a plain static host', async ({ app }) => {
  const host = await serveBelow('/some/path/');
  try {
    await app.page.goto(host.address);
    await app.choose('nginx');
    await app.step('Privileges');
    await app.question('Capabilities').getByText('What breaks, what holds by default, sources').click();
    await expect(app.question('Capabilities').getByRole('list', { name: 'Sources' })).toBeVisible();
    await app.editor();
    expect(await app.text('compose.yaml')).toContain('read_only: true');
    expect(await app.link()).toContain('/some/path/#/plan/privileges');
    await app.review();
  } finally {
    await app.page.close();
    host.close();
  }
});

test.describe('without a network', () => {
  // What was not loaded before cannot come; the page must say so or do without.
  test.use({ tolerated: [/ERR_INTERNET_DISCONNECTED|Unable to preload CSS|Failed to fetch dynamically imported module/] });

  test('the wizard goes on with what was loaded', async ({ app }) => {
    await app.plan('nginx', 'Filesystem');
    await app.editor();
    await app.question('Read-only root filesystem').getByText('What breaks').click();
    await expect(app.question('Read-only root filesystem').getByRole('heading', { level: 4 }).first()).toBeVisible();
    await app.page.waitForLoadState('networkidle');
    await app.page.context().setOffline(true);

    await app.answer('Read-only root filesystem', 'Writable');
    expect(await app.text('compose.yaml')).not.toContain('read_only: true');
    await app.step('Resources');
    await app.input('Processes and threads', 'Processes and threads').fill('99');
    await expect.poll(() => app.text('compose.yaml')).toContain('pids_limit: 99');
    await app.undo();

    // A text that is not here yet says so.
    await app.question('Memory').getByText('What breaks').click();
    await expect(app.question('Memory').getByText('This text could not be loaded.')).toBeVisible();
    await app.step('Filesystem');
    await expect(app.heading('Filesystem')).toBeVisible();
    await app.page.keyboard.press('Control+k');
    await expect(app.dialog('Find')).toBeVisible();
    await app.page.keyboard.press('Escape');
    await app.button('Saved plans').click();
    await expect(app.dialog('Saved plans')).toBeVisible();
    await app.page.keyboard.press('Escape');
    await app.review();
    await app.button('Ironhull, to the start page').click();
    await app.choose('Redis');
    expect(await app.text('compose.yaml')).toContain('redis');
  });

  for (const [part, words] of [
    ['Review', 'This page could not be shown.'],
    ['Palette', 'This part could not be shown.'],
    ['Outputs', 'The files could not be shown.'],
  ] as const) {
    test(`${part}, when it cannot be loaded, says so and leaves the rest`, async ({ app }) => {
      await app.page.route(new RegExp(`/assets/${part}-[^/]*\\.js`), (route) => route.abort('internetdisconnected'));
      await app.plan('nginx');
      if (part === 'Palette') await app.button(/^Find Ctrl/).click();
      if (part === 'Review') await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click();
      await expect(app.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await app.accessible('a part that failed');
      await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Plan' }).click();
      await app.step('Filesystem');
      await app.answer('Read-only root filesystem', 'Writable');
      await expect(app.option('Read-only root filesystem', 'Writable')).toBeChecked();
    });
  }
});

test('nothing is asked of the network once the parts are there', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await app.editor();
  // What judges the text comes last, when the editor stands.
  const isHere = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/checked-'));
  await expect.poll(() => app.page.evaluate(isHere)).toBe(true);
  await app.page.waitForLoadState('networkidle');
  const asked: string[] = [];
  app.page.on('request', (request) => asked.push(request.url()));
  await app.answer('Read-only root filesystem', 'Writable');
  await app.step('Resources');
  await app.input('Processes and threads', 'Processes and threads').fill('99');
  await app.texts();
  await app.undo();
  // The browser itself asks for the icon again when the address changes.
  expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});
