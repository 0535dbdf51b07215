import { expect, test } from './page.ts';

test('undo and redo over several answers, by button and by keys', async ({ app }) => {
  await app.plan('nginx', 'Privileges');
  const states = [await app.text('compose.yaml')];
  const say = async (question: string, option: string) => {
    await app.answer(question, option);
    states.push(await app.text('compose.yaml'));
  };
  await say('No new privileges', 'Yes, whatever the daemon says');
  await say('Privileged mode', 'Yes, privileged');
  await app.step('Filesystem');
  await say('Read-only root filesystem', 'Writable');
  expect(new Set(states).size).toBe(4);

  for (const expected of states.slice(0, -1).reverse()) {
    await app.undo();
    expect(await app.text('compose.yaml')).toBe(expected);
  }
  for (const expected of states.slice(1)) {
    await app.redo();
    expect(await app.text('compose.yaml')).toBe(expected);
  }
  await expect(app.button(/^Redo/)).toBeDisabled();

  await app.heading('Filesystem').focus();
  await app.page.keyboard.press('Control+z');
  await expect(app.status()).toContainText('Undo: Read-only root filesystem');
  await app.page.keyboard.press('Control+z');
  expect(await app.text('compose.yaml')).toBe(states[1]);
  await app.heading('Filesystem').focus();
  await app.page.keyboard.press('Control+Shift+z');
  await app.page.keyboard.press('Control+y');
  expect(await app.text('compose.yaml')).toBe(states[3]);

  await app.undo();
  await app.answer('Temporary file systems', 'None');
  await expect(app.button(/^Redo/)).toBeDisabled();
});

test('the letters of one word are one step of the history', async ({ app }) => {
  await app.plan('nginx', 'Resources');
  const before = await app.text('compose.yaml');
  const input = app.input('Processes and threads', 'Processes and threads');
  await input.focus();
  await input.press('Control+a');
  await input.pressSequentially('4096');
  await expect.poll(() => app.text('compose.yaml')).toContain('pids_limit: 4096');
  await app.undo();
  expect(await app.text('compose.yaml')).toBe(before);
  await expect(input).toHaveValue('128');
});

test('another start is a step of the history too', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await app.answer('Read-only root filesystem', 'Writable');
  const own = await app.text('compose.yaml');
  await app.button('Ironhull, to the start page').click();
  await app.choose('Redis');
  expect(await app.text('compose.yaml')).toContain('redis');
  await app.undo();
  expect(await app.text('compose.yaml')).toBe(own);
});

test('the back and forward buttons turn pages, a reload keeps the plan', async ({ app }) => {
  await app.plan('Node.js', 'User');
  await app.step('Resources');
  await app.page.goBack();
  await expect(app.heading('User')).toBeVisible();
  await app.page.goForward();
  await expect(app.heading('Resources')).toBeVisible();
  await app.answer('Processes and threads', 'No limit');
  const files = await app.texts();
  // The address follows within half a second.
  await expect.poll(() => app.page.evaluate(() => location.hash)).toBe(new URL(await app.link()).hash);
  await app.page.reload();
  await expect(app.heading('Resources')).toBeVisible();
  expect(await app.texts()).toEqual(files);
  await app.page.goBack();
  await expect(app.heading('User')).toBeVisible();
  expect(await app.texts(), 'going back turns the page and leaves the answers').toEqual(files);
  await app.review();
  await app.page.goBack();
  await expect(app.heading('User')).toBeVisible();
});
