// Runs everything the README promises, in the order in which a failure is cheapest, and closes with one line of counts.
// What the machine cannot run (no browser, no engine) is said and counted as skipped; with CI=true it is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'ironhull-'));
const required = process.env.CI === 'true';
const total = { passed: 0, failed: 0, skipped: 0 };

const browser = () =>
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const engine = () => spawnSync('docker', ['version'], { stdio: 'ignore' }).status === 0 && process.getuid?.() === 0;

function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
function playwrightCounts(file) {
  const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

const stages = [
  { name: 'format and lint', run: 'npm run lint' },
  { name: 'types', run: 'npm run types' },
  { name: 'dead code', run: 'npx knip' },
  {
    name: 'unit tests and laws',
    run: (file) => `npx vitest run --project unit --maxWorkers=2 --reporter=default --reporter=json --outputFile.json=${file}`,
    counts: vitestCounts,
  },
  { name: 'production build', run: 'npm run build && npm run build:core' },
  {
    name: 'journeys in a browser',
    needs: browser,
    without: 'no Chromium: install it, or name one in PLAYWRIGHT_CHROMIUM_EXECUTABLE',
    run: (file) => `PLAYWRIGHT_JSON_OUTPUT_NAME=${file} npx playwright test --config e2e/playwright.config.ts --reporter=line,json`,
    counts: playwrightCounts,
  },
  {
    name: 'a real Docker Engine',
    needs: engine,
    without: 'no Docker Engine answers to root here: .ci/run installs and starts one on Debian',
    run: (file) => `npx vitest run --project engine --reporter=default --reporter=json --outputFile.json=${file}`,
    counts: vitestCounts,
  },
];

for (const [index, { name, needs, without, run, counts }] of stages.entries()) {
  if (needs && !needs()) {
    console.log(`\n${required ? 'FAILED' : 'SKIPPED'}: ${name}: ${without}\n`);
    total[required ? 'failed' : 'skipped'] += 1;
    continue;
  }
  console.log(`\n== ${name}`);
  const file = join(reports, `${index}.json`);
  const start = Date.now();
  const { status } = spawnSync('sh', ['-c', typeof run === 'function' ? run(file) : run], { stdio: 'inherit' });
  const seconds = Math.round((Date.now() - start) / 1000);
  const counted = counts && existsSync(file) ? counts(file) : { passed: Number(status === 0), failed: 0, skipped: 0 };
  // A runner that broke without a failing test has failed all the same.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  console.log(`-- ${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped, ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
