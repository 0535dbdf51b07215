/** What must hold for every scenario, every shortcut and every quick check. */
import { describe, expect, it } from 'vitest';
import { STEPS } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { attempt, attemptRepair, mistakesOf, startOf } from './attempt.ts';
import { checkScenario, evidenceProblem } from './check.ts';
import { quickChecks } from './checks/registry.ts';
import { playedOf } from './evidence.ts';
import { decodeScenario, encodeScenario, parseScenario } from './own.ts';
import { scenarios } from './registry.ts';
import { KINDS, type Repair, type Spot, TRACKS } from './scenario.ts';
import { shortcuts } from './shortcuts/registry.ts';

const repairNamed = (id: string): Repair => {
  const scenario = scenarios.get(id);
  if (!scenario || scenario.kind === 'spot') throw new Error(`no repair ${id}`);
  return scenario;
};
const spotNamed = (id: string): Spot => {
  const scenario = scenarios.get(id);
  if (scenario?.kind !== 'spot') throw new Error(`no spot ${id}`);
  return scenario;
};
/** The start with one piece of one file replaced. */
const edited = (scenario: Repair, from: string, to: string) => {
  const files = scenario.files.map(({ name, text }) => ({ name, text: text.replace(from, to) }));
  expect(files).not.toEqual(scenario.files);
  return attempt(scenario, { files });
};

describe('scenarios', () => {
  it.each([...scenarios])('%s holds to the laws', async (_, scenario) => {
    expect(await checkScenario(scenario)).toEqual([]);
  });

  it.each([...scenarios])('%s was tried on an engine, start and solution', async (id, scenario) => {
    const { before, after } = await playedOf(scenario);
    if (scenario.kind === 'spot') return;
    const wanted = scenario.stop.map(({ attack, service }) => `${attack}@${service}`);
    const tried = (runs: typeof before) => runs.flatMap(({ attack, service }) => (attack === undefined ? [] : [`${attack}@${service}`]));
    expect(tried(before), id).toEqual(wanted);
    expect(tried(after), id).toEqual(wanted);
    for (const { outcome } of before) expect(outcome).not.toBe('stopped');
    for (const { attack, outcome } of after) expect(outcome).toBe(attack === undefined ? undefined : 'stopped');
    if (scenario.kind === 'keep') expect(before[0]?.output.join('\n')).toMatch(/\S/);
  });

  it('are at least 24, of every kind and in every track, and more than three hours of content', () => {
    const all = [...scenarios.values()];
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(all.map(({ track }) => track))).toEqual(new Set(TRACKS));
    expect(all.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThan(180);
    for (const track of TRACKS) expect(all.filter((one) => one.track === track).length, track).toBeGreaterThanOrEqual(5);
  });

  it('use every shortcut that tempts somewhere, and none twice for one mistake', () => {
    for (const scenario of scenarios.values()) {
      const ids = mistakesOf(scenario).map(({ id }) => id);
      expect(new Set(ids).size, scenario.id).toBe(ids.length);
    }
    expect([...shortcuts.values()].filter(({ take, write }) => !take && !write)).toEqual([]);
  });
});

describe('an attempt', () => {
  const socket = repairNamed('socket-for-logs');
  it('that takes a half measure is not solved, and hears what is so', () => {
    const { solved, score, shortcuts: taken } = edited(socket, 'docker.sock:/var/run/docker.sock', 'docker.sock:/var/run/docker.sock:ro');
    expect([solved, score]).toEqual([false, 0]);
    expect(taken.map(({ says }) => says)).toEqual([
      'Read-only protects the file, not the conversation: the engine still obeys whoever connects.',
    ]);
  });
  it('that changes more than it must is worth less, and is solved', () => {
    const line = '      - /var/run/docker.sock:/var/run/docker.sock\n';
    const files = socket.files.map(({ name, text }) => ({
      name,
      text: text.replace(line, '').replace('mem_limit: 256m', 'mem_limit: 128m'),
    }));
    const { solved, needless, score } = attempt(socket, { files });
    expect({ solved, needless, score }).toEqual({ solved: true, needless: 1, score: 0.9 });
  });
  it('that takes the service out, or its port, is not solved', () => {
    const { met, solved } = attempt(socket, { files: [{ name: 'compose.yaml', text: 'services:\n  other:\n    image: nginx:1.30.4\n' }] });
    expect(solved).toBe(false);
    expect(met.filter((goal) => !goal.met).map(({ goal }) => goal)).toEqual(
      expect.arrayContaining(['stop:docker-socket@viewer', 'same', 'serves:viewer:8080']),
    );
  });
  it('that closes the network of a port that must answer is not solved', () => {
    const street = repairNamed('database-on-the-street');
    const [file] = street.solution;
    const files = [
      {
        name: 'compose.yaml',
        text: (file?.text ?? '').replace('front: {}', 'front: { internal: true }').replace('back: {}', 'back: { internal: true }'),
      },
    ];
    expect(attempt(street, { files: street.solution }).solved).toBe(true);
    expect(attempt(street, { files }).met.flatMap(({ goal, met }) => (met ? [] : [goal]))).toEqual(['works']);
  });
  it('whose file cannot be read says where', () => {
    const { met, solved } = attempt(socket, { files: [{ name: 'compose.yaml', text: 'services:\n  a: [\n' }] });
    expect(solved).toBe(false);
    expect(met.find(({ goal }) => goal === 'readable')).toMatchObject({
      met: false,
      because: expect.stringContaining('compose.yaml, line'),
    });
  });
  it('that cures by a writable root hears why not', () => {
    const page = repairNamed('page-does-not-load');
    const { solved, shortcuts: taken, mistakes } = edited(page, '    read_only: true\n', '');
    expect(solved).toBe(false);
    expect(taken.map(({ id }) => id)).toEqual(['writable-root']);
    expect(mistakes).toContain('shortcut:writable-root');
  });
  it('that reaches some of many goals is worth a part of a half', () => {
    const shop = repairNamed('shop-as-most-run-it');
    const { solved, score } = edited(shop, '    privileged: true\n', '');
    expect(solved).toBe(false);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(0.25);
  });
  it('of an answer that fits no exercise says nothing', () => {
    expect(attempt(socket, { marks: [] }).solved).toBe(false);
    expect(attempt(spotNamed('first-look'), { files: [] })).toMatchObject({ solved: false, score: 0 });
  });

  const look = spotNamed('first-look');
  const lineOf = (text: string) => ({
    file: 'compose.yaml',
    line: (look.files[0]?.text.split('\n').findIndex((line) => line.trim() === text) ?? 0) + 1,
  });
  const holes = look.holes.map(({ line }) => lineOf(line));
  it('that finds every hole is solved, and a line with a lesser finding costs nothing', () => {
    expect(attempt(look, { marks: holes })).toMatchObject({ solved: true, score: 1, missed: [], falseAlarms: [] });
    expect(attempt(look, { marks: [...holes, lineOf('db:')] })).toMatchObject({ solved: true, score: 1 });
  });
  it('that finds a part gets a part, and a false alarm costs half a hole and says why', () => {
    expect(attempt(look, { marks: holes.slice(0, 2) })).toMatchObject({ solved: false, score: 0.5, mistakes: ['hole-3', 'hole-4'] });
    const alarmed = attempt(look, { marks: [...holes, lineOf('- "127.0.0.1:8080:80"')] });
    expect(alarmed).toMatchObject({ solved: false, score: 0.875, mistakes: ['false-alarm'] });
    expect(alarmed.falseAlarms[0]?.because).toContain('127.0.0.1');
  });
});

describe('shortcuts', () => {
  it.each([...shortcuts])('%s is recognised somewhere', (id, { take, write }) => {
    const found = [...scenarios.values()].some((scenario) => {
      if (scenario.kind === 'spot') return false;
      const start = startOf(scenario);
      const files = start.files.map(({ name, text }) => ({ name, text: write?.(name, text) ?? text }));
      if (write) return attempt(scenario, { files }).shortcuts.some((taken) => taken.id === id);
      const services = start.spec.services.map((service) => take?.(service) ?? service);
      return attemptRepair(scenario, { ...start, spec: { ...start.spec, services } }).shortcuts.some((taken) => taken.id === id);
    });
    expect(found).toBe(true);
  });
});

describe('a scenario of somebody’s own', () => {
  it.each([...scenarios])('%s as one text is the same scenario', (_, scenario) => {
    expect(parseScenario(JSON.stringify(scenario))).toEqual({ scenario });
    expect(decodeScenario(encodeScenario(scenario))).toEqual({ scenario });
  });
  const look = spotNamed('first-look');
  it.each([
    ['of no kind', 'kind: dance', 'kind', 'The kind is spot, close, keep or hull.'],
    ['that is no YAML', 'a: b: c', '', 'It cannot be read as YAML or JSON'],
    ['that unfolds itself', '&a [*a, *a]', 'kind', ''],
    ['with one hint', JSON.stringify({ ...look, hints: ['one'] }), 'hints', 'Exactly three hints are expected.'],
    [
      'with a file elsewhere',
      JSON.stringify({ ...look, files: [{ name: '../../etc/passwd', text: '' }] }),
      'files.0.name',
      'A relative path',
    ],
    ['with a mark that turns the text', JSON.stringify({ ...look, title: 'a\u202eb' }), 'title', 'One line of visible characters'],
    ['with a field that is not known', JSON.stringify({ ...look, extra: 1 }), 'extra', ''],
  ])('%s is refused with the place', (_, source, path, says) => {
    const read = parseScenario(source);
    if (!('refused' in read)) throw new Error('it was taken');
    expect(
      read.refused.some((one) => one.path === path && one.says.includes(says)),
      JSON.stringify(read.refused),
    ).toBe(true);
  });
  it('is told what is wrong with it, where', async () => {
    const [first, ...others] = look.holes;
    if (!first) throw new Error('no hole');
    const problems = await checkScenario({
      ...look,
      holes: [{ ...first, control: 'host-pid' }, ...others],
      evidence: [{ attack: 'none' }],
    });
    expect(problems).toEqual([
      { place: 'evidence.0', says: 'There is no attack none.' },
      { place: 'holes.0.control', says: 'The audit finds privileged on this line.' },
    ]);
    const page = repairNamed('page-does-not-load');
    expect((await checkScenario({ ...page, solution: page.files })).map(({ place }) => place)).toEqual(['solution']);
    expect((await checkScenario({ ...page, files: page.solution })).map(({ place }) => place)).toEqual(['log', 'files']);
  });
});

describe('quick checks', () => {
  it.each(STEPS)('%s has at least two', (step) => {
    expect(quickChecks.get(step)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
  it('have one right answer among several, and rest on something', async () => {
    for (const { id, options, answer, rests, says } of [...quickChecks.values()].flat()) {
      expect(new Set(options).size, id).toBe(options.length);
      expect(options[answer], id).toBeDefined();
      expect(says, id).not.toBe('');
      if ('control' in rests) expect(controls.get(rests.control)?.sources.length, id).toBeGreaterThan(0);
      else expect(await evidenceProblem(rests), id).toBeUndefined();
    }
  });
});
