/** The policy in force in this browser. What is stored is read through its schema again. */
import { create } from 'zustand';
import { NO_POLICY, type Policy } from '../core/policy/policy.ts';

interface InForce {
  readonly policy: Policy;
  /** The one before the last change, to go back to. */
  readonly before?: Policy;
}

export const usePolicy = create<InForce>(() => ({ policy: NO_POLICY }));

const STORED = 'ironhull.policy';

/** Puts a policy in force; the one before it can be taken back. */
export function setPolicy(policy: Policy): void {
  usePolicy.setState(({ policy: before }) => ({ policy, before }));
  try {
    if (policy === NO_POLICY) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, JSON.stringify(policy));
  } catch {
    // without storage it holds for this visit
  }
}
export function takeBack(): void {
  const { before } = usePolicy.getState();
  if (before) setPolicy(before);
}

/** Reads what was kept. A policy that cannot be read any more does not apply, and stays where it is. */
export async function restorePolicy(): Promise<void> {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(STORED);
  } catch {
    return;
  }
  if (kept === null) return;
  const { readPolicy } = await import('../core/policy/schema.ts');
  const read = readPolicy(kept);
  if ('policy' in read) usePolicy.setState({ policy: read.policy });
}

/** Today as a policy counts days: in UTC, `2027-03-31`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
