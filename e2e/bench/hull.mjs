// How long the hull takes to redraw after an answer, from the production build: `npm run build && node e2e/bench/hull.mjs`.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const ANSWERS = 60;
const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const server = await preview({ preview: { host: '127.0.0.1', port: 4176 }, logLevel: 'error' });
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto('http://127.0.0.1:4176/#/plan/filesystem');
await page
  .getByRole('article', { name: 'Read-only root filesystem' })
  .getByRole('radio', { name: /^Writable/ })
  .check();
await page.getByRole('button', { name: 'Hull', exact: true }).click();
await page.getByRole('listbox').waitFor();
// Until the parts that load at rest are there.
await page.waitForTimeout(2500);

// The processor time of the page's own thread: unlike the clock, it does not grow with what else the machine does.
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const spent = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
};
const start = await spent();
const measured = await page.evaluate(async (answers) => {
  const picture = document.querySelector('[role=listbox]');
  const button = (name) => [...document.querySelectorAll('header button')].find(({ textContent }) => textContent.startsWith(name));
  const nodes = () => document.querySelectorAll('*').length;
  const change = async (name) => {
    const changed = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(picture, { subtree: true, attributes: true, childList: true, characterData: true });
    });
    const begun = performance.now();
    button(name).click();
    const drawn = await changed;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return [drawn - begun, performance.now() - begun];
  };
  await change('Undo');
  await change('Redo');
  const before = nodes();
  const times = [];
  for (let index = 0; index < answers; index++) times.push(await change(index % 2 === 0 ? 'Undo' : 'Redo'));
  return { lines: picture.querySelectorAll('[role=option]').length, times, grown: nodes() - before };
}, ANSWERS);
const end = await spent();
await browser.close();
await server.close();

const at = (column, share) => {
  const sorted = measured.times.map((row) => row[column]).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
};
console.log(`${measured.lines} attacks, ${ANSWERS} answers, ${measured.grown} nodes more than before`);
console.log(`answer to drawing changed: p50 ${at(0, 0.5)} ms, p95 ${at(0, 0.95)} ms`);
const each = (name) => ((end[name] - start[name]) / (ANSWERS + 2)).toFixed(1);
console.log(
  `processor time of the page for each answer: ${each('TaskDuration')} ms, of it script ${each('ScriptDuration')}, style ${each('RecalcStyleDuration')}, layout ${each('LayoutDuration')}`,
);
console.log(`answer to the end of its frame: p50 ${at(1, 0.5)} ms, p95 ${at(1, 0.95)} ms`);
