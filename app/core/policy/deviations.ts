/** Where a plan is not what a policy demands, and who answers for it until when. */
import { say } from '../../languages/say.ts';
import type { Answer, At, Control, State } from '../controls/control.ts';
import { writtenDetails } from '../controls/written.ts';
import { asked, fieldRefsOf, judgedAt } from '../judge.ts';
import { heldOn } from '../losses.ts';
import type { FieldRef } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { type Binding, demandSaid, demands, type Exception, meets, type Policy } from './policy.ts';

/** excepted: somebody answers for it today. expired: somebody did. */
export type Standing = 'deviates' | 'excepted' | 'expired';

export interface Deviation {
  readonly control: string;
  readonly title: string;
  /** Absent for questions of the project. */
  readonly service?: string;
  readonly binding: Binding;
  /** What is demanded, one sentence. */
  readonly demanded: string;
  /** Why, as the policy says. */
  readonly reason: string;
  /** What stands, one sentence. */
  readonly stands: string;
  readonly state: State;
  /** Absent where a text was judged that is no plan. */
  readonly answer?: Answer;
  readonly standing: Standing;
  /** The exception that holds, or the one that was the last to end. */
  readonly exception?: Exception;
  readonly fields: readonly FieldRef[];
}

/** Whether an exception is over. @param today a day in UTC, `2027-03-31`; the core reads no clock */
const isOver = ({ until }: Exception, today: string): boolean => until < today;

/** The exceptions for a control and service, the one that lasts longest first. */
const exceptionsFor = ({ exceptions }: Policy, control: string, service: string | undefined): Exception[] =>
  exceptions
    .filter((one) => one.control === control && (one.service === undefined || one.service === service))
    .sort((a, b) => (a.until < b.until ? 1 : -1));

function stands(control: Control, at: At, held: Spec): Pick<Deviation, 'answer' | 'state' | 'stands'> {
  const answer = control.read(at);
  const label = control.options.find(({ choice }) => choice === answer.choice)?.label ?? answer.choice;
  const details = writtenDetails(control, answer).join('; ');
  const { state, says } = judgedAt(control, at, held);
  return { answer, state, stands: `“${label}”${details ? ` (${details})` : ''}.${says ? ` ${says}` : ''}` };
}

/** Whether somebody answers for it today. */
export function standingOf(
  policy: Policy,
  control: string,
  service: string | undefined,
  today: string,
): Pick<Deviation, 'standing' | 'exception'> {
  const [exception] = exceptionsFor(policy, control, service);
  return exception ? { standing: isOver(exception, today) ? 'expired' : 'excepted', exception } : { standing: 'deviates' };
}

/**
 * Every place where the plan is not what the policy demands, in the order of the wizard.
 * @param today a day in UTC, `2027-03-31`: an exception holds on its last day, and no longer
 */
export function deviations(policy: Policy, spec: Spec, today: string): Deviation[] {
  const held = heldOn(spec);
  return [...asked(spec)].flatMap(({ id, control, at }): Deviation[] => {
    const demand = demands(policy, id, at);
    if (!demand || meets(demand, id, at, held)) return [];
    const service = control.scope === 'service' ? at.service.name : undefined;
    const { binding, reason } = demand;
    return [
      {
        control: id,
        title: control.title,
        ...(service !== undefined && { service }),
        binding,
        demanded: demandSaid(id, demand),
        reason,
        ...stands(control, at, held),
        ...standingOf(policy, id, service, today),
        fields: fieldRefsOf(control, spec, at.service.name),
      },
    ];
  });
}

/** Who answers for a control today, as a sentence; what the coverage of a standard is told of waivers. */
export function waivedBy(policy: Policy, today: string): (control: string, service: string | undefined) => string | undefined {
  return (control, service) => {
    const [exception] = exceptionsFor(policy, control, service);
    if (!exception || isOver(exception, today)) return undefined;
    return say`${exception.owner} answers for it until ${exception.until}: ${exception.reason}`;
  };
}

/** Exceptions that nothing in the plan needs any more, or that speak of a service that it does not have. */
export function idleExceptions(policy: Policy, spec: Spec, today: string): Exception[] {
  const used = deviations(policy, spec, today);
  return policy.exceptions.filter(
    ({ control, service }) => !used.some((one) => one.control === control && (service === undefined || one.service === service)),
  );
}
