import { inTurn } from '../turn.ts';
import { type App, expect, STEPS, test } from './page.ts';

/** Every option of a question, then the one that stood before. Each is in force at once, or says what it waits for. */
async function tryOptions(app: App, title: string): Promise<void> {
  const radios = app.question(title).getByRole('radio');
  const options = await radios.evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ value, checked }) => ({ value, checked })));
  const first = options.find(({ checked }) => checked)?.value;
  for (const value of [...options.map((option) => option.value), first]) {
    const radio = radios.and(app.page.locator(`[value="${value}"]`));
    const waiting = app.question(title).getByText('Not in force yet.');
    // An option may be offered only while it is the answer.
    if (!(await radio.isVisible()) || (await radio.isChecked())) continue;
    const [revision, waited] = [await app.revision(), await waiting.isVisible()];
    await radio.click();
    await expect(radio, `${title}, option ${value}`).toBeChecked();
    await expect
      .poll(
        async () => waited || (await waiting.isVisible()) || (await app.revision()) !== revision,
        `${title}, option ${value} has a consequence`,
      )
      .toBe(true);
  }
}

for (const step of inTurn(STEPS)) {
  test(`every option of every question of ${step} can be chosen`, async ({ app }) => {
    await app.plan('nginx', step);
    const titles = await app.page
      .getByRole('article')
      .evaluateAll((articles) => articles.map((article) => article.querySelector('h3')?.textContent ?? ''));
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) {
      // An answer may take a later question away.
      if (await app.question(title).isVisible()) await tryOptions(app, title);
    }
    await app.accessible(`${step} after all its answers`);
  });
}

/** Input, a text that is none of its kind, words of the message, and one that is. */
const TEXTS = [
  ['Resources', 'Memory', 'Memory', 'lots', /A size in Docker’s spelling/, '192m', 'mem_limit: 192m'],
  ['Resources', 'CPU time', 'CPUs', 'two', /A number of CPUs/, '0.5', 'cpus: 0.5'],
  ['Resources', 'PID 1 and the end', 'Time to stop', 'soon', /A duration such as 30s/, '45s', 'stop_grace_period: 45s'],
  [
    'Filesystem',
    'Temporary file systems',
    'Path, row 1',
    'cache',
    /An absolute path inside the container/,
    '/var/cache/other',
    '/var/cache/other:rw',
  ],
  ['Filesystem', 'Temporary file systems', 'Mode, row 1', '0999', /octal digits/, '0750', 'mode=0750'],
  ['Network', 'Published ports', 'Port on the host, row 1', '70000', /At most 65535/, '8443', '127.0.0.1:8443:80'],
  ['Image', 'Application', 'Image name', 'My Shop', /An image such as shop\/web:1\.0\.0/, 'shop/web:2.0.0', 'image: shop/web:2.0.0'],
] as const;

for (const [step, question, label, bad, message, good, line] of TEXTS) {
  test(`${label.replace(', row 1', '')} of ${question}: a bad text is answered beside the field and leaves the file`, async ({ app }) => {
    await app.plan('nginx', step);
    const before = await app.text('compose.yaml');
    const input = app.input(question, label);
    const last = await input.inputValue();
    await input.fill(bad);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(message);
    await expect(app.question(question).getByText('The files keep the last good value.')).toBeVisible();
    await app.accessible('a field with a message');
    expect(await app.text('compose.yaml')).toBe(before);

    await input.fill(good);
    await expect(input).toHaveAttribute('aria-invalid', 'false');
    expect(await app.text('compose.yaml')).toContain(line);
    await input.fill(last);
    expect(await app.text('compose.yaml')).toBe(before);
  });
}

test('an option that lacks its details waits for them, and says what stands until then', async ({ app }) => {
  await app.plan('nginx', 'Image');
  const before = await app.texts();
  await app.answer('Pinned base version', 'Tag and digest');
  const question = app.question('Pinned base version');
  await expect(question.getByText('Not in force yet. Until the details are there, this stands: Exact tag.')).toBeVisible();
  expect(await app.texts()).toEqual(before);
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  await app.input('Pinned base version', 'Digest').fill(digest);
  await expect(question.getByText('Not in force yet.')).toBeHidden();
  expect(await app.text('Dockerfile')).toContain(`@${digest}`);
});

test('rows of a table are added, moved by keys, and removed', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  const title = 'Temporary file systems';
  await app.question(title).getByRole('button', { name: 'Add a row' }).click();
  await app.input(title, 'Path, row 3').fill('/var/tmp');
  await app.input(title, 'Size, row 3').fill('8m');
  await expect.poll(() => app.text('compose.yaml')).toContain('/var/tmp:rw');
  await app.input(title, 'Path, row 3').press('Alt+ArrowUp');
  await expect(app.input(title, 'Path, row 2')).toHaveValue('/var/tmp');
  const text = await app.text('compose.yaml');
  expect(text.indexOf('/var/tmp:')).toBeLessThan(text.indexOf('/run:'));
  await app.question(title).getByRole('button', { name: 'Remove row 2' }).click();
  await expect.poll(() => app.text('compose.yaml')).not.toContain('/var/tmp:');
});

test('a contradiction is named at its question and ended by its cure', async ({ app }) => {
  await app.plan('nginx', 'Network');
  await app.answer('Network', 'The network of the host');
  const clash = app.page.getByRole('note').first();
  await expect(clash).toBeVisible();
  await app.accessible('a contradiction');
  const block = app.page.getByRole('contentinfo');
  await expect(block).not.toContainText('Conflicts 0');
  await clash.getByRole('button').first().click();
  await expect(block).toContainText('Conflicts 0');
});

test('the long explanation and its sources open under a question', async ({ app }) => {
  await app.plan('nginx', 'Privileges');
  const question = app.question('Capabilities');
  await question.getByText('What breaks, what holds by default, sources').click();
  await expect(question.getByRole('list', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible();
  await expect(question.getByRole('heading', { level: 4 }).first()).toBeVisible();
  await app.accessible('an open explanation');
});
