/** What a reading leaves open: the rules and the judgements of the controls, mapped onto the lines of the text. */
import type { Reach } from '../attacks/attack.ts';
import { attacks } from '../attacks/registry.ts';
import { type Control, type Judgement, type StepId, sealed } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import type { NotUnderstood, Place, Reading, Treatments } from '../formats/format.ts';
import { fieldRefsOf, placeOf } from '../judge.ts';
import { type FieldId, type FieldRef, fieldRef, instanceOf } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { workloadNamed } from '../workloads/registry.ts';
import { type Found, further, unreadable } from './finding.ts';
import type { Stated } from './rule.ts';
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

interface Met {
  readonly id: string;
  readonly reaches: Reach;
  readonly fields: readonly FieldRef[];
}

/** The attacks that are not stopped in this service, with what decides. */
function met(spec: Spec, service: Service): Met[] {
  const scene = { spec, service, workload: workloadNamed(service.workload) };
  return [...attacks].flatMap(([id, { reaches, verdict }]) => {
    const { outcome, fields } = verdict(scene);
    return outcome === 'stopped' ? [] : [{ id, reaches, fields }];
  });
}

/** Where fields stand in the text, and what it says of them that only a run knows. */
class Places {
  readonly #reading: Reading;
  readonly #unread = new Map<FieldRef, NotUnderstood[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const one of reading.notUnderstood)
      for (const field of one.fields ?? []) this.#unread.set(field, (this.#unread.get(field) ?? []).concat(one));
  }

  unread(refs: readonly FieldRef[]): readonly NotUnderstood[] {
    return [...new Set(refs.flatMap((ref) => this.#unread.get(ref) ?? []))];
  }

  /** Line of the first of these fields that stands somewhere, or of the service's name. */
  line(refs: readonly FieldRef[], entry: number | undefined): number {
    const { at, near } = this.#reading;
    for (const ref of refs) {
      const lines = at.get(ref);
      if (lines?.[0] !== undefined) return lines[entry ?? 0] ?? lines[0];
    }
    const heading = refs.map((ref) => near?.get(ref)).find((line) => line !== undefined);
    if (heading !== undefined) return heading;
    const owner = refs.map(instanceOf).find((name) => name !== undefined);
    return (owner === undefined ? undefined : at.get(fieldRef('service.name', owner))?.[0]) ?? 1;
  }
}

/** Something that was found without the reading, on a line of its own. */
export interface Noticed {
  readonly control: string;
  readonly decision?: string;
  readonly says: string;
  readonly state: Found['state'];
  readonly reaches: Reach | undefined;
  readonly line: number;
}

interface Told extends Omit<Noticed, 'line'> {
  readonly refs: readonly FieldRef[];
  readonly entry?: number | undefined;
  readonly line?: number | undefined;
}

/** Findings of one service, or of the project where there is none. */
function* told(
  reading: Reading,
  places: Places,
  service: Service,
  treatments: Treatments,
  known: ReadonlySet<string>,
  first: boolean,
): Generator<Told> {
  const { spec } = reading;
  const at = placeOf(spec, service);
  const judged = (id: string): Judgement => {
    const control = controls.get(id);
    return control && (control.applies?.(at) ?? true) ? control.judge(at) : sealed;
  };
  const stated: Stated = {
    spec,
    service,
    run: service.run,
    workload: at.workload,
    unread: (...fields) => places.unread(fields.map((field) => fieldRef(field, service.name))),
    judged,
  };
  const decided = new Set(known);
  for (const [id, { decision, reaches, service: find }] of rules) {
    // Rules of services look at texts about containers; a Dockerfile has its own.
    if (!find || treatments['run.image'] !== 'prints') continue;
    for (const { says, state = 'open', fields, entry, line } of find(stated)) {
      if (decision !== undefined) decided.add(decision);
      const refs = fields.map((field: FieldId) => (/^(?:run|build|service)\./.test(field) ? fieldRef(field, service.name) : field));
      yield { control: id, ...(decision !== undefined && { decision }), says, state, reaches, refs, entry, line };
    }
  }
  for (const [id, control] of controls) {
    if (decided.has(id) || !isPrinted(control, treatments) || (control.scope === 'project' && !first)) continue;
    const refs = fieldRefsOf(control, spec, service.name);
    if (refs.some((ref) => !reading.at.has(ref)) && places.unread(refs).length > 0) continue;
    const { state, says = control.title } = judged(id);
    if (state !== 'sealed') yield { control: id, decision: id, says, state, reaches: REACH_OF_STEP[control.step], refs };
  }
}

/** Whether the text could have said it: the format prints one of the control's fields. */
const isPrinted = (control: Control | undefined, treatments: Treatments): boolean =>
  control?.fields.some((field) => treatments[field] === 'prints') ?? true;

/**
 * Everything that a reading leaves open, service by service, beside what was noticed without it. A text without a
 * service is judged for the project.
 */
export function foundIn(reading: Reading, treatments: Treatments, noticed: readonly Noticed[] = []): Found[] {
  const bare = noticed.map(({ reaches, ...rest }) => ({ ...rest, ...(reaches && { reaches }), column: 1, fields: [], attacks: [] }));
  if (reading.errors.length > 0) return [...bare, unreadable(reading.errors)];
  const nobody: Service = { name: '', workload: 'other', build: {}, run: {} };
  const { spec } = reading;
  const places = new Places(reading);
  const known = new Set(noticed.flatMap(({ decision }) => decision ?? []));
  return (spec.services.length > 0 ? spec.services : [nobody]).flatMap((service, index) => {
    const found = weighed(spec, service);
    const own = [...told(reading, places, service, treatments, known, index === 0)];
    return [
      ...(index === 0 ? noticed : []).map((one) => found({ ...one, column: 1 }, refsOf(one.decision, spec, service))),
      ...own.map(({ refs, entry, line, ...rest }) => found({ ...rest, line: line ?? places.line(refs, entry), column: 1 }, refs)),
    ];
  });
}

/** Services that a Spec holds at most; attacks look from each at all the others, so in a larger one none are tried. */
const MOST_SERVICES = 64;

/** What is found in this service, with the attacks that get further by it. */
export function weighed(spec: Spec, service: Service) {
  const attempts = spec.services.length > MOST_SERVICES ? [] : met(spec, service);
  return ({ reaches, ...rest }: Noticed & Place, refs: readonly FieldRef[] = refsOf(rest.decision, spec, service)): Found => {
    const by = attempts.filter(({ fields }) => fields.some((field) => refs.includes(field)));
    const furthest = by.reduce((most, one) => further(most, one.reaches), reaches);
    return {
      ...rest,
      ...(spec.services.length > 0 && { service: service.name }),
      ...(furthest !== undefined && { reaches: furthest }),
      fields: refs,
      attacks: by.map(({ id }) => id),
    };
  };
}

const refsOf = (decision: string | undefined, spec: Spec, service: Service): readonly FieldRef[] => {
  const control = decision === undefined ? undefined : controls.get(decision);
  return control ? fieldRefsOf(control, spec, service.name) : [];
};
