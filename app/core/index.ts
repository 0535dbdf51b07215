/**
 * Ironhull's pure core as one module for scripts: what the browser does, a script can do.
 *
 * ```js
 * import { recommend, judge, put } from './dist-core/index.js';
 * const spec = recommend('nginx');
 * console.log(put('compose', spec).text, judge(spec).findings);
 * ```
 */
import type { Attack } from './attacks/attack.ts';
import { attacks as attackRegistry } from './attacks/registry.ts';
import { breakages as breakageRegistry } from './breakages/registry.ts';
import { conflicts as conflictRegistry } from './conflicts/registry.ts';
import type { Control } from './controls/control.ts';
import { controls as controlRegistry } from './controls/registry.ts';
import type { Artifact, Format, Reading, Writer } from './formats/format.ts';
import { formats as formatRegistry } from './formats/registry.ts';
import { textOf } from './formats/statements.ts';
import { gapsOf, wantedFiles, writers as writerRegistry } from './formats/writers.ts';
import type { Spec } from './spec/spec.ts';
import { workloads as workloadRegistry } from './workloads/registry.ts';
import type { Workload } from './workloads/workload.ts';

const listed = <T>(registry: ReadonlyMap<string, T>): readonly (T & { readonly id: string })[] =>
  [...registry].map(([id, value]) => ({ ...value, id }));

/** What runs inside a container and what it needs; ids such as `nginx`, `node`, `postgres`. */
export const workloads: readonly (Workload & { readonly id: string })[] = listed(workloadRegistry);
/** Every hardening decision, in the order of the wizard. */
export const controls: readonly (Control & { readonly id: string })[] = listed(controlRegistry);
/** Every file kind that is written, in the order of the tabs: `put` writes it. */
export const writers: readonly (Writer & { readonly id: string })[] = listed(writerRegistry);
/** Those among them that people bring: read, and written into a text that is there. */
export const formats: readonly (Format & { readonly id: string })[] = listed(formatRegistry);
/** Every rule about fields that contradict or cancel each other. */
export const conflicts = listed(conflictRegistry);
/** What intruders try, each with its verdict on any Spec; what reaches the host comes first. */
export const attacks: readonly (Attack & { readonly id: string })[] = listed(attackRegistry);
/** Every way in which a Spec stops its workload from working, and the lines of a log that tell of it. */
export const breakages = listed(breakageRegistry);

function writerNamed(id: string): Writer {
  const writer = writerRegistry.get(id);
  if (!writer) throw new Error(`no format ${JSON.stringify(id)}; there are ${[...writerRegistry.keys()].join(', ')}`);
  return writer;
}

function formatNamed(id: string): Format {
  const format = formatRegistry.get(id);
  if (!format) throw new Error(`${writerNamed(id).title} is written, not read; read are ${[...formatRegistry.keys()].join(', ')}`);
  return format;
}

/** Which files a plan calls for on its target: format id and service, or what else the file is of, in the order of the tabs. */
export const files = wantedFiles;

/**
 * The file of a format for a Spec, written into `text` where it is given.
 * @param service which service's file; the first one where it is left out. Formats of the whole project ignore it.
 * @returns path, language, lines with the fields they state, gaps, and the whole as `text`
 * @throws when the format is unknown, is not written into texts, or `text` cannot be read
 */
export function put(
  formatId: string,
  spec: Spec,
  text?: string,
  service = spec.services[0]?.name ?? '',
): Artifact & { readonly text: string } {
  const writer = writerNamed(formatId);
  const lines = text === undefined || text === '' ? writer.write(spec, service) : formatNamed(formatId).put(spec, service, text);
  return { path: writer.path(spec, service), language: writer.language, lines, gaps: gapsOf(writer, spec, service), text: textOf(lines) };
}

/** What a text of this format states: a partial Spec, the lines of each field, and what was not understood. */
export const get = (formatId: string, text: string): Reading => formatNamed(formatId).get(text);

export { audit } from './audit/audit.ts';
export { fixOf } from './audit/fix.ts';
export { fixAll } from './audit/fix-all.ts';
export { podSecurity } from './formats/kubernetes/pod-security/pod-security.ts';
export { join, recognise, take } from './intake/intake.ts';
export { judge } from './judge.ts';
/** What the plan's target, or a file for it, does not keep; and the plan as it holds there. */
export { heldOn, lossesOf } from './losses.ts';
export { check } from './policy/check/check.ts';
export { checkReport } from './policy/check/reports.ts';
export { deviations } from './policy/deviations.ts';
export { levels as policies } from './policy/levels.ts';
export { parsePolicy, readPolicy } from './policy/schema.ts';
export { recommend, respond, withoutService, withService } from './recommend.ts';
export { report } from './reports/report.ts';
export { parseSpec } from './spec/schema.ts';
export { decodeSpec, encodeSpec } from './spec/share.ts';
export { resolve } from './symptoms/resolve.ts';
export { verifyScript } from './verify/verify.ts';
export type { Spec };
