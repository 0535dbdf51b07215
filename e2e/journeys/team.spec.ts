import { readFileSync } from 'node:fs';
import { type App, expect, test } from './page.ts';

const heading = ({ page }: App, name: RegExp | string) => page.getByRole('heading', { name });
const onTeam = (app: App, page = '') => app.page.evaluate((to) => location.assign(`#/team/${to}`), page);

test('a policy is shown before one answers, warns, locks, and lets an exception pass until its day', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  await onTeam(app);
  await app.button('Strict').click();
  await expect(heading(app, /not as demanded/)).toBeVisible();
  await app.accessible('the policy of a team');

  await app.page.getByText(/^Filesystem: \d+ of \d+ demanded/).click();
  await app.page.getByLabel('Read-only root filesystem: demand').selectOption('sealed');
  await app.page.getByLabel('Read-only root filesystem: binding').selectOption('locks');
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(app.question('Read-only root filesystem').getByText(/Strict binds/)).toBeVisible();
  await expect(app.option('Read-only root filesystem', 'Writable')).toBeDisabled();
  await app.accessible('a question that a policy binds');

  await onTeam(app);
  await app.page.getByText('Add an exception').click();
  await app.page.locator('select[name=control]').selectOption({ label: 'Read-only root filesystem' });
  await app.button('Add').last().click();
  await expect(app.page.getByRole('alert').filter({ hasText: 'owner' })).toBeVisible();
  await app.page.getByLabel('Who answers for it').fill('Platform team');
  await app.page.getByLabel('Why').fill('The old theme writes beside itself.');
  await app.page.getByLabel('Until, that day included').fill('2099-12-31');
  await app.button('Add').last().click();
  await expect(app.page.getByText('until 2099-12-31', { exact: true })).toBeVisible();
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
  await app.answer('Read-only root filesystem', 'Writable');
  await expect(app.question('Read-only root filesystem').getByText('Platform team answers for it until 2099-12-31')).toBeVisible();
});

test('a policy travels as a file and as a link, and a link is shown before it applies', async ({ app, visitor }) => {
  await app.open('#/team');
  await app.button('Essential').click();
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Download').click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { name: string };
  expect(file.name).toBe('Essential');
  await app.button('Copy the link').click();
  await expect(app.status()).toContainText('The link is copied.');
  const link = await app.clipboard();
  await app.page.getByText('GitHub Actions: ').click();
  await app.button('Copy .github/workflows/policy.yml').click();
  await expect(app.status()).toContainText('.github/workflows/policy.yml is copied.');
  expect(await app.clipboard()).toContain('node ci/ironhull.js check --policy ci/policy.json');
  await app.accessible('the policy and its check in CI');

  const other = await visitor();
  await other.open(link.slice(link.indexOf('#')));
  await expect(heading(other, 'A policy from a link: Essential')).toBeVisible();
  await other.button('Leave mine as it is').click();
  await expect(heading(other, 'No policy yet')).toBeVisible();
  await other.open(link.slice(link.indexOf('#')));
  await other.button('Put it in force').click();
  await expect(heading(other, 'Essential')).toBeVisible();
  await other.page.reload();
  await expect(heading(other, 'Essential')).toBeVisible();

  await other.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from('{\n"version": 2}') });
  await expect(other.page.getByText(/^Line 2:/).first()).toBeVisible();
  await other.button('Put out of force').click();
  await other.button('Take the last change back').click();
  await expect(heading(other, 'Essential')).toBeVisible();
});

test('standards say what is met and why not; scanners are told in their own numbers', async ({ app }) => {
  await app.plan('nginx');
  await onTeam(app, 'standards/cis-docker-1.8.0');
  await expect(heading(app, /^CIS Docker/)).toBeVisible();
  await expect(app.page.getByText('5.12', { exact: true })).toBeVisible();
  await app.accessible('a standard');
  await app.page.getByLabel('Standard').selectOption({ label: 'OWASP Docker Security Cheat Sheet' });
  await expect(app.page.getByText('RULE #1', { exact: true })).toBeVisible();
  await onTeam(app, 'scanners');
  await expect(heading(app, /^hadolint/i)).toBeVisible();
  await app.accessible('what scanners will say');
});
