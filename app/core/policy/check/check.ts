/** A repository's texts against a policy: what the command and a CI job are told. */
import { type Brought, join, type Taken, take } from '../../intake/intake.ts';
import { type Drift, drift } from '../drift.ts';
import type { Policy } from '../policy.ts';
import { plansOf } from './projects.ts';

export interface Unread {
  readonly file: string;
  readonly says: string;
}

export interface Checked {
  readonly policy: Policy;
  readonly today: string;
  /** Files that were understood, in the order in which they came. */
  readonly files: readonly { readonly name: string; readonly kind: string; readonly text: string }[];
  readonly drift: readonly Drift[];
  /** Files that were asked for and cannot be read, and why. */
  readonly unread: readonly Unread[];
}

const keyOf = ({ control, where }: Drift): string => JSON.stringify([control, where]);

/** Files that several plans share are told once. */
function once(all: readonly Drift[]): Drift[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

const troubleIn = ({ name, kind, because, notUnderstood, findings }: Taken): Unread[] => {
  if (kind === undefined) return [{ file: name, says: because }];
  const isUnreadable = findings.some(({ control }) => control === 'unreadable');
  const [first] = notUnderstood;
  return isUnreadable ? [{ file: name, says: first ? `Line ${first.line}: ${first.because}` : 'It cannot be read.' }] : [];
};

/**
 * @param today a day in UTC, `2027-03-31`
 * @returns every deviation on its lines; texts that cannot be read stand beside them and count as trouble
 */
export function check(policy: Policy, brought: readonly Brought[], today: string): Checked {
  const taken = brought.map((one) => take(one));
  const plans = plansOf(taken);
  return {
    policy,
    today,
    files: taken.flatMap(({ name, kind, text }) => (kind === undefined ? [] : [{ name, kind, text }])),
    drift: once(plans.flatMap((plan) => drift(policy, plan, join(plan), today))),
    unread: taken.flatMap(troubleIn),
  };
}

/** Deviations that nobody answers for today. */
export const unexcused = ({ drift: all }: Checked): readonly Drift[] => all.filter(({ standing }) => standing !== 'excepted');
