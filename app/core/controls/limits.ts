/** What questions about ulimits share: the two numbers, and what the engine refuses of them. */
import { say } from '../../languages/say.ts';
import type { Ulimit } from '../spec/spec.ts';
import type { Answer, Detail, Refusal } from './control.ts';

/** The inputs of a limit, a number or bytes. */
export const limitInputs = (unit: 'count' | 'bytes'): { readonly soft: Detail; readonly hard: Detail } => ({
  soft: { type: 'number', kind: 'count', unit, label: say`Soft limit`, hint: say`What a program starts with` },
  hard: { type: 'number', kind: 'count', unit, label: say`Hard limit`, hint: say`What it may raise it to` },
});

export const limitOf = ({ soft, hard }: Answer): Ulimit => ({ soft: soft as number, hard: hard as number });

/** Soft above hard, which the command line refuses; a limit below `least`. */
export function refusesLimit({ soft, hard }: Answer, least = 0): Refusal | undefined {
  if (soft === undefined || hard === undefined) return undefined;
  if ((soft as number) < least) return { detail: 'soft', says: say`At least ${least}: with fewer the container may not start.` };
  return (soft as number) > (hard as number) ? { detail: 'soft', says: say`At most the hard limit.` } : undefined;
}
