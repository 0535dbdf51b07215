// The figures as tables, and ours over the best peer's of the same run beside the goals.
import { median, quantile, slope } from './statistics.mjs';

const PLAIN = 'none';
const SLOW = 'slow4g-4x';

/** Medians over the rounds for each site and profile; times of inputs are pooled. */
export function summarise(visits, sites, profiles) {
  const summary = {};
  for (const { name } of sites) {
    for (const profile of profiles) {
      const mine = visits.filter((visited) => visited.site === name && visited.profile === profile);
      const of = (key) => median(mine.map((visited) => visited[key]));
      const row = {};
      for (const key of ['fcp', 'cls', 'file', 'fileBytes', 'usable', 'usableBytes', 'usableRequests', 'total', 'requests', 'foreign'])
        row[key] = of(key);
      for (const kind of ['click', 'key']) {
        const times = mine.flatMap((visited) => visited[kind] ?? []);
        if (times.length === 0) continue;
        row[kind] = { inputs: times.length };
        for (const end of ['changed', 'painted']) {
          row[kind][end] = [0.5, 0.95].map((share) =>
            quantile(
              times.map((time) => time[end]),
              share,
            ),
          );
        }
      }
      const memories = mine.flatMap(({ memory }) => (memory ? [memory] : []));
      if (memories.length > 0) row.memory = memoryOf(memories);
      summary[`${name}/${profile}`] = row;
    }
  }
  return summary;
}

function memoryOf(memories) {
  const grown = (key) => median(memories.map((points) => points.at(-1)[key] - points[0][key]));
  return {
    slope: median(memories.map((points) => slope(points.map(({ answers, heap }) => [answers, heap])))),
    heap: median(memories.map((points) => points[0].heap)),
    nodes: grown('nodes'),
    listeners: grown('listeners'),
  };
}

const figure = (value, digits = 1) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));
const kilo = (value) => figure(value === undefined ? undefined : value / 1000, 1);

function table(title, heads, rows) {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return [`\n${title}`, line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function siteTables(summary, sites, profile) {
  const rows = sites.map(({ name }) => [name, summary[`${name}/${profile}`]]).filter(([, row]) => row);
  const load = rows.map(([name, row]) => [
    name,
    figure(row.fcp, 0),
    figure(row.file, 0),
    kilo(row.fileBytes),
    figure(row.usable, 0),
    kilo(row.usableBytes),
    figure(row.usableRequests, 0),
    kilo(row.total),
    figure(row.requests, 0),
    figure(row.foreign, 0),
    figure(row.cls, 3),
  ]);
  const pair = (times) => [figure(times?.[0]), figure(times?.[1])];
  const inputs = rows.flatMap(([name, row]) =>
    ['click', 'key']
      .filter((kind) => row[kind])
      .map((kind) => [name, kind, ...pair(row[kind].changed), ...pair(row[kind].painted), String(row[kind].inputs)]),
  );
  return [
    table(
      `Loading, ${profile} (ms; kB as sent, brotli)`,
      ['site', 'FCP', 'file', 'kB', 'usable', 'kB', 'req', 'kB all', 'req all', '3rd party', 'CLS'],
      load,
    ),
    table(`From input to output, ${profile} (ms)`, ['site', 'input', 'text p50', 'p95', 'frame p50', 'p95', 'inputs'], inputs),
  ];
}

function memoryTable(summary, sites) {
  const rows = sites
    .map(({ name }) => [name, summary[`${name}/${PLAIN}`]?.memory])
    .filter(([, memory]) => memory)
    .map(([name, memory]) => [name, kilo(memory.slope), kilo(memory.heap), figure(memory.nodes, 0), figure(memory.listeners, 0)]);
  return table(
    'Memory over the answers, after forced collection',
    ['site', 'kB/answer', 'kB at first', 'nodes more', 'listeners more'],
    rows,
  );
}

const START = 'ironhull start';
const STATIC = 'ironhull plan';
const MONACO = 'ironhull plan, Monaco';
const SSL = 'ssl-config-generator';

/** [what, our site, profile, figure, peers to beat, highest ratio that we want] */
const GOALS = [
  ['first file visible', START, PLAIN, (row) => row.file, [SSL], 0.5],
  ['first file visible', START, SLOW, (row) => row.file, [SSL], 0.35],
  ['usable (start page)', START, PLAIN, (row) => row.usable, [SSL], 0.85],
  ['usable (start page)', START, SLOW, (row) => row.usable, [SSL], 0.85],
  ['FCP', START, SLOW, (row) => row.fcp, ['svgomg'], 0.85],
  ['bytes until usable (start page)', START, SLOW, (row) => row.usableBytes, [SSL], 2],
  ['bytes until usable (start page)', START, SLOW, (row) => row.usableBytes, ['composerize'], 0.65],
  ['bytes until usable (plan)', STATIC, SLOW, (row) => row.usableBytes, [SSL], 2],
  ['bytes with Monaco', MONACO, PLAIN, (row) => row.total, ['monaco-playground'], 0.25],
  ['click to text p50, static', STATIC, PLAIN, (row) => row.click?.changed[0], [SSL], 1],
  ['click to text p95, static', STATIC, PLAIN, (row) => row.click?.changed[1], [SSL], 1],
  ['click to text p50, Monaco', MONACO, PLAIN, (row) => row.click?.changed[0], [SSL], 2.5],
  ['click to text p95, Monaco', MONACO, PLAIN, (row) => row.click?.changed[1], [SSL], 3],
  ['click to frame p50, static', STATIC, PLAIN, (row) => row.click?.painted[0], [SSL], 1.1],
  ['click to frame p50, Monaco', MONACO, PLAIN, (row) => row.click?.painted[0], [SSL], 1.2],
  ['key to frame p50, static', STATIC, PLAIN, (row) => row.key?.painted[0], ['composerize'], 1],
  ['click to frame p50, static', STATIC, SLOW, (row) => row.click?.painted[0], [SSL], 1],
  ['click to frame p50, Monaco', MONACO, SLOW, (row) => row.click?.painted[0], [SSL], 2.2],
  ['heap per answer, static', STATIC, PLAIN, (row) => row.memory?.slope, ['svgomg', SSL], 1],
];

/** Ours over the best of the named peers. Peers that are absent leave the goal without a ratio. */
export function ratios(summary) {
  return GOALS.map(([what, ours, profile, pick, peers, goal]) => {
    const of = (name) => {
      const row = summary[`${name}/${profile}`];
      return row && pick(row);
    };
    const best = peers
      .map((peer) => ({ peer, value: of(peer) }))
      .filter(({ value }) => value !== undefined)
      .sort((a, b) => a.value - b.value)[0];
    const value = of(ours);
    return {
      what,
      profile,
      ours: value,
      peer: best?.peer ?? peers[0],
      theirs: best?.value,
      goal,
      ratio: best && value !== undefined ? value / best.value : undefined,
    };
  });
}

const goalTable = (found) =>
  table(
    'Ours over the best peer of this run, and the goals',
    ['figure', 'profile', 'ours', 'theirs', 'peer', 'ratio', 'goal', ''],
    found.map(({ what, profile, ours, theirs, peer, ratio, goal }) => [
      what,
      profile,
      figure(ours),
      figure(theirs),
      peer,
      figure(ratio, 2),
      `≤ ${goal}`,
      ratio === undefined ? 'not measured' : ratio <= goal ? 'met' : 'missed',
    ]),
  );

function coreTables({ growth, judge, brotli, composerize }) {
  const rows = growth.map((row) => [
    String(row.services),
    figure(row.median, 3),
    figure(row.p95, 3),
    figure(row.perService * 1000, 0),
    figure(row.overLinear, 2),
    kilo(row.bytes),
  ]);
  const [one] = growth;
  const lines = [
    table(
      'Core: a Spec to all judgements and all files (ms)',
      ['services', 'median', 'p95', 'µs a service', 'over linear', 'kB of files'],
      rows,
    ),
    `The core as one module: ${kilo(brotli)} kB brotli. Judging the largest plan alone: ${figure(judge.median, 3)} ms.`,
  ];
  if (composerize) {
    lines.push(
      `For scale, composerize turns one command into one Compose file in ${figure(composerize.median, 3)} ms (p95 ${figure(composerize.p95, 3)}): ` +
        `${figure(1000 / composerize.median, 0)} a second beside our ${figure(1000 / one.median, 0)}; ratio p50 ${figure(one.median / composerize.median, 2)} (goal ≤ 0.5), p95 ${figure(one.p95 / composerize.p95, 2)} (goal ≤ 0.25).`,
    );
  }
  return lines;
}

export function render({ summary, sites, profiles, core, goals }) {
  return [
    ...profiles.flatMap((profile) => siteTables(summary, sites, profile)),
    memoryTable(summary, sites),
    ...coreTables(core),
    goalTable(goals),
  ].join('\n');
}
