// How long it takes from a paste to the findings on their lines, from the production build: `npm run build && node e2e/bench/paste.mjs`.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { quantile } from './statistics.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const PORT = 4177;
const LONGEST = 120_000;

const DOCKERFILE =
  'FROM node\nWORKDIR /app\nCOPY . .\nRUN apt-get update && apt-get install curl\nENV API_KEY=sk_live_4242424242\nCMD node server.js\n';
const IMAGES = ['nginx:1.29', 'postgres:16', 'redis:7', 'node:24', 'shop/api:1.2'];
const service = (_, index) =>
  `  s${index}:\n    image: ${IMAGES[index % IMAGES.length]}\n    ports:\n      - "${8000 + index}:80"\n    volumes:\n      - data${index}:/data\n    environment:\n      PASSWORD: hunter2\n`;
const volume = (_, index) => `  data${index}:\n`;
const compose = (length) => `services:\n${Array.from({ length }, service).join('')}volumes:\n${Array.from({ length }, volume).join('')}`;

const TEXTS = [
  { what: 'a Dockerfile', files: [['', DOCKERFILE]] },
  { what: 'a compose file of 4 services', files: [['', compose(4)]] },
  {
    what: 'a folder of three files, dropped',
    files: [
      ['Dockerfile', DOCKERFILE],
      ['compose.yaml', compose(4)],
      ['daemon.json', '{"icc": true, "live-restore": false}\n'],
    ],
  },
  { what: 'a compose file of 100 services', files: [['', compose(100)]] },
  { what: 'a compose file of 1,000 services', files: [['', compose(1000)]] },
];

const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const server = await preview({ preview: { host: '127.0.0.1', port: PORT }, logLevel: 'error' });
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** Hands the files over as a paste or a drop does, and waits for the frame that shows the first finding. Runs in the page. */
async function handOver({ files, longest }) {
  const handed = new DataTransfer();
  const [[name, text]] = files;
  if (name === '') handed.setData('text/plain', text);
  else for (const [path, content] of files) handed.items.add(new File([content], path));
  let stalled = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) stalled = Math.max(stalled, duration);
  }).observe({ type: 'longtask' });
  const begun = performance.now();
  const shown = new Promise((resolve, reject) => {
    const look = () => {
      if (!document.querySelector('[data-finding]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    setTimeout(() => reject(new Error('no finding was shown')), longest);
  });
  document.body.dispatchEvent(
    name === ''
      ? new ClipboardEvent('paste', { clipboardData: handed, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: handed, bubbles: true, cancelable: true }),
  );
  const took = await shown;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { took, stalled };
}

/**
 * A visit with nothing cached.
 * @param rest milliseconds between the page standing and the paste: what loads at rest is there, or is not
 */
async function visit({ files }, rest, cpu) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(`http://127.0.0.1:${PORT}/#/bring`);
    await page.locator('#step-title').waitFor();
    await page.waitForTimeout(rest);
    return await page.evaluate(handOver, { files, longest: LONGEST });
  } finally {
    await context.close();
  }
}

console.log('text'.padEnd(36), 'visit'.padEnd(14), 'median'.padStart(8), 'p95'.padStart(8), 'longest task'.padStart(14));
for (const cpu of [1, 4])
  for (const { what, files } of TEXTS)
    for (const [called, rest] of [
      ['cold', 0],
      ['at rest', 3000],
    ]) {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await visit({ files }, rest, cpu));
      const of = (key, share) =>
        `${quantile(
          rounds.map((one) => one[key]),
          share,
        ).toFixed(0)} ms`;
      console.log(
        what.padEnd(36),
        `${called}${cpu > 1 ? `, CPU ÷${cpu}` : ''}`.padEnd(14),
        of('took', 0.5).padStart(8),
        of('took', 0.95).padStart(8),
        of('stalled', 0.5).padStart(14),
      );
    }
await browser.close();
await server.close();
