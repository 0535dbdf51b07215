import { expect, STEPS, test } from './page.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

for (const width of [390, 320]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ visitor }) => {
    const app = await visitor({ ...PHONE, viewport: { width, height: 844 } });
    const fits = async (where: string) =>
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
    await app.open();
    await fits('start');
    await app.choose('Node.js');
    for (const step of STEPS) {
      await app.step(step);
      await fits(step);
      if (width === 390) await app.accessible(`${step} at ${width}`);
    }
    await app.review();
    await fits('review');
    if (width === 390) await app.accessible(`the review at ${width}`);
    for (const name of ['Find', 'Saved']) {
      await app.button(new RegExp(`^${name}`)).click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await fits(name);
      if (width === 390) await app.accessible(`${name} at ${width}`);
      await app.page.keyboard.press('Escape');
      await expect(app.page.getByRole('dialog')).toBeHidden();
    }
  });
}

test('the sheet shows the last changed line, opens by touch, and needs no editor', async ({ visitor }) => {
  const app = await visitor(PHONE);
  const loaded: string[] = [];
  app.page.on('request', (request) => loaded.push(request.url()));
  await app.open();
  await app.page.getByRole('button', { name: /^nginx/ }).tap();
  await expect(app.heading('Image')).toBeVisible();
  await app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^6\b/ }).tap();
  const handle = app.page.getByRole('button', { name: /Open the files/ });
  await expect(handle).toHaveAttribute('aria-expanded', 'false');
  await app.option('Read-only root filesystem', 'Writable').tap();
  await expect(handle).toContainText(/\d+ changed/);

  await handle.tap();
  const files = app.page.getByRole('region', { name: 'Files', exact: true });
  await expect(files).toBeVisible();
  await app.accessible('the half open sheet');
  await app.page.getByRole('button', { name: /Files over the whole screen/ }).tap();
  await app.tab('compose.yaml').tap();
  await expect(app.page.getByRole('tabpanel')).toContainText('cap_drop:');
  await app.accessible('the open sheet');
  expect((await files.boundingBox())?.height).toBeGreaterThan(600);
  await app.page.getByRole('button', { name: /Close the files/ }).tap();
  await expect(files).toBeHidden();

  // The editor would come at the latest three seconds after the files; idle time comes before.
  await app.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3500 })));
  expect(loaded.filter((url) => /monaco/i.test(url))).toEqual([]);
});

test('a touch target is at least 24 pixels high and wide', async ({ visitor }) => {
  const app = await visitor(PHONE);
  await app.plan('nginx', 'Filesystem');
  const small = await app.page.getByRole('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) ? [`${button.textContent}: ${width} x ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});
