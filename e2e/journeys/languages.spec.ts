import type { Page } from '@playwright/test';
import { type App, expect, test } from './page.ts';

/** Runs of four English words that somebody sees, outside of what is code or recorded. */
const englishOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (
        !parentElement?.checkVisibility() ||
        parentElement.closest('code, pre, kbd, samp, .monaco-editor, [lang]:not(html), [role=tabpanel]')
      )
        continue;
      for (const [run] of (textContent ?? '').matchAll(/[A-Za-z’']{2,}(?: [a-z’']+){3,}/g)) if (!run.startsWith('docker ')) found.push(run);
    }
    return [...new Set(found)];
  });

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const SCREENS = [
  'plan',
  'hull',
  'review',
  'ladder',
  'symptoms',
  'evidence',
  'compare',
  'train',
  'team',
  'team/standards',
  'team/scanners',
  'bring',
];

test('a browser that wishes for Chinese gets it on every screen and in the files', async ({ visitor }) => {
  const { page } = await visitor({ locale: 'zh-CN' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '容器里运行什么？' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^PostgreSQL/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('镜像');
  for (const name of ['用户', '命名空间', '权限', '资源', '文件系统', '网络', '供应链', '镜像']) {
    await page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name }).first().click();
    expect.soft(await englishOn(page), name).toEqual([]);
  }
  await page.getByRole('tab', { name: 'run.sh' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('# 项目的镜像。');
  for (const screen of SCREENS) {
    await page.goto(`/#/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect.soft(await englishOn(page), screen).toEqual([]);
    expect.soft(await overflows(page), screen).toBe(false);
  }
});

async function speak({ page }: App, find: string, language: string) {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: find });
  await palette.getByRole('combobox').fill(language);
  await palette.getByRole('option', { name: language }).click();
}

test('the language is switched and switched back, and the plan stays', async ({ app }) => {
  await app.plan('Redis');
  await app.answer('Target', 'Docker Desktop');
  await speak(app, 'Find', '简体中文');
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('镜像');
  await expect(app.page.getByRole('radio', { name: 'Docker Desktop' })).toBeChecked();
  await speak(app, '查找', 'English');
  await expect(app.option('Target', 'Docker Desktop')).toBeChecked();
  await app.accessible('the page after a change of language');
});

for (const width of [1440, 390])
  test(`nothing runs over where text goes from right to left, at ${width} pixels`, async ({ app }) => {
    await app.page.setViewportSize({ width, height: 850 });
    await app.plan('nginx');
    for (const screen of SCREENS) {
      await app.page.goto(`/#/${screen}`);
      await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
      await app.page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect.soft(await overflows(app.page), screen).toBe(false);
    }
  });
