import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, test } from './page.ts';

const COMPOSE = `# The shop, as it has run for years.
version: "3.7"
services:
  web:
    image: nginx:1.29
    privileged: true
    ports:
      - 8080:80
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
  db:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: hunter2
    credential_spec:
      file: my.json
`;
const DOCKERFILE = `FROM node
WORKDIR /app
COPY . .
ENV API_KEY=sk_live_4242424242
CMD node server.js
`;

const code = (app: App) => app.page.getByRole('region', { name: /^compose\.yaml, Compose file/ });
const findings = (app: App) => app.page.getByRole('region', { name: /findings?$/ });
const finding = (app: App, words: RegExp) => findings(app).locator('button[data-finding]').filter({ hasText: words });
const count = async (app: App): Promise<number> =>
  Number(((await findings(app).getByRole('heading', { level: 2 }).textContent()) ?? '').replace(/\D/g, ''));
const pieces = (app: App) => app.page.getByRole('list', { name: 'What was brought' });

async function paste(app: App, text: string): Promise<void> {
  await app.page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await app.page.keyboard.press('Control+V');
}

/** The text that the button "Copy" hands out. */
async function copied(app: App, path: string): Promise<string> {
  await app.button(`Copy ${path}`).click();
  await expect(app.status()).toContainText(`${path} is copied.`);
  return app.clipboard();
}

test('what is pasted shows its holes on their own lines, is mended, and leaves as a patch that git takes', async ({ app }) => {
  await app.open('#/bring');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused();
  await app.accessible('nothing brought yet');
  const began = Date.now();
  await paste(app, COMPOSE);
  await expect(finding(app, /line 6, web/)).toBeVisible();
  const took = Date.now() - began;
  console.log(`From the paste to the findings: ${took} ms`);
  await expect(pieces(app)).toContainText('A compose file with 2 services.');
  await expect(code(app).locator('[data-line]').nth(5)).toContainText(/^C.*privileged: true/);
  await app.accessible('findings');

  // From the list to the line, and from the line to the list.
  const privileged = finding(app, /Every wall between container and host is down/);
  await privileged.click();
  await expect(privileged).toHaveAttribute('aria-expanded', 'true');
  await expect(code(app).locator('[data-lit]')).toContainText('privileged: true');
  await expect(findings(app).getByRole('link').first()).toHaveAttribute('href', /^#\/evidence\/attack\//);
  await expect(findings(app).getByRole('figure')).toContainText('removed:     privileged: true');
  await app.accessible('a finding with its fix');
  await code(app).getByText('/var/run/docker.sock').click();
  await expect(finding(app, /line 10, web/)).toHaveAttribute('aria-expanded', 'true');

  // The whole texts side by side, in Monaco.
  await privileged.click();
  await findings(app).getByRole('button', { name: 'Side by side' }).click();
  await expect(app.dialog(/compose\.yaml: /).getByRole('textbox')).toHaveCount(2, { timeout: 30_000 });
  await expect(app.dialog(/compose\.yaml: /)).toContainText('# The shop');
  await app.accessible('two texts side by side');
  await app.page.keyboard.press('Escape');

  // One fix, taken back and done again.
  const before = await count(app);
  await findings(app)
    .getByRole('button', { name: /^Fix it/ })
    .click();
  await expect(app.status()).toContainText('Undo takes it back.');
  expect(await count(app)).toBeLessThan(before);
  await expect(code(app)).not.toContainText('privileged');
  await app.page.keyboard.press('Control+z');
  await expect(code(app)).toContainText('privileged: true');
  expect(await count(app)).toBe(before);
  await app.redo();
  await expect(code(app)).not.toContainText('privileged');

  // All that is safe, with the whole diff first.
  await findings(app).getByRole('button', { name: 'Fix all that cannot break anything' }).click();
  const all = app.dialog('Fix all that cannot break anything');
  await expect(all.getByRole('figure')).toContainText('added:       - "no-new-privileges:true"');
  await app.accessible('the diff of all that is safe');
  await all.getByRole('button', { name: /^Fix \d+ findings/ }).click();
  await expect(code(app)).toContainText('no-new-privileges:true');
  await expect(code(app)).toContainText('# The shop, as it has run for years.');

  const folder = test.info().outputPath('project');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'compose.yaml'), COMPOSE);
  const [patch] = await Promise.all([app.page.waitForEvent('download'), app.button('Patch').click()]);
  expect(patch.suggestedFilename()).toBe('compose.yaml.patch');
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['apply', await patch.path()], { cwd: folder });
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(await copied(app, 'compose.yaml'));

  for (const [title, name, expected] of [
    ['Markdown', 'findings.md', /compose\.yaml/],
    ['HTML, for print', 'findings.html', /<!doctype html>/i],
    ['SARIF', 'findings.sarif', /"version": ?"2\.1\.0"/],
    ['JSON', 'findings.json', /^\s*[[{]/],
  ] as const) {
    await app.page.getByRole('combobox', { name: 'Kind of report' }).selectOption(title);
    const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Report').click()]);
    expect(file.suggestedFilename()).toBe(name);
    const report = readFileSync(await file.path(), 'utf8');
    expect(report).toMatch(expected);
    // A report is handed on; the patches in JSON have to apply.
    if (title !== 'JSON') expect(report).not.toContain('hunter2');
  }
});

test('many fixes say their price first, keep comments, and what cannot be fixed here says so', async ({ app }) => {
  await app.open('#/bring');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused();
  await paste(app, COMPOSE.replace('- 8080:80', '- 8080:80 # the front door'));
  await findings(app).getByRole('button', { name: 'Fix all medium' }).click();
  const all = app.dialog('Fix all medium findings');
  await expect(all).toContainText('Other machines reach it only through something on this host, such as a reverse proxy.');
  await expect(all.getByRole('figure')).toContainText('added:       - "127.0.0.1:8080:80" # the front door');
  await app.accessible('the price of many fixes');
  await all.getByRole('button', { name: 'Leave it' }).click();
  // Where the person has to say it, every answer has its price, and the other answer its advice.
  await finding(app, /An engine’s socket is mounted/).click();
  await expect(findings(app)).toContainText('It can no longer start, watch or stop containers.');

  // Going on opens the file that was brought, in which nothing has changed.
  await app.button('Go on in the wizard').click();
  await app
    .dialog('Go on in the wizard')
    .getByRole('button', { name: /go on$/i })
    .click();
  await expect(app.tab('compose.yaml')).toHaveAttribute('aria-selected', 'true');
  for (const name of await app.page.getByRole('tab').allInnerTexts()) expect(name).not.toContain('changed');

  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Bring' }).click();
  await app.button('Put away compose.yaml').click();
  await paste(app, 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - {name: a, image: "b:1"}\n');
  await finding(app, /No seccomp profile is named/).click();
  await expect(findings(app).getByRole('figure')).toContainText('added:       type: RuntimeDefault');
  await app.button('Fix it in manifest.yaml').click();
  await expect(app.status()).toContainText('Fixed in manifest.yaml');
  await expect(finding(app, /No seccomp profile is named/)).toHaveCount(0);
  await finding(app, /It can take all the memory/).click();
  await findings(app).getByRole('radio', { name: '256Mi' }).check();
  await expect(findings(app).getByRole('figure')).toContainText('resources: {limits: {memory: 256Mi}}');
  await app.button('Put away manifest.yaml').click();

  await paste(app, '[{"Name": "/a", "Config": {"Image": "b"}, "HostConfig": {"Privileged": true}}]');
  await expect(findings(app)).toContainText('This kind of text is only read here.');
  await expect(findings(app).getByRole('button', { name: /^Fix all/ })).toHaveCount(0);
  await app.page.getByRole('button', { name: /^Put away/ }).click();

  await paste(app, 'Hello Joe,\n\nplease buy milk.\n');
  await expect(app.page.getByRole('heading', { level: 2, name: 'Findings', exact: true })).toBeVisible();
  await expect(app.button('Go on in the wizard')).toHaveAttribute('aria-disabled', 'true');
  await expect(app.button('Report')).toBeHidden();
});

test('the start page takes a paste and a drop; two files are joined and go on in the wizard, and the plan before comes back', async ({
  app,
}) => {
  await app.open();
  await expect(app.button('Bring what you have')).toBeVisible();
  await app.page.waitForLoadState('networkidle');
  await paste(app, COMPOSE);
  await expect(app.page).toHaveURL(/#\/bring/);
  await expect(finding(app, /line 6, web/)).toBeVisible();
  // A second file is dropped.
  const dropped = await app.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'Dockerfile'));
    return data;
  }, DOCKERFILE);
  await app.page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await expect(app.page.getByText('Drop it anywhere')).toBeVisible();
  await app.page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(pieces(app).getByRole('listitem').filter({ hasText: 'A Dockerfile: it builds on node.' })).toBeVisible();
  await expect(app.page.getByText('Drop it anywhere')).toBeHidden();
  await expect(findings(app)).toContainText('Dockerfile, line 4');
  await app.page.getByRole('combobox', { name: 'Of', exact: true }).selectOption('compose.yaml');
  await expect(findings(app)).not.toContainText('Dockerfile, line 4');
  await app.page.getByRole('checkbox', { name: 'critical' }).uncheck();
  await expect(finding(app, /line 6, web/)).toBeHidden();

  await app.button('Go on in the wizard').click();
  const dialog = app.dialog('Go on in the wizard');
  await expect(dialog).toContainText('2 files become one plan with');
  await expect(dialog).toContainText('db (PostgreSQL)');
  await app.accessible('going on in the wizard');
  await dialog.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(app.heading('Image')).toBeVisible();
  await app.step('Privileges');
  await expect(app.option('Privileged mode', 'Yes, privileged')).toBeChecked();
  await expect(app.button(/^Undo: Open 2 files as a plan/)).toBeVisible();

  // Now there is a plan with answers: it is said before it is replaced.
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Bring' }).click();
  await expect(pieces(app)).toContainText('Dockerfile');
  await app.button('Put away Dockerfile').click();
  await app.button('Go on in the wizard').click();
  await expect(dialog).toContainText('It takes the place of the plan in force');
  await dialog.getByRole('button', { name: 'Replace the plan and go on' }).click();
  await app.undo();
  await expect(app.button(/^Undo: Open 2 files as a plan/)).toBeVisible();
});

test('without a pointer: type, read, choose, fix, undo', async ({ app }) => {
  await app.open('#/bring');
  const { keyboard } = app.page;
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press('Tab');
  await expect(app.page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await keyboard.insertText('docker run -d --privileged -p 8080:80 nginx:1.29');
  await keyboard.press('Control+Enter');
  await expect(app.page.getByRole('heading', { level: 2, name: 'run.sh' })).toBeFocused();
  await expect(pieces(app)).toContainText('1 docker run line.');
  // F6 leads to the findings, the arrows from one to the next.
  await keyboard.press('F6');
  await expect(app.page.getByRole('heading', { level: 2, name: /findings$/ })).toBeAttached();
  // Once round: findings, foot, bar, what was brought, its text, and the findings again.
  for (let pressed = 0; pressed < 4; pressed++) await keyboard.press('F6');
  await expect(app.page.getByRole('region', { name: /^run\.sh, docker run/ })).toBeFocused();
  await keyboard.press('F6');
  const first = app.page.locator('[data-finding]').first();
  for (let pressed = 0; pressed < 12 && !(await first.evaluate((element) => element === document.activeElement)); pressed++)
    await keyboard.press('Tab');
  await expect(first).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(app.page.locator('[data-finding]').nth(1)).toBeFocused();
  await keyboard.press('ArrowUp');
  const wanted = finding(app, /Every wall between container and host is down/);
  for (let pressed = 0; pressed < 40 && !(await wanted.evaluate((element) => element === document.activeElement)); pressed++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const fix = findings(app).getByRole('button', { name: /^Fix it/ });
  for (let pressed = 0; pressed < 12 && !(await fix.evaluate((element) => element === document.activeElement)); pressed++)
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(app.status()).toContainText('Undo takes it back.');
  await expect(app.page.locator('[data-finding]:focus')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(app.page.getByRole('region', { name: /^run\.sh, docker run/ })).toContainText('--privileged');
});

test('on a phone nothing is cut off', async ({ visitor }) => {
  const app = await visitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
  const fits = async () => expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await app.open('#/bring');
  await fits();
  await app.accessible('nothing brought yet, on a phone');
  await app.page.getByLabel('Open files').setInputFiles({ name: 'compose.yaml', mimeType: 'text/yaml', buffer: Buffer.from(COMPOSE) });
  await finding(app, /Every wall between container and host is down/).click();
  await expect(code(app).locator('[data-lit]')).toContainText('privileged: true');
  await fits();
  await findings(app).getByRole('button', { name: 'Side by side' }).click();
  await expect(app.dialog(/compose\.yaml: /)).toContainText('removed:     privileged: true');
  await app.page.keyboard.press('Escape');
  await app.accessible('findings on a phone');
});

test('one bad file harms no other; what is taken for something else is corrected; what is not understood is said', async ({ app }) => {
  await app.open('#/bring');
  const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await app.page
    .getByLabel('Open files')
    .setInputFiles([
      file('broken.yaml', 'services:\n  web: [\n'),
      file('image.png', Buffer.from([137, 80, 78, 71, 0, 0, 13])),
      file('huge.yaml', 'x'.repeat(4_000_001)),
      file('compose.yaml', COMPOSE),
      file('notes.md', 'Buy milk.\n'),
    ]);
  await expect(app.page.getByRole('alert')).toContainText('image.png is not a text.');
  await expect(app.page.getByRole('alert')).toContainText('huge.yaml has 4,000,001 bytes; at most 4,000,000 are read.');
  await expect(pieces(app).getByRole('button', { name: 'compose.yaml', exact: true })).toBeVisible();
  await expect(findings(app)).toContainText('broken.yaml, line');
  await expect(findings(app)).toContainText('not understood in compose.yaml');
  await expect(findings(app)).toContainText('credential_spec');

  const notes = pieces(app).getByRole('listitem').filter({ hasText: 'notes.md' });
  await expect(notes.getByRole('combobox')).toHaveValue('');
  await notes.getByRole('combobox').selectOption('Dockerfile');
  await expect(notes).toContainText('You said so.');
  await notes.getByRole('button', { name: /^Put away/ }).click();
  await expect(notes).toBeHidden();
  await app.undo();
  await expect(notes).toBeVisible();
});

test('a folder is gone through, without what is not ours', async ({ app }) => {
  const folder = test.info().outputPath('shop');
  for (const [path, text] of [
    ['compose.yaml', COMPOSE],
    ['web/Dockerfile', DOCKERFILE],
    ['web/server.js', 'process.exit()'],
    ['README', 'The shop.\n'],
    ['node_modules/x/Dockerfile', DOCKERFILE],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await app.open('#/bring');
  await app.page.getByLabel('Open a folder').setInputFiles(folder);
  await expect(pieces(app).getByRole('combobox')).toHaveCount(2);
  await expect(pieces(app)).toContainText('web/Dockerfile');
  await expect(app.page.getByText('2 files are none of these kinds and stayed out.')).toBeVisible();
  await expect(app.page.getByText('Not looked into: node_modules.')).toBeVisible();
});

test('a thousand services are audited beside the page, which goes on answering', async ({ app }) => {
  const services = Array.from(
    { length: 1000 },
    (_, index) => `  s${index}:\n    image: nginx:1.29\n    cap_add: [SYS_ADMIN]\n    ports:\n      - ${10_000 + index}:80\n`,
  );
  await app.open('#/bring');
  await app.page.getByLabel('Open files').setInputFiles({
    name: 'compose.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(`services:\n${services.join('')}`),
  });
  const work = app.page.getByRole('progressbar', { name: 'compose.yaml is being audited' });
  await expect(work).toBeVisible();
  // The page answers to keys meanwhile.
  const began = Date.now();
  await app.page.keyboard.press('?');
  await expect(app.dialog('Keys')).toBeVisible();
  console.log(`The page answered to a key after ${Date.now() - began} ms while it audits`);
  await app.page.keyboard.press('Escape');
  await app.button('Stop').click();
  await expect(app.page.getByRole('alert')).toContainText('It was stopped.');
  await app.button('Try again').click();
  await expect(findings(app).getByRole('heading', { level: 2 })).toContainText(/\d,\d{3} findings/, { timeout: 120_000 });
  await app
    .button(/^100 more of/)
    .first()
    .click();
  const far = app.page.locator('[data-finding]').nth(150);
  const line = Number(/line (\d+)/.exec((await far.textContent()) ?? '')?.[1]);
  await far.click();
  const lit = code(app).locator('[data-lit]');
  await expect(lit).toBeInViewport();
  expect(
    await lit.evaluate((row) => {
      const block = row.parentElement as HTMLElement;
      return Number(block.dataset.above) + [...block.children].indexOf(row) + 1;
    }),
  ).toBe(line);
});
