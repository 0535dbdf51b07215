/** Texts of somebody's own that the plan's files are written into. */
import { say } from '../languages/say.ts';
import { writers } from './formats/writers.ts';
import type { Refused } from './spec/schema.ts';

/** By file id: `dockerfile@web` for a file of one service, `compose` for a file of the project. */
export interface Bases {
  readonly [file: string]: string;
}

export const NO_BASES: Bases = {};

/** Characters of one text, and of all texts of a plan. */
const LONGEST_BASE = 2 ** 20;
const LONGEST_ALL = 1.5 * LONGEST_BASE;

/** Stays the same while the plan changes: a project's file is not named after any service. */
export const fileId = (format: string, service: string): string =>
  writers.get(format)?.scope === 'project' ? format : `${format}@${service}`;

/** The bases of a plan whose service has a new name, or is gone where there is no new one. */
export function renamedBases(bases: Bases, from: string, to?: string): Bases {
  const entries = Object.entries(bases).flatMap(([file, text]) => {
    const at = file.indexOf('@');
    if (at < 0 || file.slice(at + 1) !== from) return [[file, text] as const];
    return to === undefined ? [] : [[`${file.slice(0, at)}@${to}`, text] as const];
  });
  return Object.fromEntries(entries);
}

/** Bases out of anything that came from storage, a link or a file, or why they are none. `services`: those that the plan has. */
export function parseBases(
  value: unknown,
  services: readonly string[],
): { readonly bases: Bases } | { readonly refused: readonly Refused[] } {
  if (value === undefined) return { bases: NO_BASES };
  const refusal = (path: string, says: string) => ({ refused: [{ path, says }] });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refusal('bases', say`An object of texts is expected.`);
  const bases: Record<string, string> = {};
  let all = 0;
  for (const [file, text] of Object.entries(value)) {
    const [format = '', service] = file.split('@', 2);
    const scope = writers.get(format)?.scope;
    const known = scope === 'project' || (scope === 'service' && service !== undefined && services.includes(service));
    if (!known) return refusal(`bases.${file.slice(0, 80)}`, say`This plan has no such file.`);
    if (typeof text !== 'string') return refusal(`bases.${file}`, say`A text is expected.`);
    all += text.length;
    if (text.length > LONGEST_BASE || all > LONGEST_ALL)
      return refusal(`bases.${file}`, say`At most ${LONGEST_BASE} characters for a text, and ${LONGEST_ALL} for all of a plan.`);
    bases[fileId(format, service ?? '')] = text;
  }
  return { bases };
}
