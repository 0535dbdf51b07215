// Which sites are visited, what counts as their output there, and which inputs are given.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const radio = (name) => (value) => `input[name="${name}"][value="${value}"]`;

/** The plan that is measured: all formats have something to write for it, and its files are the longest. */
export const LARGEST = ['nginx', 'node', 'postgres', 'redis', 'python'];

export function largestPlan({ recommend, withService }) {
  const [first, ...others] = LARGEST;
  return others.reduce(withService, recommend(first, 'shop'));
}

const openCompose = (page) => page.click('[role=tab]:has-text("compose.yaml")');
const toStep = (title) => (page) => page.click(`nav[aria-label=Steps] :is(a, button):has-text("${title}")`);
const typeInto = (selector) => async (page) => {
  await page.focus(selector);
  await page.keyboard.press('End');
};
const TEXT = '[data-testid=output] :is(pre, .view-lines)';
const LIMIT = '#q-pids-limit input[type=text]';

/** Ours: the start page, and the largest plan with the static view and with Monaco. */
export function ours(folder, core) {
  const plan = largestPlan(core);
  const path = `/#/plan/filesystem/${plan.services[0].name}?p=${core.encodeSpec(plan)}`;
  const root = radio(`read-only-rootfs@${plan.services[0].name}`);
  const toggle = { kind: 'click', targets: [root('writable'), root('read-only')] };
  const inputsOf = (ready) => [
    { ...toggle, output: TEXT, before: [ready, openCompose], heap: true },
    { kind: 'key', targets: [LIMIT], keys: ['1', 'Backspace'], output: TEXT, before: [toStep('Resources'), typeInto(LIMIT)] },
  ];
  const bench = { folder, path, file: '[data-testid=output]', least: 200 };
  const arrives = (selector) => async (page) => {
    await page.waitForSelector(selector, { timeout: 60_000 });
  };
  return [
    {
      name: 'ironhull start',
      folder,
      file: '[aria-label=Example] pre',
      usable: { kind: 'key', targets: ['input[type=search]'], keys: ['z', 'Backspace'], output: '#workloads' },
      inputs: [],
    },
    {
      name: 'ironhull plan',
      ...bench,
      without: ['*MonacoView*'],
      usable: { ...toggle, output: '[role=tablist]' },
      inputs: inputsOf(arrives('[data-testid=output] pre')),
    },
    { name: 'ironhull plan, Monaco', ...bench, complete: '.monaco-editor', inputs: inputsOf(arrives('.monaco-editor .view-lines')) },
  ];
}

/** The least that a browser can do: a radio and a text field that write into a text node. */
export const FLOOR = `<!doctype html><title>floor</title><style>body { font: 15px sans-serif }</style>
<input type="radio" name="r" value="a"><input type="radio" name="r" value="b"><input id="t"><pre id="o">${'line of a file\n'.repeat(20)}</pre>
<script>addEventListener('input', ({ target }) => { o.firstChild.data = target.name + target.value + o.firstChild.data.slice(-270); })</script>`;

export const floor = (folder) => {
  const click = { kind: 'click', targets: ['a', 'b'].map(radio('r')), output: '#o' };
  const key = { kind: 'key', targets: ['#t'], keys: ['x', 'Backspace'], output: '#o' };
  return { name: 'floor', folder, file: '#o', usable: click, inputs: [{ ...click, heap: true }, key] };
};

const server = radio('server');
const demo = async (page) => {
  await page.click('.load-demo');
  await page.waitForSelector('.results .size:not(:empty)');
  // The menu slides away over the switches.
  await page.waitForTimeout(1500);
};

const CONFIGURATION = '#output-config';
const COMMAND = { kind: 'key', targets: ['textarea'], keys: ['x', 'Backspace'], output: '#root > div > :nth-child(3)' };
const MARKUP = '.monaco-editor textarea, .monaco-editor .native-edit-context';

const PEERS = {
  'ssl-config-generator': {
    path: '/#server=nginx',
    file: CONFIGURATION,
    usable: { kind: 'click', targets: ['apache', 'nginx'].map(server), output: CONFIGURATION },
    inputs: [{ kind: 'click', targets: ['#hsts'], output: CONFIGURATION, heap: true }],
  },
  composerize: { file: COMMAND.output, least: 300, usable: COMMAND, inputs: [{ ...COMMAND, heap: true }] },
  // It shows nothing before it has a file, and has no answer to give before that.
  svgomg: { inputs: [{ kind: 'click', targets: ['label:has(input[name="pretty"])'], output: '.results', before: [demo], heap: true }] },
  'monaco-playground': {
    path: '/playground.html',
    file: '.view-lines',
    inputs: [
      {
        kind: 'key',
        targets: [MARKUP],
        keys: ['x', 'Backspace'],
        output: '.view-lines',
        before: [(page) => page.waitForSelector('.view-lines .view-line')],
        heap: true,
      },
    ],
  },
};

/** The peers whose built pages lie in this folder, and the names of those that are missing. */
export function peersIn(folder) {
  const here = ([name]) => existsSync(join(folder, name, 'index.html'));
  const known = Object.entries(PEERS);
  return {
    sites: known.filter(here).map(([name, site]) => ({ name, folder: join(folder, name), ...site })),
    absent: known.filter((peer) => !here(peer)).map(([name]) => name),
  };
}
