/** What a target does not keep of a plan, and the plan as it holds there. */
import type { Gap, Writer } from './formats/format.ts';
import { keptOf } from './formats/kept.ts';
import { gapsOf, wantedFiles, writers } from './formats/writers.ts';
import { equal } from './spec/diff.ts';
import { patchHost } from './spec/edit.ts';
import { type FieldRef, instanceOf, targetOf } from './spec/fields.ts';
import type { Spec, TargetId } from './spec/spec.ts';
import { stated } from './spec/stated.ts';
import { targetFor } from './targets/registry.ts';

export interface Loss extends Gap {
  /** Titles of the files that cannot say it. Empty: the target itself does not keep it. */
  readonly files: readonly string[];
  /** No file of the target keeps it, nor does the target: there the plan is without it. */
  readonly isWhole: boolean;
}

/** The plan for another target; everything else stays. */
export const forTarget = (spec: Spec, target: TargetId): Spec =>
  target === targetOf(spec) ? spec : patchHost(spec, { target: target === 'docker' ? undefined : target });

/** The files that start containers are those that say how their root file system is mounted. */
const carries = ({ treatments }: Writer): boolean => treatments['run.readOnlyRootFilesystem'] === 'prints';

const known = new WeakMap<Spec, readonly Loss[]>();

function compute(spec: Spec): readonly Loss[] {
  const found = new Map<FieldRef, Gap & { readonly files: readonly string[] }>();
  for (const gap of targetFor(spec).losses(spec)) found.set(gap.field, { ...gap, files: [] });
  const beyond = new Set(found.keys());
  const carriers = wantedFiles(spec).flatMap(({ format, service }) => {
    const writer = writers.get(format);
    return writer && carries(writer) ? [{ writer, service }] : [];
  });
  const ofService = (service: string | undefined) =>
    carriers.filter((file) => file.writer.scope === 'project' || service === undefined || file.service === service);
  for (const { writer, service } of carriers) {
    for (const gap of gapsOf(writer, spec, service)) {
      const before = found.get(gap.field) ?? { ...gap, files: [] };
      if (!beyond.has(gap.field)) found.set(gap.field, { ...before, files: [...before.files, writer.title] });
    }
  }
  const says = stated(spec);
  // What a target does by itself needs no file that says it.
  const lost = [...found.values()].filter(({ field, left }) => left === undefined || !equal(left, says.get(field)));
  return lost.map((loss) => ({
    ...loss,
    isWhole: beyond.has(loss.field) || loss.files.length === ofService(instanceOf(loss.field)).length,
  }));
}

/** What the target of this plan, or a file for it, does not keep: what fails open first, then in the order of the Spec. */
export function lossesOf(spec: Spec): readonly Loss[] {
  const losses = known.get(spec) ?? compute(spec).toSorted((a, b) => Number(b.fails === 'open') - Number(a.fails === 'open'));
  known.set(spec, losses);
  return losses;
}

/** The plan as it holds on its target: without what is lost there whatever file is taken. */
export const heldOn = (spec: Spec): Spec =>
  keptOf(
    spec,
    lossesOf(spec).filter(({ isWhole }) => isWhole),
  );
