import { type App, expect as expected, test } from './page.ts';

// No journey is about time, and a busy machine has little of it.
const expect = expected.configure({ timeout: 20_000 });
test.use({ actionTimeout: 30_000 });

/** The caret at the end of the line that begins with this word. */
async function atEndOf(app: App, word: string): Promise<void> {
  const panel = await app.editor();
  await panel.getByRole('textbox').focus();
  await app.page.keyboard.press('Control+Home');
  await panel.getByText(word, { exact: true }).first().click();
  await app.page.keyboard.press('End');
}
const type = (app: App, text: string): Promise<void> => app.page.keyboard.type(text);
/** All at once, so that it is one step however slow the machine is. */
const paste = (app: App, text: string): Promise<void> => app.page.keyboard.insertText(text);
async function press(app: App, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await app.page.keyboard.press(key);
}
const panel = (app: App) => app.page.getByRole('region', { name: 'Files', exact: true });

/** A plan with its compose file in the editor. */
async function composing(app: App): Promise<void> {
  await app.plan('nginx', 'Filesystem');
  await app.file('compose.yaml');
  await app.editor();
}

test('what is typed into a file is in force in the question, in the other files and on the hull', async ({ app }) => {
  await composing(app);
  await expect(app.page.getByText('None of 37 attacks gets through')).toBeVisible();
  await atEndOf(app, 'read_only');
  await press(app, 'Backspace', 4);
  await type(app, 'false');
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeChecked();
  await expect(app.question('Read-only root filesystem')).toContainText('open');
  await expect(app.page.getByText(/^\d+ of 37 attacks get through/)).toBeVisible();
  await expect(app.tab('run.sh')).toHaveAccessibleName('run.sh 1 changed');
  await expect(app.status()).toContainText('Edit compose.yaml. 1 line changed in run.sh, 1 line changed in compose.yaml.');
  expect(await app.text('run.sh')).toContain('--read-only=false');
  expect(await app.text('compose.yaml')).toContain('read_only: false');

  await atEndOf(app, 'cap_drop');
  await press(app, 'Home', 2);
  await press(app, 'Shift+ArrowDown', 2);
  await press(app, 'Delete');
  await expect.poll(() => app.text('compose.yaml')).not.toContain('- ALL');
  expect(await app.text('run.sh')).not.toContain('--cap-drop');
  await app.step('Privileges');
  await expect(app.question('Capabilities')).toContainText('A process that becomes root has the default capabilities');
});

test('undo and redo span what was typed and what was answered', async ({ app }) => {
  await composing(app);
  const states = [await app.text('compose.yaml')];
  await atEndOf(app, 'read_only');
  await paste(app, ' # we write nothing');
  await expect(panel(app)).toContainText('Your text; answers are written into it.');
  states.push(await app.text('compose.yaml'));
  expect(states[1]).toContain('read_only: true # we write nothing');
  await app.step('Resources');
  await app.input('Processes and threads', 'Processes and threads').fill('77');
  await expect.poll(() => app.text('compose.yaml')).toContain('pids_limit: 77');
  states.push(await app.text('compose.yaml'));
  expect(states[2]).toContain('# we write nothing');
  await app.undo();
  expect(await app.text('compose.yaml')).toBe(states[1]);
  await app.undo();
  expect(await app.text('compose.yaml')).toBe(states[0]);
  await expect(app.button(/^Undo/)).toBeDisabled();
  await app.redo();
  await app.redo();
  expect(await app.text('compose.yaml')).toBe(states[2]);

  await panel(app).getByRole('button', { name: 'Write it anew' }).click();
  await expect.poll(() => app.text('compose.yaml')).not.toContain('# we write nothing');
  await app.undo();
  expect(await app.text('compose.yaml')).toBe(states[2]);
});

test('undo in the editor is undo of the plan, and letters are no commands there', async ({ app }) => {
  await composing(app);
  const before = await app.text('compose.yaml');
  await atEndOf(app, 'read_only');
  await press(app, 'Backspace', 4);
  await type(app, 'false # [?]');
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeChecked();
  await expect(app.heading('Filesystem')).toBeVisible();
  for (let time = 0; time < 20 && (await app.option('Read-only root filesystem', 'Writable').isChecked()); time++) {
    await press(app, 'Control+z');
    await app.page.waitForTimeout(400);
  }
  await expect.poll(() => app.text('compose.yaml')).toBe(before);
  await expect(app.button(/^Undo/)).toBeDisabled();
  await app.redo();
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeChecked();
});

test('a line that cannot be read leaves the plan as it was, and is kept while other questions are answered', async ({ app }) => {
  await composing(app);
  await atEndOf(app, 'read_only');
  await press(app, 'Enter');
  await paste(app, 'hostname: [web');
  const trouble = panel(app).getByRole('status');
  await expect(trouble).toContainText(/^Line \d+, column \d+: /);
  await expect(trouble).toContainText('The plan and the other files stay as they were');
  await expect(panel(app).locator('.squiggly-error').first()).toBeVisible();
  expect(await app.text('compose.yaml')).not.toContain('hostname');
  await app.accessible('a text that cannot be read');

  await app.step('Resources');
  await app.input('Processes and threads', 'Processes and threads').fill('77');
  await expect.poll(() => app.text('run.sh')).toContain('--pids-limit 77');
  await app.file('compose.yaml');
  await expect(trouble).toBeVisible();
  await expect(panel(app).getByRole('tabpanel')).toContainText('[web');

  await atEndOf(app, 'hostname');
  await press(app, 'Backspace', 4);
  await paste(app, 'web1');
  await expect(trouble).toBeHidden();
  await expect.poll(() => app.text('compose.yaml')).toContain('hostname: web1');
  expect(await app.text('compose.yaml')).toContain('pids_limit: 77');
  expect(await app.text('run.sh')).toContain('--hostname web1');

  await app.file('compose.yaml');
  await atEndOf(app, 'hostname');
  await type(app, ': [');
  await panel(app).getByRole('button', { name: 'Back to what the plan says' }).click();
  await expect(panel(app).getByRole('tabpanel')).not.toContainText(': [');
  expect(await app.text('compose.yaml')).toContain('hostname: web1');
});

test('the caret stays where somebody writes, whatever the text does to the other files', async ({ app }) => {
  await composing(app);
  await atEndOf(app, 'mem_limit');
  await press(app, 'Backspace', 4);
  for (const letter of '256m # of 512m') {
    await type(app, letter);
    await app.page.waitForTimeout(120);
  }
  await expect.poll(() => app.text('compose.yaml')).toContain('mem_limit: 256m # of 512m\n');
  expect(await app.text('run.sh')).toContain('--memory 256m');
});

test('hovering explains a key and the decision of its line', async ({ app }) => {
  await composing(app);
  const hover = app.page.locator('.monaco-hover:visible');
  await (await app.editor()).getByText('cap_drop', { exact: true }).first().hover();
  await expect(hover).toContainText('Capabilities');
  await expect(hover).toContainText('Decision: Capabilities');
  await expect(hover).toContainText(/Stops: \S/);
  await app.file('run.sh');
  await (await app.editor()).getByText('--pids-limit', { exact: true }).first().hover();
  await expect(hover).toContainText('Processes and threads');
  await app.file('Dockerfile');
  await (await app.editor()).getByText('STOPSIGNAL', { exact: true }).first().hover();
  await expect(hover).toContainText('The signal that docker stop sends first');
});

test('completion offers the words of a language with their explanation', async ({ app }) => {
  await composing(app);
  const offers = app.page.locator('.suggest-widget:visible');
  await atEndOf(app, 'read_only');
  await press(app, 'Enter');
  await type(app, 'priv');
  await expect(offers.getByRole('listitem', { name: /^privileged/ })).toBeVisible();
  await expect(offers).toContainText('Privileged mode');
  await press(app, 'Tab');
  await type(app, 'true');
  await app.step('Privileges');
  await expect(app.option('Privileged mode', 'Yes, privileged')).toBeChecked();

  await app.file('Dockerfile');
  await atEndOf(app, 'STOPSIGNAL');
  await press(app, 'End');
  await press(app, 'Enter');
  await type(app, 'HEALTH');
  await expect(offers.getByRole('listitem', { name: /^HEALTHCHECK/ })).toBeVisible();
  await press(app, 'Escape');
});

test('notes say what the text leaves open, and a fix is one step', async ({ app }) => {
  await composing(app);
  await expect(panel(app).getByText(/note.? on this text/)).toBeHidden();
  await atEndOf(app, 'read_only');
  await press(app, 'Enter');
  await paste(app, 'privileged: true');
  await panel(app)
    .getByText(/notes? on this text/)
    .click();
  await expect(
    panel(app)
      .getByRole('listitem')
      .filter({ hasText: /^Line 9 Critical: / }),
  ).toBeVisible();
  await app.accessible('notes on a text');
  await atEndOf(app, 'privileged');
  await press(app, 'Control+.');
  const fix = app.page.getByRole('option', { name: /^Fix: / }).first();
  await expect(fix).toBeVisible();
  await press(app, 'Enter');
  await app.step('Privileges');
  await expect(app.option('Privileged mode', 'Yes, privileged')).not.toBeChecked();
});

test('Tab leaves the editor unless somebody asks for it', async ({ app }) => {
  await composing(app);
  await atEndOf(app, 'read_only');
  await press(app, 'Tab');
  await expect(panel(app).getByRole('textbox')).not.toBeFocused();
  await atEndOf(app, 'read_only');
  await press(app, 'Control+m');
  await expect(app.status()).toContainText('Tab indents.');
  await press(app, 'Tab');
  await expect(panel(app).getByRole('textbox')).toBeFocused();
  await press(app, 'Control+m');
  await expect(app.status()).toContainText('Tab leaves the editor.');
});

test('a phone edits in a plain text area, with the same effect', async ({ visitor }) => {
  const app = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await app.plan('nginx', 'Filesystem');
  await app.button(/Open the files/).click();
  await app.button(/Files over the whole screen/).click();
  await app.file('compose.yaml');
  await app.button('Edit').click();
  const area = app.page.getByRole('textbox', { name: /^compose\.yaml.*editable$/ });
  await expect(area).toBeFocused();
  const text = await area.inputValue();
  await area.fill(text.replace('read_only: true', 'read_only: tru['));
  await expect(panel(app).getByRole('status')).toContainText(/^Line 8, column \d+: /);
  await app.accessible('a text area on a phone');
  await area.fill(text.replace('read_only: true', 'read_only: false # later'));
  await expect(panel(app).getByRole('status')).toBeHidden();
  await app.button('Done').click();
  await expect(panel(app)).toContainText('Your text; answers are written into it.');
  expect(await app.text('run.sh')).toContain('--read-only=false');
  await app.button(/Close the files/).click();
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeChecked();
});

test('a reload keeps an edited text, a saved plan and its file too', async ({ app }) => {
  await composing(app);
  await atEndOf(app, 'read_only');
  await paste(app, ' # kept');
  await expect(panel(app)).toContainText('Your text; answers are written into it.');
  const files = await app.texts();
  await expect.poll(() => app.page.evaluate(() => location.hash)).toContain('&t=');
  await app.page.reload();
  await expect(app.heading('Filesystem')).toBeVisible();
  expect(await app.texts()).toEqual(files);
  expect(files['compose.yaml']).toContain('read_only: true # kept');

  await app.button('Saved plans').click();
  const library = app.dialog('Saved plans');
  await library.getByRole('textbox', { name: 'Save the plan in force as' }).fill('mine');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.status()).toContainText('mine saved in this browser.');
  await press(app, 'Escape');
  await app.button('Ironhull, to the start page').click();
  await app.choose('Redis');
  expect(await app.text('compose.yaml')).not.toContain('# kept');
  await app.button('Saved plans').click();
  await app.dialog('Saved plans').getByRole('button', { name: /^mine/ }).click();
  await expect.poll(() => app.text('compose.yaml')).toContain('# kept');
});

test('a link with an edited text shows the whole of it and asks before it is opened', async ({ app, visitor }) => {
  await composing(app);
  await atEndOf(app, 'read_only');
  await paste(app, ' # look here');
  await expect(panel(app)).toContainText('Your text; answers are written into it.');
  const files = await app.texts();
  const link = await app.link();
  const other = await visitor();
  await other.page.goto(link);
  const dialog = other.dialog('A plan from a link');
  await expect(dialog.getByRole('region', { name: 'Text of Compose file' })).toContainText('read_only: true # look here');
  await other.accessible('the text of a link');
  await dialog.getByRole('button', { name: 'Do not open it' }).click();
  expect(await other.text('compose.yaml')).not.toContain('# look here');
  const third = await visitor();
  await third.page.goto(link);
  await third.dialog('A plan from a link').getByRole('button', { name: 'Open the plan' }).click();
  expect(await third.texts()).toEqual(files);
});

test('a text that is too long for a link stays in this browser, and the link says so', async ({ app }) => {
  await composing(app);
  await app.page.getByRole('checkbox', { name: 'Wrap' }).check();
  await app.button('Edit').click();
  const area = app.page.getByRole('textbox', { name: /^compose\.yaml.*editable$/ });
  const text = await area.inputValue();
  const words = Array.from({ length: 2000 }, (_, index) => ((index + 7) * 2654435761) % 4294967296).join(' ');
  await area.fill(`# ${words}\n${text}`);
  await expect(panel(app)).toContainText('Your text; answers are written into it.');
  await app.button('Copy link').click();
  await expect(app.status()).toContainText('stay in this browser');
  expect(await app.clipboard()).not.toContain('&t=');
  await app.page.reload();
  await expect(app.heading('Filesystem')).toBeVisible();
  // The half of the formats that reads comes after the page.
  await expect.poll(() => app.text('compose.yaml')).toContain(words.slice(-40));
});
