import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorb, writtenInto } from './absorb.ts';
import { anyAnswer, anyPlan, anySpec } from './arbitrary.ts';
import { fileId, parseBases, renamedBases } from './bases.ts';
import { controls } from './controls/registry.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import { textOf } from './formats/statements.ts';
import { placeOf } from './judge.ts';
import { recommend, withService } from './recommend.ts';
import { FIELDS, fieldOf, instanceOf, serviceNamed } from './spec/fields.ts';
import type { Service, Spec } from './spec/spec.ts';
import { stated } from './spec/stated.ts';

const runs = { numRuns: 60 };
const serviceOf = (format: Format, spec: Spec): string =>
  ((format.scope === 'service' ? spec.services.at(-1) : spec.services[0]) as Service).name;

function absorbed(spec: Spec, format: string, service: string, text: string, was?: string): Spec {
  const result = absorb(spec, format, service, text, was);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.spec;
}
const commented = ({ language }: Format, text: string): string =>
  language === 'json' ? text : text.startsWith('#!') ? text.replace('\n', '\n# ours\n') : `# ours\n${text}`;

/** What of a Spec another half answers for: other formats, or this format for another service. */
const beyond = (format: Format, spec: Spec, service: string): Map<string, unknown> =>
  new Map(
    [...stated(spec)].filter(
      ([ref]) => format.treatments[fieldOf(ref)] !== 'prints' || (format.scope === 'service' && instanceOf(ref) !== service),
    ),
  );
const unsayable = (format: Format, spec: Spec): Set<string> => new Set((format.gaps?.(spec) ?? []).map(({ field }) => field));
const printed = (format: Format, spec: Spec, service: string, without: ReadonlySet<string>): Map<string, unknown> =>
  new Map(
    [...stated(spec)].filter(
      ([ref]) =>
        format.treatments[fieldOf(ref)] === 'prints' && (format.scope === 'project' || instanceOf(ref) === service) && !without.has(ref),
    ),
  );

describe.each([...formats])('absorbing a text of %s', (id, format) => {
  it('changes nothing where the text is the file as it is written', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const service = serviceOf(format, spec);
        if (!format.wanted(spec, service)) return;
        expect(absorbed(spec, id, service, textOf(format.write(spec, service)))).toEqual(spec);
      }),
      runs,
    );
  });

  it('takes an edited text over: it stays byte for byte, what it states is in force, and what it does not print stays', () => {
    const edited = fc
      .constantFrom(...controls.values())
      .chain((control) => anyPlan().chain((spec) => fc.tuple(fc.constant(control), fc.constant(spec), anyAnswer(control, spec))));
    fc.assert(
      fc.property(edited, ([control, spec, answer]) => {
        const service = serviceOf(format, spec);
        const next = control.write(placeOf(spec, serviceNamed(spec, service)), answer);
        if (!format.wanted(spec, service) || !format.wanted(next, service)) return;
        const was = commented(format, textOf(format.write(spec, service)));
        const text = textOf(format.put(next, service, was));
        const result = absorbed(spec, id, service, text, was);
        expect(textOf(writtenInto(result, id, service, text))).toBe(text);
        const gaps = unsayable(format, next);
        expect(printed(format, result, service, gaps)).toEqual(printed(format, next, service, gaps));
        expect(beyond(format, result, service)).toEqual(beyond(format, spec, service));
        for (const [other, follows] of formats) {
          const own = serviceOf(follows, result);
          if (follows.wanted(result, own)) expect(absorbed(result, other, own, textOf(follows.write(result, own)))).toEqual(result);
        }
      }),
      runs,
    );
  });

  it('leaves a line that is half typed as it stands, whether it can be read or not', () => {
    const half = fc.tuple(anyPlan(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(half, ([spec, at, upTo]) => {
        const service = serviceOf(format, spec);
        if (!format.wanted(spec, service)) return;
        const was = textOf(format.write(spec, service));
        const lines = was.split('\n');
        const line = lines[at % lines.length] ?? '';
        // Whether an image is built is no field of the run half, and a path without its end is written without its slash.
        if (/^ +(?:build|file):/.test(line)) return;
        lines[at % lines.length] = line.slice(0, upTo % (line.length + 1));
        const text = lines.join('\n');
        const result = absorb(spec, id, service, text, was);
        if ('errors' in result) expect(result.errors[0]?.because).toMatch(/\S/);
        else expect(textOf(writtenInto(result.spec, id, service, text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the rest as it stands where a line is taken away', () => {
    const spec = withService(recommend('postgres', 'shop'), 'nginx');
    const service = serviceOf(format, spec);
    const was = textOf(format.write(spec, service));
    const lines = was.split('\n');
    // A stack runs no service without an image, so there it is written.
    const own = (of: string): string => (id === 'swarm' ? of.replaceAll(/^ +image: .*\n/gm, '') : of);
    for (const [at, line] of lines.entries()) {
      // Whether an image is built is no field of the run half.
      if (/^ +build:/.test(line)) continue;
      const text = lines.toSpliced(at, 1).join('\n');
      const result = absorb(spec, id, service, text, was);
      if (!('errors' in result)) expect(own(textOf(writtenInto(result.spec, id, service, text))), line).toBe(own(text));
    }
  });

  it('keeps what was answered since the text was begun', () => {
    fc.assert(
      fc.property(anySpec(controls), anySpec(controls), (spec, later) => {
        const service = serviceOf(format, spec);
        if (!format.wanted(spec, service) || !later.services.some(({ name }) => name === service)) return;
        const was = textOf(format.write(spec, service));
        const result = absorbed(later, id, service, commented(format, was), was);
        expect(new Map(stated(result))).toEqual(new Map(stated(later)));
      }),
      { numRuns: 30 },
    );
  });
});

const shop = withService(recommend('node', 'shop'), 'postgres');
const [app, db] = shop.services.map(({ name }) => name) as [string, string];
const compose = textOf((formats.get('compose') as Format).write(shop, app));
const script = textOf((formats.get('run') as Format).write(shop, app));

describe('services of a text', () => {
  it('keep their build half and workload under a new name', () => {
    const text = compose.replaceAll(`\n  ${db}:\n`, '\n  data:\n').replaceAll(`/${db}:`, '/data:');
    const result = absorb(shop, 'compose', '', text, compose);
    if ('errors' in result) throw new Error('not read');
    const data = serviceNamed(result.spec, 'data');
    expect(result.renamed).toEqual(new Map([[db, 'data']]));
    expect(data.workload).toBe('postgres');
    expect(data.build).toEqual(serviceNamed(shop, db).build);
    expect(textOf(writtenInto(result.spec, 'compose', '', text))).toBe(text);
  });

  it('are new with the workload of their image, and gone with what only they used', () => {
    const text = `${compose.slice(0, compose.indexOf('\nnetworks:'))}\n  cache:\n    image: redis:8\n${compose.slice(compose.indexOf('\nnetworks:'))}`;
    const spec = absorbed(shop, 'compose', '', text);
    expect(spec.services.map(({ name, workload }) => [name, workload])).toEqual([
      [app, 'node'],
      [db, 'postgres'],
      ['cache', 'redis'],
    ]);
    const alone = absorbed(shop, 'compose', '', textOf((formats.get('compose') as Format).write(recommend('node', 'shop'), app)));
    expect(alone.services.map(({ name }) => name)).toEqual([app]);
    expect(alone.volumes).toEqual(recommend('node', 'shop').volumes);
    expect(alone.services[0]?.build).toEqual(shop.services[0]?.build);
  });

  it('may come before the others, and stand in another order', () => {
    const [head, ...rest] = compose.split(/(?<=^services:\n)/m) as [string, string];
    const first = `${head}  cache:\n    image: redis:8\n${rest.join('')}`;
    const [start, one, two, end] = first.split(/(?=^ {2}(?:app|db):\n)|(?=^networks:)/m) as [string, string, string, string];
    for (const text of [first, `${start}${two}${one}${end}`]) {
      const spec = absorbed(shop, 'compose', '', text, compose);
      expect(new Set(spec.services.map(({ name }) => name))).toEqual(new Set([app, db, 'cache']));
      expect(textOf(writtenInto(spec, 'compose', '', text))).toBe(text);
    }
  });

  it('are followed from a run script too', () => {
    const text = script.replaceAll(/^ +--read-only.*\n/gm, '');
    const spec = absorbed(shop, 'run', '', text, script);
    expect(spec.services.map(({ run }) => run.readOnlyRootFilesystem)).toEqual([undefined, undefined]);
    expect(spec.services.map(({ build }) => build)).toEqual(shop.services.map(({ build }) => build));
    expect(textOf(writtenInto(spec, 'run', '', text))).toBe(text);
  });

  it('of a text that leaves the name of the project out stay in the project, and the text goes on without', () => {
    const text = compose.replace(/^name:.*\n/m, '');
    const spec = absorbed(shop, 'compose', '', text, compose);
    expect(spec.project.name).toBe('shop');
    expect(textOf(writtenInto(spec, 'compose', '', text))).toBe(text);
  });
});

describe('a text that cannot be taken over', () => {
  it.each([
    ['compose', 'services:\n  web:\n   - [\n', 2],
    ['compose', '', 1],
    ['compose', 'services:\n  web app:\n    image: nginx\n', 2],
    ['dockerfile', '# nothing\n', 1],
    ['daemon', '{ "icc": fals }', 1],
    ['compose', compose.replace('read_only: true', 'read_only: tru'), 8],
    ['run', 'docker run "nginx', 1],
  ] as const)('%s %j says where', (format, text, line) => {
    const result = absorb(shop, format, app, text);
    if (!('errors' in result)) throw new Error('it was read');
    expect(result.errors[0]?.line).toBeGreaterThanOrEqual(line);
    expect(result.errors[0]?.because).toMatch(/\S/);
  });
});

describe('bases', () => {
  it('come in through one door', () => {
    expect(parseBases({ 'compose@web': 'a', 'dockerfile@web': 'b' }, ['web'])).toEqual({ bases: { compose: 'a', 'dockerfile@web': 'b' } });
    for (const value of [
      7,
      [],
      { 'dockerfile@other': 'x' },
      { __proto__: null, evil: 'x' },
      { compose: 7 },
      { compose: 'x'.repeat(2 ** 20 + 1) },
    ])
      expect(parseBases(value, ['web'])).toHaveProperty('refused');
  });
  it('follow their service', () => {
    const bases = { compose: 'a', 'dockerfile@web': 'b', 'dockerfile@db': 'c' };
    expect(renamedBases(bases, 'web', 'shop')).toEqual({ compose: 'a', 'dockerfile@shop': 'b', 'dockerfile@db': 'c' });
    expect(renamedBases(bases, 'db')).toEqual({ compose: 'a', 'dockerfile@web': 'b' });
    expect(fileId('run', 'web')).toBe('run');
  });
});

it('every printed field belongs to a part that is taken over', () => {
  const parts = new Set(
    [...formats.values()].flatMap(({ treatments }) =>
      FIELDS.filter((field) => treatments[field] === 'prints').map((field) => field.split('.')[0]),
    ),
  );
  expect([...parts].sort()).toEqual(['build', 'host', 'network', 'project', 'run', 'service', 'volume']);
});
