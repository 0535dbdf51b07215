import type { Page } from '@playwright/test';
import { type App, expect, test } from './page.ts';

/** What has the focus, and whether it looks otherwise than without. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const look = () => {
      const { outline, boxShadow, backgroundColor, backgroundImage, borderColor } = getComputedStyle(element);
      return [outline, boxShadow, backgroundColor, backgroundImage, borderColor].join();
    };
    const name = element.getAttribute('aria-label') ?? (element.textContent || element.id || element.tagName).slice(0, 60);
    // The caret of the editor is its mark.
    if (element.matches('body, [role=code] *')) return { name, visible: true };
    const withFocus = look();
    element.blur();
    const visible = look() !== withFocus;
    element.focus({ preventScroll: true });
    return { name, visible };
  });

/** Presses Tab until something whose accessible name begins so has the focus. */
async function tabTo(app: App, role: 'button' | 'radio' | 'tab' | 'searchbox', name: RegExp, most = 60): Promise<void> {
  const wanted = app.page.getByRole(role, { name }).first();
  for (let pressed = 0; pressed < most; pressed++) {
    await app.page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times Tab did not reach ${role} ${name}`);
}

test('from the start to the zip without a pointer', async ({ app }) => {
  await app.open();
  const { keyboard } = app.page;
  await tabTo(app, 'button', /^nginx/);
  expect(await focused(app.page)).toMatchObject({ visible: true });
  await keyboard.press('Enter');
  await expect(app.heading('Image')).toBeVisible();

  await keyboard.press(']');
  await keyboard.press(']');
  await expect(app.heading('Namespaces')).toBeFocused();
  await tabTo(app, 'radio', /^Only its own/);
  const before = await app.revision();
  await keyboard.press('ArrowDown');
  await expect(app.page.getByRole('radio').and(app.page.locator(':focus'))).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect.poll(() => app.revision()).toBe(before);

  await app.editor();
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    tabTo(app, 'button', /^All as zip/, 120).then(() => keyboard.press('Enter')),
  ]);
  expect(download.suggestedFilename()).toBe('my-web.zip');
});

test('the focus is visible wherever Tab leads, and never caught', async ({ app }) => {
  await app.plan('nginx', 'Supply chain');
  await app.editor();
  const names: string[] = [];
  await app.page.keyboard.press('Tab');
  for (let pressed = 0; pressed < 70; pressed++) {
    const { name, visible } = await focused(app.page);
    expect(visible, `focus on ${name}`).toBe(true);
    names.push(name);
    await app.page.keyboard.press('Tab');
  }
  expect(names.some((name) => name.startsWith('All as zip'))).toBe(true);
  expect(
    names.some((name) => name.startsWith('Review →')),
    'Tab goes through the editor and on',
  ).toBe(true);
});

test('the skip link leads past the bar', async ({ app }) => {
  await app.plan();
  await app.page.reload();
  await expect(app.heading('Image')).toBeVisible();
  await app.page.keyboard.press('Tab');
  await expect(app.page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.heading('Image')).toBeFocused();
});

test('[ and ] turn the pages, and are letters where one writes', async ({ app }) => {
  await app.plan();
  await app.heading('Image').focus();
  await app.page.keyboard.press(']');
  await expect(app.heading('User')).toBeFocused();
  await app.page.keyboard.press('[');
  await expect(app.heading('Image')).toBeFocused();
  await app.page.keyboard.press('[');
  await expect(app.heading('Image')).toBeFocused();
  const input = app.input('Application', 'Image name');
  await input.press('End');
  await input.press(']');
  await expect(app.heading('Image')).toBeVisible();
  await expect(input).toHaveValue(/\]$/);
});

test('the palette finds questions, files and actions, and gives the focus back', async ({ app }) => {
  await app.plan();
  await app.heading('Image').focus();
  await app.page.keyboard.press('Control+k');
  const find = app.dialog('Find');
  const input = find.getByRole('combobox');
  await expect(input).toBeFocused();
  await app.accessible('the palette');
  await app.page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expect(app.heading('Image')).toBeFocused();

  await app.page.keyboard.press('Control+k');
  await input.fill('read-only root');
  await expect(find.getByRole('option', { selected: true })).toContainText('Read-only root filesystem');
  await app.page.keyboard.press('Enter');
  await expect(app.heading('Filesystem')).toBeVisible();
  await expect(app.option('Read-only root filesystem', 'Read-only, with declared writable paths')).toBeFocused();

  await app.page.keyboard.press('Control+k');
  await input.fill('compose');
  await expect(find.getByRole('option').first()).toContainText('compose.yaml');
  await app.page.keyboard.press('Enter');
  await expect(app.tab('compose.yaml')).toHaveAttribute('aria-selected', 'true');

  await app.page.keyboard.press('Control+k');
  await input.fill('no such thing at all');
  await expect(find.getByText('Nothing by these words.')).toBeVisible();
  await input.fill('--cap-drop');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowUp');
  await expect(find.getByRole('option', { selected: true })).toContainText('Capabilities');
  await input.fill('saved plans');
  await app.page.keyboard.press('Enter');
  await expect(app.dialog('Saved plans')).toBeVisible();
});

test('? lists the keys; Escape closes and the focus returns', async ({ app }) => {
  await app.plan();
  await app.heading('Image').focus();
  await app.page.keyboard.press('?');
  const keys = app.dialog('Keys');
  await expect(keys).toBeVisible();
  await app.accessible('the list of keys');
  await app.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(app.heading('Image')).toBeFocused();
  await app.button('Add a service').focus();
  await app.page.keyboard.press('Enter');
  await expect(app.dialog('Add a service')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.button('Add a service')).toBeFocused();
});

test('tabs of files and the lines between the panes move by arrows', async ({ app }) => {
  await app.plan();
  await app.file('Dockerfile');
  await app.tab('Dockerfile').focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(app.tab('.dockerignore')).toBeFocused();
  await expect(app.tab('.dockerignore')).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('End');
  await expect(app.tab((await app.paths()).at(-1) ?? '')).toBeFocused();
  const line = app.page.getByRole('separator', { name: 'Width of the questions' });
  const width = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await app.page.keyboard.press('ArrowLeft');
  await expect(line).toHaveAttribute('aria-valuenow', String(width - 24));
});
