// Speed and size beside others, in one run: figures are printed and nothing fails on them. README.md says the rest.
//   node e2e/bench/bench.mjs [--rounds 7] [--profiles none,slow4g-4x] [--inputs 15] [--answers 200]
//                            [--sites ironhull,floor] [--app dist] [--core dist-core] [--out bench.json]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measureCore } from './core.mjs';
import { ratios, render, summarise } from './report.mjs';
import { serve } from './serve.mjs';
import { FLOOR, floor, ours, peersIn } from './sites.mjs';
import { inputs, look, memory, untilUsable, visit } from './visit.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    profiles: { type: 'string', default: 'none,slow4g-4x' },
    inputs: { type: 'string', default: '15' },
    answers: { type: 'string', default: '200' },
    sites: { type: 'string', default: '' },
    app: { type: 'string', default: 'dist' },
    core: { type: 'string', default: 'dist-core' },
    out: { type: 'string' },
  },
});
const profiles = options.profiles.split(',').filter(Boolean);
const peersFolder = resolve(process.env.IRONHULL_PEERS ?? '.cache/peers');
const wanted = options.sites.split(',').filter(Boolean);

const entry = resolve(options.core, 'index.js');
for (const needed of [entry, resolve(options.app, 'index.html')]) {
  if (!existsSync(needed)) throw new Error(`${needed} is missing: npm run build && npm run build:core`);
}
const core = await import(pathToFileURL(entry).href);

const scratch = mkdtempSync(join(tmpdir(), 'ironhull-bench-'));
writeFileSync(join(scratch, 'index.html'), FLOOR);
const peers = peersIn(peersFolder);
const sites = [...ours(resolve(options.app), core), floor(scratch), ...peers.sites].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

console.error('The core, without a browser');
const measured = measureCore(core, readFileSync(entry), peersFolder);
const absent = [...peers.absent, ...measured.absent];
const warning =
  absent.length > 0 && `\nABSENT: ${absent.join(', ')}. Built peers are looked for in ${peersFolder}; ratios to these are not measured.`;
if (warning) console.error(warning);

for (const site of sites) site.server = await serve(site.folder);
const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  // Nothing but the loopback can be reached, so that third parties cost every site the same: nothing.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  ],
});

/** One visit whose figures go into `result`. What cannot be measured is said and left out. */
async function attempt(site, profile, result, use) {
  try {
    Object.assign(result, await visit(browser, site, profile, use));
  } catch (error) {
    result.trouble = String(error.message).split('\n')[0];
    console.error(`  ! ${site.name}, ${profile}: ${result.trouble}`);
  }
}

/** Looks, then in another visit tries until the page answers, then in a third gives inputs. */
async function round(site, profile, weigh) {
  const result = { site: site.name, profile };
  await attempt(site, profile, result, (visited) => look(visited, site));
  if (site.usable) await attempt(site, profile, result, (visited) => untilUsable(visited, site.usable));
  if (site.inputs.length > 0) await attempt(site, profile, result, (visited) => work(visited, site, weigh));
  return result;
}

async function work(visited, { inputs: given }, weigh) {
  const figures = {};
  await visited.opened;
  await visited.page.waitForLoadState('load');
  for (const input of given) {
    for (const step of input.before ?? []) await step(visited.page);
    await visited.page.waitForTimeout(1500);
    figures[input.kind] = await inputs(visited, input, Number(options.inputs));
    if (weigh && input.heap) figures.memory = await memory(visited, input, Number(options.answers));
  }
  return { ...figures, errors: visited.errors };
}

const visits = [];
const rounds = Number(options.rounds);
console.error('Warming up: every file is compressed once');
for (const site of sites) await attempt(site, 'none', {}, (visited) => look(visited, site));
for (let number = 0; number < rounds; number++) {
  for (const profile of profiles) {
    for (let at = 0; at < sites.length; at++) {
      // Another first in every round, and memory in three rounds of the plain profile.
      const site = sites[(at + number) % sites.length];
      const start = performance.now();
      visits.push(await round(site, profile, profile === 'none' && number < 3));
      console.error(`${number + 1}/${rounds} ${profile} ${site.name}: ${Math.round((performance.now() - start) / 1000)} s`);
    }
  }
  console.error(`Load of the machine: ${loadavg()[0].toFixed(1)}`);
}
const version = browser.version();
await browser.close();
for (const { server } of sites) server.close();
rmSync(scratch, { recursive: true });

const summary = summarise(visits, sites, profiles);
const goals = ratios(summary);
console.log(
  `Chromium ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}`,
);
console.log(render({ summary, sites, profiles, core: measured, goals }));
if (warning) console.log(warning);
if (options.out) {
  const when = new Date().toISOString();
  const machine = { chromium: version, node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(options.out, JSON.stringify({ when, machine, rounds, absent, summary, goals, core: measured, visits }, undefined, 1));
}
