/** The laws: what must hold for every control, format, workload, conflict and breakage. A new folder is held to them unasked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyPlan, anySpec } from './arbitrary.ts';
import { BARE_SERVICE, bare } from './attacks/bare.ts';
import { type Evidence, notReproduced, proofOf } from './attacks/evidence.ts';
import { attacks } from './attacks/registry.ts';
import type { Recorded } from './breakages/recorded.ts';
import { breakages } from './breakages/registry.ts';
import { conflicts } from './conflicts/registry.ts';
import { controls, ownerOf } from './controls/registry.ts';
import type { Format, Writer } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import { textOf } from './formats/statements.ts';
import { artifact, gapsOf, namesOf, writers } from './formats/writers.ts';
import { fieldRefsOf, judge, placeOf } from './judge.ts';
import { forTarget } from './losses.ts';
import { recommend } from './recommend.ts';
import { diff, equal } from './spec/diff.ts';
import { FIELDS, type FieldRef, fieldOf, instanceOf, targetOf } from './spec/fields.ts';
import { parseSpec } from './spec/schema.ts';
import { type Service, type Spec, TARGETS, type TargetId } from './spec/spec.ts';
import { stated } from './spec/stated.ts';
import { targets } from './targets/registry.ts';
import { workloads } from './workloads/registry.ts';

const prose = import.meta.glob<string>('./controls/*/explain.md', { eager: true, query: '?raw', import: 'default' });
const evidence = import.meta.glob<{ runs: unknown[] }>('./workloads/*/evidence.json', { eager: true, import: 'default' });
const recorded = import.meta.glob<Recorded>('./workloads/*/breakages.json', { eager: true, import: 'default' });
const runs = { numRuns: 60 };

const firstOf = (spec: Spec): Service => spec.services[0] as Service;
const serviceOf = (format: Writer, spec: Spec): Service => (format.scope === 'service' ? (spec.services.at(-1) as Service) : firstOf(spec));
const namesWanted = (writer: Writer, spec: Spec): readonly string[] => namesOf(writer, spec).filter((name) => writer.wanted(spec, name));
const givenFor = (target: TargetId) => (target === 'docker' ? {} : { target });

/** Any plan for something that the format is a file for. */
const anyFor = ({ targets }: Writer) =>
  anySpec(controls).map((spec) => ((targets?.includes(targetOf(spec)) ?? true) ? spec : forTarget(spec, targets?.[0] ?? 'docker')));
const write = (format: Format, spec: Spec, text?: string): string => textOf(format.put(spec, serviceOf(format, spec).name, text));

/** What of a Spec a format expresses for this service, with instance names left out where a file holds one service. */
function expressed(format: Format, spec: Spec, service?: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [ref, value] of stated(spec)) {
    if (format.treatments[fieldOf(ref)] !== 'prints') continue;
    if (format.scope === 'project') found.set(ref, value);
    else if (service === undefined || instanceOf(ref) === service) found.set(fieldOf(ref), value);
  }
  return found;
}
/** Without what this format cannot say of this Spec. */
function sayable(format: Format, spec: Spec, service: string, found: Map<string, unknown>): Map<string, unknown> {
  const said = new Map(found);
  for (const { field } of format.gaps?.(spec) ?? []) {
    if (format.scope === 'project') said.delete(field);
    else if (instanceOf(field) === service) said.delete(fieldOf(field));
  }
  return said;
}
/** Text with the kind of thing a person adds: a comment line and an empty line. */
const commented = (format: Format, text: string): string =>
  format.language === 'json'
    ? text
    : `${text.startsWith('#!') ? text.replace('\n', '\n# added by hand\n\n') : `# added by hand\n\n${text}`}`;

describe.each([...controls])('control %s', (id, control) => {
  it('keeps the answer law, alone', () => {
    fc.assert(
      fc.property(
        anyPlan().chain((spec) => fc.tuple(fc.constant(spec), anyAnswer(control, spec))),
        ([spec, answer]) => {
          const written = control.write(placeOf(spec, firstOf(spec)), answer);
          expect(control.read(placeOf(written, firstOf(written)))).toEqual(answer);
        },
      ),
      runs,
    );
  });

  it('keeps the answer law in the company of every other control, and leaves their fields alone', () => {
    fc.assert(
      fc.property(
        anySpec(controls).chain((spec) => fc.tuple(fc.constant(spec), anyAnswer(control, spec))),
        ([spec, answer]) => {
          const written = control.write(placeOf(spec, firstOf(spec)), answer);
          expect(control.read(placeOf(written, firstOf(written)))).toEqual(answer);
          const strangers = diff(spec, written).filter(
            ({ field }) => !control.fields.includes(fieldOf(field)) && ownerOf.get(fieldOf(field)) !== id,
          );
          // A network or volume that comes or goes takes its own fields with it.
          expect(strangers.filter(({ field, to }) => !/^(network|volume)\./.test(field) || to !== undefined)).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('reads any plan, gives every option a judgement and a Spec that the schema takes', () => {
    fc.assert(
      fc.property(
        anySpec(controls).chain((spec) => fc.tuple(fc.constant(spec), anyAnswer(control, spec))),
        ([spec, answer]) => {
          const written = control.write(placeOf(spec, firstOf(spec)), answer);
          const judged = control.judge(placeOf(written, firstOf(written)));
          if (judged.state !== 'sealed') expect(judged.says).toMatch(/[.)]$/);
          expect(parseSpec(JSON.parse(JSON.stringify(written)))).toEqual({ spec: written });
        },
      ),
      runs,
    );
  });

  it('has prose under the required headings, sources, fields of its own and a question', () => {
    const text = prose[`./controls/${id}/explain.md`] ?? '';
    for (const heading of ['Stops', 'Costs', 'What breaks', 'By default']) expect(text).toMatch(new RegExp(`^## ${heading}\\n+\\S`, 'm'));
    expect(control.sources.length).toBeGreaterThan(0);
    expect(control.fields.length).toBeGreaterThan(0);
    expect(control.question).toMatch(/\?$/);
    const asked = control.options.flatMap(({ asks = [] }) => asks);
    expect(new Set(asked)).toEqual(new Set(Object.keys(control.details)));
    expect(new Set(control.options.map(({ choice }) => choice)).size).toBe(control.options.length);
  });
});

describe('ownership', () => {
  it('gives every field exactly one owning control', () => {
    const owners = [...controls].flatMap(([id, { fields }]) => fields.map((field) => [field, id] as const));
    const twice = owners.filter(([field], index) => owners.findIndex(([other]) => other === field) !== index);
    expect(twice).toEqual([]);
    expect(FIELDS.filter((field) => !ownerOf.has(field))).toEqual([]);
  });

  it('names every field in some format, or carries it for later ones', () => {
    const printed = new Set([...writers.values()].flatMap((writer) => FIELDS.filter((field) => writer.treatments[field] === 'prints')));
    const carried = FIELDS.filter((field) => !printed.has(field));
    expect(carried).toEqual(['service.workload', 'run.imageVolumes', 'host.target', 'host.cgroup', 'host.securityModule']);
  });
});

describe.each([...formats])('format %s', (kind, format) => {
  it('PutGet: what was put is read back, from nothing and over another plan', () => {
    fc.assert(
      fc.property(anyFor(format), anyFor(format), (spec, other) => {
        const service = serviceOf(format, spec).name;
        const say = (found: Map<string, unknown>) => sayable(format, spec, service, found);
        const wanted = say(expressed(format, spec, service));
        if (!format.wanted(spec, service)) return;
        const fresh = write(format, spec);
        expect(say(expressed(format, format.get(fresh).spec))).toEqual(wanted);
        const base = commented(format, write(format, other));
        const over = textOf(format.put(spec, service, base));
        expect(say(expressed(format, format.get(over).spec))).toEqual(wanted);
      }),
      runs,
    );
  });

  it('GetPut: putting back what was read changes nothing', () => {
    fc.assert(
      fc.property(anyFor(format), fc.boolean(), (spec, windows) => {
        if (!format.wanted(spec, serviceOf(format, spec).name)) return;
        const plain = commented(format, write(format, spec));
        const text = windows && format.language !== 'shell' ? plain.replaceAll('\n', '\r\n') : plain;
        const reading = format.get(text);
        expect(reading.errors).toEqual([]);
        expect(textOf(format.put(reading.spec, reading.spec.services[0]?.name ?? '', text))).toBe(text);
      }),
      runs,
    );
  });

  it('PutPut: writing twice is writing once', () => {
    fc.assert(
      fc.property(anyFor(format), anyFor(format), (spec, other) => {
        const service = serviceOf(format, spec).name;
        const once = textOf(format.put(spec, service, write(format, other)));
        expect(textOf(format.put(spec, service, once))).toBe(once);
      }),
      runs,
    );
  });

  it('Minimal edit: one answer changes only lines that state its fields', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...controls)
          .chain(([id, control]) => anyPlan().chain((spec) => fc.tuple(fc.constant(id), fc.constant(spec), anyAnswer(control, spec)))),
        ([id, spec, answer]) => {
          const control = controls.get(id) as typeof controls extends ReadonlyMap<string, infer C> ? C : never;
          const next = control.write(placeOf(spec, firstOf(spec)), answer);
          const service = serviceOf(format, spec).name;
          const before = format.put(spec, service);
          const after = format.put(next, service, textOf(before));
          const changed = new Set<FieldRef>(diff(spec, next).map(({ field }) => field));
          const kept = new Set(after.map(({ text }) => text.replace(/,$/, '')));
          // The version of a stack file is that of the youngest key in it, whichever that is.
          const isVersion = (text: string): boolean => kind === 'swarm' && text.startsWith('version:');
          const lost = before.filter(({ text }) => !kept.has(text.replace(/,$/, '')) && !isVersion(text));
          expect(lost.filter(({ fields }) => !fields.some((field) => changed.has(field)))).toEqual([]);
        },
      ),
      runs,
    );
  });
});

describe.each([...writers])('file %s', (id, format) => {
  it('says whether its texts are read', () => expect(format.isRead ?? false).toBe(formats.has(id)));

  it('Accounted: every stated field is printed, belongs elsewhere, or is a declared gap', () => {
    fc.assert(
      fc.property(anyFor(format), (spec) => {
        for (const name of namesWanted(format, spec)) {
          const named = new Set(artifact(format, spec, name).lines.flatMap(({ fields }) => fields));
          const gaps = new Set(gapsOf(format, spec, name).map(({ field }) => field));
          const silent = [...stated(spec)].filter(
            ([ref, value]) =>
              format.treatments[fieldOf(ref)] === 'prints' &&
              (format.scope === 'project' || instanceOf(ref) === name) &&
              !named.has(ref) &&
              !gaps.has(ref) &&
              value !== false,
          );
          expect(silent.map(([ref]) => ref)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('Owned: every line of a file names a field that has an owner and that the plan states', () => {
    fc.assert(
      fc.property(anyFor(format), (spec) => {
        const known = new Set(stated(spec).keys());
        for (const line of namesWanted(format, spec).flatMap((name) => format.write(spec, name))) {
          expect(line.fields.length, line.text).toBeGreaterThan(0);
          // A line may stand for a default as well: COPY says that nothing chose ADD.
          expect(
            line.fields.some((field) => known.has(field)),
            line.text,
          ).toBe(true);
          for (const field of line.fields) expect(ownerOf.has(fieldOf(field)), field).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe.each([...workloads.keys()])('workload %s', (id) => {
  it.each(TARGETS)('is safe by default on %s: nothing open, no conflict, no breakage', (target) => {
    const { findings, conflicts: found, breakages: broken } = judge(recommend(id, undefined, givenFor(target)));
    expect(findings.filter(({ state }) => state === 'open').map(({ control, says }) => `${control}: ${says}`)).toEqual([]);
    expect(found.map(({ conflict, says }) => `${conflict}: ${says}`)).toEqual([]);
    expect(broken.map(({ breakage, says }) => `${breakage}: ${says}`)).toEqual([]);
  });

  it.each(TARGETS)('lets no attack through on %s', (target) => {
    const { concedes = {} } = targets.get(target) ?? {};
    const found = judge(recommend(id, undefined, givenFor(target))).attacks.filter(
      ({ outcome, attack }) => outcome === 'through' && !(attack in concedes),
    );
    expect(found.map(({ attack, says }) => `${attack}: ${says}`)).toEqual([]);
  });

  it('is stable: answering its recommended plan as recommended changes nothing', () => {
    const spec = recommend(id);
    for (const control of controls.values()) {
      const at = placeOf(spec, firstOf(spec));
      if (!(control.applies?.(at) ?? true)) continue;
      expect(equal(control.write(at, control.recommend(at).answer), spec), control.title).toBe(true);
    }
  });

  it('has recorded evidence', () => {
    expect(evidence[`./workloads/${id}/evidence.json`]?.runs.length).toBeGreaterThan(0);
  });

  it('has messages of broken plans, as an engine gave them', () => {
    const kept = recorded[`./workloads/${id}/breakages.json`]?.breakages ?? {};
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    for (const breakage of Object.keys(kept)) expect(breakages.has(breakage), breakage).toBe(true);
  });
});

describe.each([...targets])('target %s', (target, { concedes = {} }) => {
  it('concedes an attack only where recommended plans do let it through, and says why', () => {
    const through = [...workloads.keys()].flatMap((id) =>
      judge(recommend(id, undefined, givenFor(target))).attacks.flatMap(({ attack, outcome }) => (outcome === 'through' ? [attack] : [])),
    );
    for (const [attack, because] of Object.entries(concedes)) {
      expect(through).toContain(attack);
      expect(because).toMatch(/\.$/);
    }
  });
});

describe.each([...conflicts])('conflict %s', (_id, conflict) => {
  it('says where it was seen and which rules it carries', () => {
    expect(conflict.source).toMatch(/\S/);
    for (const rule of conflict.rules) expect(rule).toMatch(/^R\d\db?$/);
  });
});

const attacked = (spec: Spec, id: string) => {
  const found = judge(spec).attacks.find(({ attack, service }) => attack === id && service === firstOf(spec).name);
  if (!found) throw new Error(`${id} was not judged`);
  return found;
};

describe.each([...attacks])('attack %s', (id, { title, does, weak, hardened, halves, sources }) => {
  const start = weak(bare(), BARE_SERVICE);
  const tested: readonly (readonly [Evidence['runs'][number]['of'], Spec])[] = [
    ['weak', start],
    ['hardened', hardened(start, BARE_SERVICE)],
    ...halves.map(({ change }, index) => [index, change(start, BARE_SERVICE)] as const),
  ];

  it('gets through its weak plan, not through its hardened one, and as far as declared past each half measure', () => {
    expect(tested.map(([, spec]) => attacked(spec, id).outcome)).toEqual(['through', 'stopped', ...halves.map(({ outcome }) => outcome)]);
  });

  it('starts from plans that the schema takes, and knows its own half measures', () => {
    for (const [, spec] of tested) expect(parseSpec(JSON.parse(JSON.stringify(spec)))).toEqual({ spec });
    for (const [index, { change, taken, belief, says }] of halves.entries()) {
      const spec = change(start, BARE_SERVICE);
      expect(taken(placeOf(spec, firstOf(spec))), belief).toBe(true);
      expect(taken(placeOf(start, firstOf(start))), `${belief}, without it`).toBe(false);
      const { outcome, halves: relied } = attacked(spec, id);
      expect(relied.includes(index)).toBe(outcome !== 'stopped');
      expect(belief).toMatch(/[^.]$/);
      expect(says).toMatch(/\.$/);
    }
  });

  it('was tried: its evidence says of every one of these plans what the model says', async () => {
    const proof = await proofOf(id);
    expect(proof?.evidence.runs.map(({ of, outcome }) => [of, outcome])).toEqual(
      tested.map(([of, spec]) => [of, attacked(spec, id).outcome]),
    );
    expect(proof?.probe).toMatch(/^#!\/bin\/sh\n# \S/);
    for (const { output, command } of proof?.evidence.runs ?? []) {
      expect(output.length).toBeGreaterThan(0);
      expect(command).toMatch(/^(?:docker|DOCKER)/);
    }
  });

  it('is described and sourced', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(does).toMatch(/\.$/);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('is judged on any plan, with a sentence and fields of that plan', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const instances = new Set([...spec.services, ...spec.networks, ...spec.volumes].map(({ name }) => name));
        for (const { says, fields } of judge(spec).attacks.filter(({ attack }) => attack === id)) {
          expect(says).toMatch(/^[A-Z].*\.$/);
          expect(fields.length).toBeGreaterThan(0);
          for (const field of fields) {
            expect(FIELDS).toContain(fieldOf(field));
            const instance = instanceOf(field);
            if (instance !== undefined) expect(instances).toContain(instance);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('what no engine has shown is named with its reason', async () => {
  const list = await notReproduced();
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  for (const { claim, reason } of list) for (const sentence of [claim, reason]) expect(sentence).toMatch(/^\S.*\.$/);
  expect(list.length).toBeGreaterThan(0);
});

describe.each([...breakages])('breakage %s', (_id, { title, cause, cure, wrong, fields, signs, needs }) => {
  it('says the cause, the smallest cure, the popular wrong one, and why that is wrong', () => {
    for (const sentence of [cause, cure, wrong.because]) expect(sentence).toMatch(/[.)]$/);
    for (const words of [title, wrong.cure]) expect(words).toMatch(/^\S.*[^.]$/);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(ownerOf.has(field), field).toBe(true);
    expect(signs.length > 0 || needs !== undefined).toBe(true);
  });
});

describe('every file', () => {
  it('is found from a question: each control of a printed field has lines in the plan that states it', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const files = [...writers.values()].flatMap((writer) => namesWanted(writer, spec).map((name) => ({ writer, name })));
        const lines = files.flatMap(({ writer, name }) => writer.write(spec, name));
        const told = new Set(files.flatMap(({ writer, name }) => gapsOf(writer, spec, name).map(({ field }) => field)));
        const named = new Set(lines.flatMap(({ fields }) => fields));
        for (const [, control] of controls) {
          for (const ref of fieldRefsOf(control, spec, firstOf(spec).name)) {
            const isPrinted = !told.has(ref) && files.some(({ writer }) => writer.treatments[fieldOf(ref)] === 'prints');
            const value = stated(spec).get(ref);
            if (isPrinted && value !== undefined && value !== false) expect([...named]).toContain(ref);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
