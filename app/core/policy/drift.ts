/** How far texts that exist have moved away from a policy, on their own lines. */
import type { AuditFinding } from '../audit/finding.ts';
import type { Bases } from '../bases.ts';
import { controls } from '../controls/registry.ts';
import type { Place } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import type { Joined, Taken } from '../intake/intake.ts';
import { asked } from '../judge.ts';
import { type Deviation, deviations, standingOf } from './deviations.ts';
import { admits, demandSaid, isWorse, type Policy } from './policy.ts';

/** Where a deviation stands: the file as it was brought, and the line that is nearest to it. */
export interface Where extends Place {
  readonly file: string;
  /** What the audit says of this line. */
  readonly says: string;
}

export interface Drift extends Deviation {
  /** Never empty. */
  readonly where: readonly Where[];
}

/** The services whose image this text makes; undefined for a text that names its services itself. */
function builtFrom({ kind, text }: Taken, bases: Bases): readonly string[] | undefined {
  if (kind !== 'dockerfile') return undefined;
  return Object.entries(bases).flatMap(([file, base]) =>
    file.startsWith('dockerfile@') && base === text ? [file.slice('dockerfile@'.length)] : [],
  );
}

const decides = ({ control, decision }: AuditFinding, id: string): boolean => (decision ?? control) === id;

function* placesIn(one: Taken, deviation: Deviation, bases: Bases): Generator<Where> {
  const built = builtFrom(one, bases);
  for (const finding of one.findings) {
    if (!decides(finding, deviation.control)) continue;
    const isOwn = deviation.service === undefined || (built?.includes(deviation.service) ?? finding.service === deviation.service);
    if (isOwn) yield { file: one.name, line: finding.line, column: finding.column, says: finding.says };
  }
}

/** Where the fields of a deviation that is no finding stand: a choice that the policy forbids though it is a good one. */
function* statedIn(one: Taken, deviation: Deviation, bases: Bases): Generator<Where> {
  const format = formats.get(one.kind ?? '');
  const fields = controls.get(deviation.control)?.fields ?? [];
  if (!format || !fields.some((field) => format.treatments[field] === 'prints')) return;
  const built = builtFrom(one, bases);
  if (built && deviation.service !== undefined && !built.includes(deviation.service)) return;
  const { at, near } = format.get(one.text);
  const own = built ? [...at.keys()].filter((ref) => fields.some((field) => ref.startsWith(field))) : deviation.fields;
  const line =
    own.flatMap((ref) => at.get(ref)?.slice(0, 1) ?? [])[0] ??
    near?.get(`service.name@${deviation.service}`) ??
    at.get(`service.name@${deviation.service}`)?.[0];
  yield { file: one.name, line: line ?? 1, column: 1, says: deviation.stands };
}

/** What the plan is not asked, though its texts say it: there the audit of the text decides alone. */
function strays(
  policy: Policy,
  taken: readonly Taken[],
  isAsked: (control: string, service: string | undefined) => boolean,
  today: string,
): Drift[] {
  const found = new Map<string, Drift>();
  for (const { name, kind, findings } of taken)
    for (const { control, decision, service: named, state, says, fields, line, column } of findings) {
      const id = decision ?? control;
      const known = controls.get(id);
      const demand = Object.hasOwn(policy.controls, id) ? policy.controls[id] : undefined;
      if (!known || !demand || !isWorse(state, demand.least ?? 'open')) continue;
      const service = known.scope === 'service' && kind !== 'dockerfile' ? named : undefined;
      if (isAsked(id, service)) continue;
      const where: Where = { file: name, line, column, says };
      const key = JSON.stringify([id, service]);
      const { where: earlier = [] } = found.get(key) ?? {};
      found.set(key, {
        control: id,
        title: known.title,
        ...(service !== undefined && { service }),
        binding: demand.binding,
        demanded: demandSaid(id, demand),
        reason: demand.reason,
        state,
        stands: says,
        ...standingOf(policy, id, service, today),
        fields,
        where: [...earlier, where],
      });
    }
  return [...found.values()];
}

/**
 * Where texts are not what the policy demands. What they say together counts, so the plan that they make is judged, and
 * the audit of each text tells the lines; what none of them could say (a daemon's setting beside a compose file) is
 * nobody's drift.
 * @param today a day in UTC, `2027-03-31`
 */
export function drift(policy: Policy, taken: readonly Taken[], { spec, bases, refused }: Joined, today: string): Drift[] {
  const questions = refused ? [] : [...asked(spec)];
  const isAsked = (control: string, service: string | undefined): boolean =>
    questions.some(
      ({ id, control: { scope }, at }) => id === control && (scope === 'project' || service === undefined || at.service.name === service),
    );
  const planned = (refused ? [] : deviations(policy, spec, today)).flatMap((deviation) => {
    const found = taken.flatMap((one) => [...placesIn(one, deviation, bases)]);
    if (found.length > 0) return [{ ...deviation, where: found }];
    const demand = policy.controls[deviation.control];
    if (!demand || !deviation.answer || admits(demand, deviation.answer.choice)) return [];
    const where = taken.flatMap((one) => [...statedIn(one, deviation, bases)]);
    return where.length > 0 ? [{ ...deviation, where }] : [];
  });
  return [...planned, ...strays(policy, taken, isAsked, today)];
}
