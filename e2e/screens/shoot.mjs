// Makes the README's picture from the production build: `npm run build && node e2e/screens/shoot.mjs`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const server = await preview({ preview: { host: '127.0.0.1', port: 4175 }, logLevel: 'error' });
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
await page.goto('http://127.0.0.1:4175/#/plan/privileges');
await page.getByRole('tab', { name: 'compose.yaml' }).click();
// Until the editor stands in the place of the static view.
await page.waitForTimeout(2500);
await page.screenshot({ path: join(import.meta.dirname, 'workbench.png') });
await browser.close();
await server.close();
