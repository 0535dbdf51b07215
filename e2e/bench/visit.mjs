// One visit to one site: a fresh context with nothing cached, throttled as the profile says.
import { setTimeout as sleep } from 'node:timers/promises';
import { probe } from './probe.mjs';

/** Latency in milliseconds, bandwidth in kbit/s, CPU as a divisor: the throttling that DevTools calls Slow 4G. */
const PROFILES = {
  none: { cpu: 1 },
  'slow4g-4x': { cpu: 4, latency: 562.5, down: 1474.56, up: 675 },
};
const KBIT = 1024 / 8;
const QUIET = 1500;
const LONGEST = 120_000;

/** Opens the site, gives the visit to `use`, and closes it again. */
export async function visit(browser, site, profile, use) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const foreign = [];
    context.on('request', (request) => {
      const { protocol, origin, host } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== site.server.origin) foreign.push(host);
    });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const devtools = await context.newCDPSession(page);
    const arrived = await trackArrivals(devtools, site.server);
    await throttle(devtools, PROFILES[profile]);
    if (site.without) await devtools.send('Network.setBlockedURLs', { urls: site.without });
    await page.addInitScript(probe, { file: site.file, least: site.least ?? 40 });
    site.server.forget();
    const opened = page.goto(site.server.origin + (site.path ?? '/'), { waitUntil: 'commit', timeout: LONGEST });
    return await use({ page, devtools, server: site.server, foreign, errors, arrived, opened });
  } finally {
    await context.close();
  }
}

/** Which responses were complete when; times on the clock of the page. */
async function trackArrivals(devtools, server) {
  const paths = new Map();
  const finished = [];
  let offset;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    offset ??= wallTime - timestamp;
    if (request.url.startsWith(server.origin)) paths.set(requestId, new URL(request.url).pathname);
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const path = paths.get(requestId);
    if (path !== undefined) finished.push({ path, at: timestamp });
  });
  await devtools.send('Network.enable');
  return (origin, until) => {
    const inTime = finished.filter(({ at }) => (at + offset) * 1000 - origin <= until);
    return { requests: inTime.length, bytes: inTime.reduce((sum, { path }) => sum + server.bytesOf(path), 0) };
  };
}

async function throttle(devtools, { cpu, latency, down, up }) {
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (latency === undefined) return;
  const network = { offline: false, latency, downloadThroughput: down * KBIT, uploadThroughput: up * KBIT };
  await devtools.send('Network.emulateNetworkConditions', network);
}

const clock = (page) => page.evaluate(() => ({ origin: performance.timeOrigin, now: performance.now() }));

/** Waits until neither the network nor the main thread had work for a while. */
async function settle({ page, server }) {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const free = await page.evaluate(() => performance.now() - window.bench.seen.busy);
    if (server.idle() > QUIET && free > QUIET) return;
    await sleep(100);
  }
}

/** What a visitor gets who only looks. */
export async function look(visited, site) {
  const { page, server, foreign, arrived, opened } = visited;
  await opened;
  await page.waitForLoadState('load', { timeout: LONGEST });
  if (site.file) await page.waitForFunction(() => window.bench.seen.file !== undefined, undefined, { timeout: LONGEST });
  if (site.complete) await page.waitForSelector(site.complete, { timeout: LONGEST });
  await settle(visited);
  const { fcp, cls, file } = await page.evaluate(() => window.bench.seen);
  const { origin } = await clock(page);
  const sent = server.sent();
  return {
    fcp,
    cls,
    foreign: foreign.length,
    total: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: sent.length,
    ...(file !== undefined && { file, fileBytes: arrived(origin, file).bytes }),
  };
}

/**
 * Gives real inputs from the moment in which the target stands until one is answered by a changed output. What was
 * completely there by then is what the page needs to be usable.
 */
export async function untilUsable(visited, input) {
  const { page, arrived, opened } = visited;
  await opened;
  for (const step of input.before ?? []) await step(page);
  await page.waitForSelector(input.targets[0], { timeout: LONGEST });
  const end = performance.now() + LONGEST;
  for (let turn = 0; performance.now() < end; turn++) {
    await page.evaluate((selector) => window.bench.arm(selector, 250), input.output);
    await act(page, input, turn);
    const answer = await page.evaluate(() => window.bench.result());
    if (!answer) continue;
    const { origin } = await clock(page);
    const { bytes, requests } = arrived(origin, answer.at);
    return { usable: answer.at, usableBytes: bytes, usableRequests: requests };
  }
  throw new Error('no input was answered');
}

/** One click on the next target, or one key in the first. */
async function act(page, { kind, targets, keys }, turn) {
  if (kind === 'key') {
    if (turn === 0) await page.focus(targets[0]);
    await page.keyboard.press(keys[turn % keys.length]);
    return;
  }
  const box = await page
    .locator(targets[turn % targets.length])
    .first()
    .boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + Math.min(8, box.width / 2), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** Times of so many inputs, in milliseconds, after two that do not count. */
export async function inputs(visited, input, count) {
  const { page } = visited;
  const times = [];
  let unanswered = 0;
  for (let turn = -2; turn < count; turn++) {
    await page.evaluate((selector) => window.bench.arm(selector, 5000), input.output);
    await act(page, input, turn + 2);
    const answer = await page.evaluate(() => window.bench.result());
    if (!answer) unanswered++;
    else if (turn >= 0) times.push(answer);
    if (unanswered > 3) throw new Error('inputs go unanswered');
    // Not in step with the frames of the screen.
    await sleep(60 + (((turn + 2) * 7) % 17));
  }
  return times;
}

/** Memory, nodes and listeners over so many answers, each time after a full collection. */
export async function memory(visited, input, answers) {
  const { page, devtools } = visited;
  await devtools.send('Performance.enable');
  const weigh = async () => {
    await sleep(600);
    for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const points = [];
  for (let turn = 0; turn <= 20 + answers; turn++) {
    if (turn >= 20 && (turn - 20) % 50 === 0) points.push({ answers: turn - 20, ...(await weigh()) });
    await act(page, input, turn);
    await sleep(50);
  }
  return points;
}
