import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, STEPS, test } from './page.ts';

test.describe('without scripts', () => {
  // With scripts switched off the browser itself refuses them.
  test.use({ tolerated: [/\/assets\/\S+\.js csp$/] });

  test('the start page can be read before any script runs', async ({ visitor }) => {
    const { page } = await visitor({ javaScriptEnabled: false });
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: 'What runs in the container?' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^nginx/ })).toBeVisible();
    const example = page.getByRole('region', { name: 'Example' });
    await expect(example).toContainText('compose.yaml');
    await expect(example).toContainText('read_only: true');
  });
});

test.describe('before the scripts are here', () => {
  /** The page as it shows on a slow line, and what lets its scripts come. */
  async function early({ page }: App): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/assets\/page-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'commit' });
    return letGo;
  }

  test('what is pressed is not lost', async ({ app }) => {
    const letGo = await early(app);
    await app.page.getByRole('button', { name: /^nginx/ }).click();
    await expect(app.page.getByRole('heading', { level: 1, name: 'What runs in the container?' })).toBeVisible();
    letGo();
    await expect(app.heading('Image')).toBeVisible();
  });

  test('what is typed is not lost', async ({ app }) => {
    const letGo = await early(app);
    await app.page.getByRole('searchbox', { name: 'Search the workloads' }).fill('database');
    await expect(app.page.getByRole('button', { name: /^nginx/ })).toBeVisible();
    letGo();
    await expect(app.page.getByRole('button', { name: /^nginx/ })).toBeHidden();
  });

  test('what is picked is not lost', async ({ app }) => {
    const letGo = await early(app);
    await app.page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
    letGo();
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(app.page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark');
  });
});

test('a plan that is chosen before the page is at rest stays, and its address as well', async ({ app }) => {
  await app.page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    Object.assign(globalThis, {
      requestIdleCallback: (act: () => void) => waiting.push(act),
      atRest: () => {
        for (const act of waiting) act();
      },
    });
  });
  await app.plan('nginx');
  await app.page.evaluate(() => (globalThis as unknown as { atRest: () => void }).atRest());
  await expect(app.page).toHaveURL(/#\/plan\/image/);
  await expect(app.heading('Image')).toBeVisible();
});

test('the search finds a workload by any of its words, and offers one that fits all', async ({ app }) => {
  const { page } = await app.open();
  const search = page.getByRole('searchbox', { name: 'Search the workloads' });
  await search.fill('database');
  await expect(page.getByRole('button', { name: /^PostgreSQL/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^nginx/ })).toBeHidden();
  await search.fill('qwertz');
  await expect(page.getByText('Nothing by that name yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Your program/ })).toBeVisible();
  await app.accessible('the start page that found nothing');
});

interface Said {
  readonly question: string;
  readonly option: string;
  readonly fill?: readonly [label: string, text: string];
  readonly path: string;
  readonly expected: RegExp;
}
/** One answer of each step, the file in which it must show, and what then stands there. */
const ANSWERS: { readonly [Step in (typeof STEPS)[number]]: Said } = {
  Image: { question: 'Base image', option: 'Alpine', path: 'Dockerfile', expected: /^FROM nginx:\S+alpine/m },
  User: {
    question: 'Supplementary groups',
    option: 'Yes',
    fill: ['Groups', 'audio'],
    path: 'compose.yaml',
    expected: /group_add:\s+- "?audio/,
  },
  Namespaces: { question: 'UTS namespace', option: "The host's", path: 'compose.yaml', expected: /^ {4}uts: host$/m },
  Privileges: { question: 'Privileged mode', option: 'Yes, privileged', path: 'run.sh', expected: /--privileged/ },
  Resources: {
    question: 'Processes and threads',
    option: 'At most this many',
    fill: ['Processes and threads', '77'],
    path: 'compose.yaml',
    expected: /pids_limit: 77/,
  },
  Filesystem: { question: 'Read-only root filesystem', option: 'Writable', path: 'compose.yaml', expected: /^(?![\s\S]*read_only: true)/ },
  Network: { question: 'Userland proxy', option: 'Yes', path: 'daemon.json', expected: /^(?![\s\S]*"userland-proxy": false)/ },
  'Supply chain': {
    question: 'Registries without TLS',
    option: 'From these',
    fill: ['Registries', 'registry.lan:5000'],
    path: 'daemon.json',
    expected: /registry\.lan:5000/,
  },
};

test('from the first visit to a zip with the files that the screen shows', async ({ app }) => {
  await app.open();
  await app.accessible('the start page');
  await app.choose('nginx');
  for (const step of STEPS) {
    await app.step(step);
    const { question, option, fill, path, expected } = ANSWERS[step];
    expect(await app.text(path)).not.toMatch(expected);
    await app.answer(question, option);
    if (fill) await app.input(question, fill[0]).fill(fill[1]);
    await expect.poll(() => app.text(path), `the answer of ${step} stands in ${path}`).toMatch(expected);
  }
  await app.review();
  await app.accessible('the review');
  const [verify] = await Promise.all([app.page.waitForEvent('download'), app.button('Download verify.sh').click()]);
  const script = test.info().outputPath('verify.sh');
  await verify.saveAs(script);
  expect(readFileSync(script, 'utf8')).toContain('ask restart-policy web on-failure:5 container web ');
  await app.page.goBack();

  const shown = await app.texts();
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('All as zip').click()]);
  expect(download.suggestedFilename()).toBe('my-web.zip');
  const folder = test.info().outputPath('unzipped');
  const zip = test.info().outputPath('my-web.zip');
  await download.saveAs(zip);
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  const unzipped = Object.fromEntries(
    readdirSync(join(folder, 'my-web')).map((path) => [path, readFileSync(join(folder, 'my-web', path), 'utf8')]),
  );
  expect(unzipped).toEqual(shown);
  expect(execFileSync('stat', ['-c', '%a', join(folder, 'my-web', 'run.sh')], { encoding: 'utf8' }).trim()).toBe('755');

  // A browser leaves out the dot at the beginning of a name.
  await app.file('Dockerfile');
  const [single] = await Promise.all([app.page.waitForEvent('download'), app.button('Download').click()]);
  const name = single.suggestedFilename();
  expect(readFileSync(await single.path(), 'utf8')).toBe(shown[name]);
});
