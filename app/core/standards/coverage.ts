/** What a plan does for each item of a standard, and why. */
import { say } from '../../languages/say.ts';
import { attacks } from '../attacks/registry.ts';
import { controls } from '../controls/registry.ts';
import { type Judged, judge } from '../judge.ts';
import { targetOf } from '../spec/fields.ts';
import type { Spec, TargetId } from '../spec/spec.ts';
import { mappingOf } from './mapping.ts';
import type { Item, Standard } from './standard.ts';

/** by hand: no file of a plan can say it, and somebody has to look. */
export const STATUSES = ['met', 'not met', 'waived', 'not applicable', 'by hand', 'obsolete'] as const;
export type Status = (typeof STATUSES)[number];
/** The states as people read them. */
export const STATUS: { readonly [S in Status]: string } = {
  met: say`met`,
  'not met': say`not met`,
  waived: say`waived`,
  'not applicable': say`not applicable`,
  'by hand': say`by hand`,
  obsolete: say`obsolete`,
};

/** One thing that decides an item. */
export interface Ground {
  /** Id of a control or an attack; absent: the item’s own question. */
  readonly control?: string;
  readonly attack?: string;
  readonly title: string;
  /** Absent for what is asked of the project. */
  readonly service?: string;
  readonly holds: boolean;
  /** What is so, one sentence; absent where there is nothing to say. */
  readonly says?: string;
  /** Who lets it pass, and until when; only where it does not hold. */
  readonly waived?: string;
}

export interface Covered {
  readonly item: Item;
  readonly status: Status;
  readonly grounds: readonly Ground[];
  /** Why it stands so, one or more sentences. */
  readonly says: string;
}

/** Who answers for a control that is not as it should be, as a sentence; undefined: nobody. */
export type Waived = (control: string, service: string | undefined) => string | undefined;

function byControls(ids: readonly string[], { questions }: Judged, waived: Waived): Ground[] {
  return ids.flatMap((control) =>
    questions
      .filter((question) => question.control === control)
      .map(({ service, state, says }): Ground => {
        const holds = state === 'sealed';
        const by = holds ? undefined : waived(control, service);
        return {
          control,
          title: controls.get(control)?.title ?? control,
          ...(service !== undefined && { service }),
          holds,
          ...(says !== undefined && { says }),
          ...(by !== undefined && { waived: by }),
        };
      }),
  );
}

const byAttacks = (ids: readonly string[], judged: Judged): Ground[] =>
  judged.attacks
    .filter(({ attack }) => ids.includes(attack))
    .map(({ attack, service, outcome, says }) => ({
      attack,
      service,
      title: attacks.get(attack)?.title ?? attack,
      holds: outcome === 'stopped',
      says,
    }));

const byItem = ({ own, title }: Item, spec: Spec): Ground[] =>
  own
    ? spec.services.map((service) => {
        const says = own(service, spec);
        return { title, service: service.name, holds: says === undefined, ...(says !== undefined && { says }) };
      })
    : [];

const told = ({ title, service, says, waived }: Ground): string =>
  `${title}${service === undefined ? '' : ` (${service})`}: ${waived ?? says ?? say`it does not hold.`}`;

function statusOf(item: Item, grounds: readonly Ground[], target: TargetId): Pick<Covered, 'status' | 'says'> {
  if (item.obsolete !== undefined) return { status: 'obsolete', says: item.obsolete };
  if (item.only !== undefined && item.only !== target)
    return { status: 'not applicable', says: say`Only for ${item.only}; the plan is for ${target}.` };
  if (item.outside !== undefined) return { status: 'by hand', says: item.outside };
  if (grounds.length === 0) return { status: 'not applicable', says: say`The plan has nothing that it is about.` };
  const failing = grounds.filter(({ holds }) => !holds);
  if (failing.length === 0) return { status: 'met', says: say`Held by ${[...new Set(grounds.map(({ title }) => title))].join(', ')}.` };
  const open = failing.filter(({ waived }) => waived === undefined);
  return { status: open.length > 0 ? 'not met' : 'waived', says: (open.length > 0 ? open : failing).map(told).join(' ') };
}

/** Every item of the standard, in its own order, with what the plan does for it. */
export function coverage(standard: Standard, spec: Spec, waived: Waived = () => undefined): Covered[] {
  const judged = judge(spec);
  const mapping = mappingOf(standard);
  return standard.items.map((item) => {
    const grounds = [
      ...byControls(mapping.get(item.id) ?? [], judged, waived),
      ...byAttacks(item.attacks ?? [], judged),
      ...byItem(item, spec),
    ];
    return { item, grounds, ...statusOf(item, grounds, targetOf(spec)) };
  });
}

export const countsOf = (covered: readonly Covered[]): readonly (readonly [Status, number])[] =>
  STATUSES.map((status) => [status, covered.filter((one) => one.status === status).length]);
