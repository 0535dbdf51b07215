import type { Page } from '@playwright/test';
import { serveBelow } from './host.ts';
import { expect, test } from './page.ts';

/** The worker has all files and answers for this page. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resume) => setTimeout(resume, 50));
  });

test('with its server gone, it opens again and every part is there', async ({ visitor }) => {
  const host = await serveBelow('/kept/');
  const app = await visitor({ serviceWorkers: 'allow' });
  await app.page.goto(host.address);
  await app.choose('nginx');
  await kept(app.page);
  host.close();

  await app.page.goto('about:blank');
  await app.page.goto(host.address);
  await app.choose('PostgreSQL');
  await app.editor();
  await app.review();
  await app.button('Evidence').first().click();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a newer build waits until it is asked for, and the plan stays', async ({ visitor }) => {
  let build = 'first';
  const host = await serveBelow('/', (path, content) => (path === 'offline.js' ? `${content}\n// ${build}` : content));
  const app = await visitor({ serviceWorkers: 'allow' });
  await app.page.goto(host.address);
  await app.choose('Redis');
  await kept(app.page);
  await app.answer('Target', 'Docker Desktop');
  await expect(app.option('Target', 'Docker Desktop')).toBeChecked();

  build = 'second';
  await app.page.reload();
  await expect(app.option('Target', 'Docker Desktop')).toBeChecked();
  const notice = app.page.getByText('A newer Ironhull is here');
  // All files of the newer build are fetched first.
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await app.page.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(notice).toBeHidden();

  await app.page.reload();
  await expect(notice).toBeVisible();
  await app.accessible('the notice of a newer build');
  await Promise.all([app.page.waitForEvent('load', { timeout: 60_000 }), app.button('Use it now').click()]);
  await expect(app.option('Target', 'Docker Desktop')).toBeChecked();
  await expect(notice).toBeHidden();
  host.close();
});
