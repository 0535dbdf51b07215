import { type App, expect, test } from './page.ts';

const LOG = [
  'starting',
  '2026/11/23 16:54:52 [emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)',
  'FATAL: the moon is in the wrong phase',
  'web-1 exited with code 139',
].join('\n');

const log = (app: App) => app.page.getByRole('textbox', { name: 'Log' });
const answers = (app: App) => app.page.getByRole('region', { name: 'What it tells' });
const heading = (app: App) => app.page.getByRole('heading', { level: 1, name: 'What does its log say?' });

/** nginx without its temporary file systems: it does not start. */
async function broken(app: App): Promise<void> {
  await app.plan('nginx', 'Filesystem');
  await app.answer('Temporary file systems', 'None');
}

test('a breakage is told at its question with the message, and cured there', async ({ app }) => {
  await broken(app);
  const note = app.question('Read-only root filesystem').getByRole('note');
  await expect(note).toContainText('nginx writes to /var/cache/nginx, /run');
  await expect(note).toContainText('Read-only file system');
  await expect(note).toContainText('Docker Engine');
  await expect(note).toContainText('No cure');
  await app.accessible('a breakage at its question');
  const block = app.page.getByRole('contentinfo');
  await expect(block).toContainText('Breakages 1');
  await note.getByRole('button').click();
  await expect(block).toContainText('Breakages 0');
  await expect(app.option('Temporary file systems', 'These paths, in memory and bounded')).toBeChecked();
});

test('a log is pasted from the review; the grant answers the question, and undo takes it back', async ({ app }) => {
  await broken(app);
  await app.review();
  await expect(app.page.getByRole('region', { name: 'What breaks' })).toContainText('A path that is read-only');
  await app.button('Something broke? Paste its log').click();
  await expect(heading(app)).toBeFocused();
  await expect(app.page).toHaveURL(/#\/symptoms/);
  await expect(answers(app)).toContainText('Nothing is pasted yet.');
  await app.accessible('no log yet');

  await log(app).fill(LOG);
  await expect(answers(app)).toContainText('2 things are recognised.');
  const [path, fault] = [
    answers(app).getByRole('listitem').filter({ hasText: 'line 2' }),
    answers(app).getByRole('listitem').filter({ hasText: 'line 4' }),
  ];
  await expect(path.first()).toContainText('In this plan: nginx writes to /var/cache/nginx/client_temp, which is read-only here.');
  await expect(path.first()).toContainText('--privileged');
  await expect(fault.first()).toContainText('A fault of the program itself');
  await expect(answers(app)).toContainText('FATAL: the moon is in the wrong phase');
  await app.accessible('a log with answers');

  await path.getByRole('button', { name: 'Grant this: A tmpfs on /var/cache/nginx' }).click();
  await expect(app.status()).toContainText('A tmpfs on /var/cache/nginx. Undo takes it back.');
  await expect(path.first()).toContainText('Not by this plan as it stands.');
  await app.undo();
  await expect(path.first()).toContainText('In this plan:');
  await path.getByRole('button', { name: 'Temporary file systems' }).click();
  await expect(app.heading('Filesystem')).toBeVisible();
  await app.page.goBack();
  await expect(log(app)).toHaveValue(LOG);
});

test('a log that is not known is said to be so; a file is read as one; the palette leads here', async ({ app }) => {
  await app.plan('Redis');
  await app.page.keyboard.press('Control+k');
  await expect(app.dialog('Find').getByRole('combobox')).toBeFocused();
  await app.page.keyboard.type('paste a log');
  await app.page.keyboard.press('Enter');
  await expect(heading(app)).toBeVisible();
  await log(app).fill('Ready to accept connections tcp\nall is well');
  await expect(answers(app)).toContainText('Nothing in it is known to Ironhull.');
  const file = { name: 'cache.log', mimeType: 'text/plain', buffer: Buffer.from('sh: 1: Cannot fork\n') };
  await app.page.getByLabel('Open a file').setInputFiles(file);
  await expect(answers(app)).toContainText('Too few processes');
  await app.button('Clear').click();
  await expect(log(app)).toHaveValue('');
});

test('with two services compose tells whose line it is, on a phone as well', async ({ visitor }) => {
  const app = await visitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await app.plan('Node.js');
  await app.button('Add a service').click();
  await app
    .dialog('Add a service')
    .getByRole('button', { name: /^PostgreSQL/ })
    .click();
  await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Symptoms' }).click();
  await log(app).fill('db-1  | LOG:  could not fork new process for connection: Resource temporarily unavailable');
  await expect(answers(app)).toContainText('line 1, db');
  await expect(answers(app)).toContainText('PostgreSQL may have 200 processes');
  await app.page.getByRole('combobox', { name: 'Log of' }).selectOption('app');
  await log(app).fill('"OOMKilled": true');
  await expect(answers(app)).toContainText('line 1, app');
  await app.accessible('answers on a phone');
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
