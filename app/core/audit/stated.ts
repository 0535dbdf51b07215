/** What a reading leaves open: the rules and the judgements of the controls, mapped onto the lines of the text. */
import type { Reach } from '../attacks/attack.ts';
import { attacks } from '../attacks/registry.ts';
import { type At, type Control, type Judgement, type StepId, sealed } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';

import type { Place, Reading, Treatments } from '../formats/format.ts';

import { fieldRefsOf, placeOf } from '../judge.ts';
import { type FieldId, type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { type Found, further, unreadable } from './finding.ts';
import { Places } from './places.ts';
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
function met(scene: At): Met[] {
  return [...attacks].flatMap(([id, { reaches, verdict }]) => {
    const { outcome, fields } = verdict(scene);
    return outcome === 'stopped' ? [] : [{ id, reaches, fields }];
  });
}

/** Something that was found without the reading, on a line of its own. */
export interface Noticed {
  readonly control: string;
  readonly decision?: string;
  readonly says: string;
  readonly state: Found['state'];
  readonly reaches: Reach | undefined;
  readonly line: number;
  readonly entry?: number;
}

interface Told extends Omit<Noticed, 'line'> {
  readonly refs: readonly FieldRef[];
  readonly line?: number | undefined;
}

interface Text {
  readonly reading: Reading;
  readonly places: Places;
  readonly treatments: Treatments;
}

/** Whether the text could have said it: the format prints one of the control's fields. */
const isPrinted = ({ fields }: Control, { treatments }: Text): boolean => fields.some((field) => treatments[field] === 'prints');
/** Whether the text is about containers, and names its services. */
const hasContainers = ({ treatments }: Text): boolean => treatments['run.image'] === 'prints';

const judgeAt =
  (at: At) =>
  (id: string): Judgement => {
    const control = controls.get(id);
    return control && (control.applies?.(at) ?? true) ? control.judge(at) : sealed;
  };

/** What the rules say of one service. */
function* byRules(text: Text, at: At): Generator<Told> {
  const { spec, service, workload } = at;
  const refOf = (field: FieldId) => (/^(?:run|build|service)\./.test(field) ? fieldRef(field, service.name) : field);
  const unread = (...fields: readonly FieldId[]) => text.places.unread(fields.map(refOf));
  const stated: Stated = { spec, service, run: service.run, workload, unread, judged: judgeAt(at) };
  for (const [control, { decision, reaches, service: find }] of hasContainers(text) ? rules : [])
    for (const { says, state = 'open', fields, entry, line } of find?.(stated) ?? [])
      yield {
        control,
        ...(decision !== undefined && { decision }),
        says,
        state,
        reaches,
        refs: fields.map(refOf),
        ...(entry !== undefined && { entry }),
        line,
      };
}

/** What controls say by themselves of one service, where no rule has spoken for them. */
function* byControls(text: Text, at: At, decided: ReadonlySet<string>, isFirst: boolean): Generator<Told> {
  const judged = judgeAt(at);
  for (const [id, control] of controls) {
    if (decided.has(id) || !isPrinted(control, text) || (control.scope === 'project' && !isFirst)) continue;
    const refs = fieldRefsOf(control, at.spec, at.service.name);
    if (refs.some((ref) => !text.places.isStated(ref)) && text.places.unread(refs).length > 0) continue;
    const { state, says = control.title } = judged(id);
    if (state !== 'sealed') yield { control: id, decision: id, says, state, reaches: REACH_OF_STEP[control.step], refs };
  }
}

const decisionsOf = (found: readonly { readonly decision?: string }[]): string[] => found.flatMap(({ decision }) => decision ?? []);

/** One finding a line and control: a range of ports is one entry. */
function once(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ control, line, service }) => {
    const key = JSON.stringify([control, line, service]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Everything that a reading leaves open, service by service, beside what was noticed without it. A text without a
 * service is judged for the project.
 */
export function foundIn(reading: Reading, treatments: Treatments, noticed: readonly Noticed[] = []): Found[] {
  const nobody: Service = { name: '', workload: 'other', build: {}, run: {} };
  const { spec, errors } = reading;
  if (errors.length > 0) return [...noticed.map((one) => weighed(spec, nobody)({ ...one, column: 1 }, [])), unreadable(errors)];
  const text: Text = { reading, places: new Places(reading), treatments };
  const found = (spec.services.length > 0 ? spec.services : [nobody]).flatMap((service, index) => {
    const at = placeOf(spec, service);
    const weigh = weighed(spec, service);
    const told = [
      ...(index === 0 ? noticed : []).map((one): Told => ({ ...one, refs: refsOf(one.decision, spec, service) })),
      ...byRules(text, at),
    ];
    told.push(...byControls(text, at, new Set(decisionsOf(told)), index === 0));
    return told.map(({ refs, line, ...rest }) => weigh({ ...rest, line: line ?? text.places.line(refs, rest.entry), column: 1 }, refs));
  });
  return once(found);
}

/** Services that a Spec holds at most; attacks look from each at all the others, so in a larger one none are tried. */
const MOST_SERVICES = 64;

/** What is found in this service, with the attacks that get further by it. */
export function weighed(spec: Spec, service: Service) {
  const attempts = spec.services.length > MOST_SERVICES ? [] : met(placeOf(spec, service));
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
