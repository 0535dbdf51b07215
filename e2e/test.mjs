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

const firstLine = (message = '') => message.split('\n')[0];

/** What a report says: how many, and each failure by its name and the first line of what went wrong. */
function ofVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [`${name}: ${firstLine(message)}`];
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages[0])}`);
  });
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, failures };
}
function ofPlaywright(file) {
  const { suites, errors, stats } = JSON.parse(readFileSync(file, 'utf8'));
  const within = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(within)];
  const failures = suites
    .flatMap(within)
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => `${file}:${line}: ${title}: ${firstLine(tests[0]?.results.at(-1)?.error?.message)}`);
  const { expected, flaky, unexpected, skipped } = stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: [...failures, ...errors.map(({ message }) => firstLine(message))],
  };
}

const stages = [
  { name: 'format and lint', run: 'npm run lint' },
  { name: 'types', run: 'npm run types' },
  { name: 'dead code', run: 'npx knip' },
  {
    name: 'unit tests and laws',
    run: (file) => `npx vitest run --project unit --maxWorkers=2 --reporter=default --reporter=json --outputFile.json=${file}`,
    counts: ofVitest,
  },
  { name: 'production build', run: 'npm run build && npm run build:core' },
  {
    name: 'journeys in a browser',
    needs: browser,
    without: 'no Chromium: install it, or name one in PLAYWRIGHT_CHROMIUM_EXECUTABLE',
    run: (file) => `PLAYWRIGHT_JSON_OUTPUT_NAME=${file} npx playwright test --config e2e/playwright.config.ts --reporter=line,json`,
    counts: ofPlaywright,
  },
  {
    // Each that is not here is said and counted as skipped: nobody needs three browsers to change a control.
    name: 'the smoke journey in other browsers',
    run: (file) => `npx vitest run --project browsers --reporter=default --reporter=json --outputFile.json=${file}`,
    counts: ofVitest,
  },
  {
    name: 'a real Docker Engine',
    needs: engine,
    without: 'no Docker Engine answers to root here: .ci/run installs and starts one on Debian',
    run: (file) => `npx vitest run --project engine --reporter=default --reporter=json --outputFile.json=${file}`,
    counts: ofVitest,
  },
];

/** Told once more at the end, which is what a CI system shows. */
const told = [];
for (const [index, { name, needs, without, run, counts }] of stages.entries()) {
  if (needs && !needs()) {
    console.log(`\n${required ? 'FAILED' : 'SKIPPED'}: ${name}: ${without}\n`);
    total[required ? 'failed' : 'skipped'] += 1;
    if (required) told.push(`${name}: ${without}`);
    continue;
  }
  console.log(`\n== ${name}`);
  const file = join(reports, `${index}.json`);
  const start = Date.now();
  const { status } = spawnSync('sh', ['-c', typeof run === 'function' ? run(file) : run], { stdio: 'inherit' });
  const seconds = Math.round((Date.now() - start) / 1000);
  const counted = counts && existsSync(file) ? counts(file) : { passed: Number(status === 0), failed: 0, skipped: 0, failures: [] };
  // A runner that broke without a failing test has failed all the same.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  told.push(
    ...(counted.failures.length > 0 || status === 0 ? counted.failures : ['it ended in an error']).map((failure) => `${name}: ${failure}`),
  );
  console.log(`-- ${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped, ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
for (const failure of told) console.log(`FAILED: ${failure}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
