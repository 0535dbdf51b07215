import { type App, expect, test } from './page.ts';

const sheet = (app: App, name: string | RegExp) => app.page.getByRole('heading', { level: 1, name });
const nav = (app: App, name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name });
const fits = async (app: App) =>
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test('from a claim to the terminal that stands behind it, and back', async ({ app }) => {
  await app.plan('nginx', 'Filesystem');
  const question = app.question('Read-only root filesystem');
  await question.getByText('What breaks, what holds by default, sources').click();
  await question.getByRole('link', { name: /^Seen on Engine 20\.10\.24/ }).click();
  await expect(sheet(app, 'Read-only root filesystem')).toBeFocused();
  await expect(app.page).toHaveURL(/#\/evidence\/control\/read-only-rootfs\?p=/);
  await app.page.goBack();
  await expect(app.heading('Filesystem')).toBeVisible();
});

test('an attack stands weak and hardened side by side, as text, with its script', async ({ app }) => {
  await app.plan('nginx');
  await nav(app, 'Evidence').click();
  await expect(sheet(app, 'Evidence')).toBeFocused();
  const rows = app.page.getByRole('table').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(3);
  await app.page.getByRole('link', { name: 'Ask the engine for a second container' }).click();
  await expect(sheet(app, 'Ask the engine for a second container')).toBeFocused();
  const pair = app.page.getByRole('region', { name: 'Weak and hardened' });
  await expect(pair.getByRole('figure')).toHaveCount(2);
  await expect(pair.getByRole('figure').first()).toContainText('through');
  await expect(pair.getByRole('figure').last()).toContainText('stopped');
  await expect(pair).toContainText('docker run');
  await expect(app.page.getByRole('region', { name: 'The script that tries it' })).toContainText('#!/bin/sh');
  await app.button(/^Copy npm run prove -- -t/).click();
  await expect(app.status()).toContainText('The command is copied.');
  expect(await app.clipboard()).toBe("npm run prove -- -t 'docker-socket'");
  await app.button('← All evidence').click();
  await expect(sheet(app, 'Evidence')).toBeFocused();
});

test('every subject of the contents opens, and an address that leads nowhere says so', async ({ app }) => {
  await app.open('#/evidence');
  await expect(sheet(app, 'Evidence')).toBeVisible();
  const links = await app.page.getByRole('main').getByRole('link').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(60);
  // One of each kind is opened; the unit tests hold that all of them exist.
  for (const kind of ['attack', 'workload', 'control']) {
    await app.open(addresses.find((address) => address?.startsWith(`#/evidence/${kind}/`)) ?? '#/nowhere');
    await expect(app.button('← All evidence')).toBeVisible();
  }
  await app.open('#/evidence/attack/%3Cscript%3E');
  await expect(app.page.getByRole('main')).toContainText('There is no evidence at this address.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`evidence holds on a phone and for every reader, ${colorScheme}`, async ({ visitor }) => {
    const app = await visitor({ colorScheme, viewport: { width: 390, height: 844 } });
    for (const address of [
      '#/evidence',
      '#/evidence/attack/docker-socket',
      '#/evidence/workload/postgres',
      '#/evidence/control/capabilities',
    ]) {
      await app.open(address);
      await expect(app.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await fits(app);
      await app.accessible(`${address}, ${colorScheme}`);
    }
  });
}

test('a sheet of evidence prints without its buttons, with what was folded away', async ({ app }) => {
  await app.open('#/evidence/workload/nginx');
  await expect(sheet(app, 'nginx')).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.button('← All evidence')).toBeHidden();
  await expect(app.page.getByRole('banner')).toBeHidden();
  await expect(app.page.getByText('--read-only').last()).toBeVisible();
});
