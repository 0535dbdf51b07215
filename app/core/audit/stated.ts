/** What a reading leaves open: the rules and the judgements of the controls, mapped onto the lines of the text. */
import type { Reach } from '../attacks/attack.ts';
import { attacks } from '../attacks/registry.ts';
import { type At, type Control, type Judgement, type StepId, sealed } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { emptySpec, type Place, type Reading, type Treatments } from '../formats/format.ts';
import { fieldRefsOf, placeOf } from '../judge.ts';
import { type FieldId, type FieldRef, fieldOf, fieldRef, isOfService } from '../spec/fields.ts';
import type { Service } from '../spec/spec.ts';
import { asKnown } from '../workloads/own-program.ts';
import { type Found, further, type Tell, unreadable } from './finding.ts';
import { Places } from './places.ts';
import type { Rule, Stated } from './rule.ts';
import { rules } from './rules/registry.ts';

/** What a page of the wizard keeps an intruder from, where no attack of the registry says it. */
const REACH_OF_STEP: { readonly [S in StepId]: Reach | undefined } = {
  image: 'container',
  user: 'container',
  namespaces: 'host',
  privileges: 'host',
  resources: 'machine',
  filesystem: 'container',
  network: 'neighbours',
  supply: undefined,
};

/** Something that was found without the reading, where it stands. */
export interface Noticed extends Place {
  readonly control: string;
  readonly decision: string | undefined;
  readonly says: string;
  readonly state: Found['state'];
  readonly reaches: Reach | undefined;
  readonly word?: Place | undefined;
  readonly entry?: number | undefined;
}

interface Told {
  readonly noticed: Noticed;
  readonly refs: readonly FieldRef[];
}

/** What a format lets its texts say: the controls and rules that have something to look at. */
interface Sayable {
  readonly treatments: Treatments;
  readonly controls: readonly (readonly [id: string, control: Control])[];
  /** None where the text is not about containers. */
  readonly rules: readonly (readonly [id: string, rule: Rule, find: NonNullable<Rule['service']>])[];
}

/** What no text of this format can say is nothing to find in one. */
const isBeyond = (treatments: Treatments, control: string): boolean =>
  controls.get(control)?.fields.every((field) => typeof treatments[field] === 'object') ?? false;

const sayable = (treatments: Treatments): Sayable => ({
  treatments,
  controls: [...controls].filter(([, { fields }]) => fields.some((field) => treatments[field] === 'prints')),
  rules:
    treatments['run.image'] === 'prints'
      ? [...rules].flatMap(([id, rule]) =>
          rule.service && !isBeyond(treatments, rule.decision ?? id) ? [[id, rule, rule.service] as const] : [],
        )
      : [],
});

const judged = (id: string, at: At): Judgement => {
  const control = controls.get(id);
  return control && (control.applies?.(at) ?? true) ? control.judge(at) : sealed;
};

/** Stands in where a text has no service: only what is of the project is judged. */
const NOBODY: Service = { name: '', workload: 'other', build: {}, run: {} };

/** What the rules say of one service. */
function byRules({ rules }: Sayable, places: Places, at: At): Told[] {
  if (rules.length === 0 || at.service === NOBODY) return [];
  const told: Told[] = [];
  const { spec, service, workload } = at;
  const refOf = (field: FieldId) => (isOfService(field) ? fieldRef(field, service.name) : field);
  const unread = (...fields: readonly FieldId[]) => places.unread(fields.map(refOf));
  const stated: Stated = { spec, service, run: service.run, workload, unread, judged: (id) => judged(id, at) };
  for (const [control, { decision, reaches }, find] of rules)
    for (const { says, state = 'open', fields, entry, line } of find(stated)) {
      const refs = fields.map(refOf);
      const { line: on, column } = line === undefined ? places.place(refs, { entry, service: service.name }) : places.on(line);
      told.push({ refs, noticed: { control, decision, says, state, reaches, line: on, column, entry } });
    }
  return told;
}

/** Rules that say in their own words, on the very line, what a control of another decision would say once more. */
const SPEAK_FOR: { readonly [rule: string]: string } = {
  'image-tag': 'application',
  'secret-in-env': 'application',
  'exec-form': 'application',
};

/** What controls say by themselves of one service, where no rule has spoken for them. */
function byControls(sayable: Sayable, places: Places, at: At, decided: ReadonlySet<string>, isFirst: boolean): Told[] {
  const told: Told[] = [];
  for (const [id, control] of sayable.controls) {
    if (control.scope === 'project' ? !isFirst : at.service === NOBODY) continue;
    if (decided.has(id) || !(control.applies?.(at) ?? true)) continue;
    const { state, says = control.title, fields } = control.judge(at);
    if (state === 'sealed' || fields?.every((field) => sayable.treatments[fieldOf(field)] !== 'prints')) continue;
    const refs = fieldRefsOf(control, at.spec, at.service.name);
    if (places.isUnclear(refs)) continue;
    const { line, column } = places.place(fields ?? refs, { service: at.service.name });
    told.push({ refs, noticed: { control: id, decision: id, says, state, reaches: REACH_OF_STEP[control.step], line, column } });
  }
  return told;
}

/** One finding a line and control: a range of ports is one entry. */
function once(told: readonly Told[]): Told[] {
  const byLine = new Map<number, string[]>();
  return told.filter(({ noticed: { line, control } }) => {
    const there = byLine.get(line);
    if (there?.includes(control)) return false;
    if (there) there.push(control);
    else byLine.set(line, [control]);
    return true;
  });
}

/** What was noticed where no service can be read. */
export const unweighed = (noticed: Noticed): Found => weighed(placeOf(emptySpec(), NOBODY))(noticed, []);

/**
 * What a text of a format leaves open, service by service, beside what was noticed without its reading. A text without
 * a service is judged for the project.
 * @param treatments what the format can say
 */
export function findingsOf(treatments: Treatments): (text: string, reading: Reading, noticed?: readonly Noticed[], tell?: Tell) => Found[] {
  const says = sayable(treatments);
  return (text, reading, noticed = [], tell = () => undefined) => {
    const { errors } = reading;
    if (errors.length > 0) return [...noticed.map(unweighed), unreadable(errors)];
    const spec = { ...reading.spec, services: reading.spec.services.map(asKnown) };
    const places = new Places(reading, text);
    return (spec.services.length > 0 ? spec.services : [NOBODY]).flatMap((service, index) => {
      const at = placeOf(spec, service);
      tell(index / spec.services.length);
      const told: Told[] = index === 0 ? noticed.map((one) => ({ noticed: one, refs: refsOf(one.decision, at) })) : [];
      told.push(...byRules(says, places, at));
      const decided = new Set(told.flatMap(({ noticed: { control, decision = '' } }) => [decision, SPEAK_FOR[control] ?? decision]));
      told.push(...byControls(says, places, at, decided, index === 0));
      const weigh = weighed(at);
      return once(told).map(({ noticed: one, refs }) => weigh(one, refs));
    });
  };
}

/** Services that a Spec holds at most. Attacks look from each at all the others; in a larger text each stands alone. */
const MOST_SERVICES = 64;

const tried = [...attacks].map(([id, { reaches, verdict }]) => ({ id, reaches, verdict }));

/** An attack that is not stopped. */
interface Met {
  readonly id: string;
  readonly rank: number;
  readonly reaches: Reach;
}

/** The attacks that get further in a service by each of its fields, in the order of the registry. */
type MetByField = ReadonlyMap<FieldRef, readonly Met[]>;

function metAt(at: At): MetByField {
  const found = new Map<FieldRef, Met[]>();
  for (const [rank, { id, reaches, verdict }] of tried.entries()) {
    const { outcome, fields } = verdict(at);
    if (outcome === 'stopped') continue;
    const one = { id, rank, reaches };
    for (const field of fields) {
      const known = found.get(field);
      if (known) known.push(one);
      else found.set(field, [one]);
    }
  }
  return found;
}

const NONE: readonly Met[] = [];
function metBy(all: MetByField, fields: readonly FieldRef[]): readonly Met[] {
  const lists = fields.flatMap((field) => all.get(field) ?? NONE);
  return lists.length < 2 ? lists : [...new Set(lists)].sort((a, b) => a.rank - b.rank);
}

/** What is found in this service, with the attacks that get further by it. */
export function weighed(at: At) {
  const { spec, service } = at;
  const scene = spec.services.length > MOST_SERVICES ? { ...at, spec: { ...spec, services: [service] } } : at;
  let all: MetByField | undefined;
  return (noticed: Noticed, fields: readonly FieldRef[] = refsOf(noticed.decision, at)): Found => {
    all ??= metAt(scene);
    const by = metBy(all, fields);
    const { control, decision, says, state, line, column, word, entry } = noticed;
    const found: { -readonly [K in keyof Found]: Found[K] } = {
      control,
      says,
      state,
      line,
      column,
      fields,
      attacks: by.map(({ id }) => id),
    };
    // One object, filled: spreading it together from parts took a tenth of an audit.
    const reaches = by.reduce((most, one) => further(most, one.reaches), noticed.reaches);
    if (reaches !== undefined) found.reaches = reaches;
    if (decision !== undefined) found.decision = decision;
    if (word !== undefined) found.word = word;
    if (entry !== undefined) found.entry = entry;
    if (spec.services.length > 0 && controls.get(decision ?? '')?.scope !== 'project') found.service = service.name;
    return found;
  };
}

const refsOf = (decision: string | undefined, { spec, service }: At): readonly FieldRef[] => {
  const control = decision === undefined ? undefined : controls.get(decision);
  return control ? fieldRefsOf(control, spec, service.name) : [];
};
