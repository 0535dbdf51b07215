/** The files of a repository sorted into plans: one for each text that runs containers, with what it is built from. */
import type { Taken } from '../../intake/intake.ts';

const RUNS: ReadonlySet<string | undefined> = new Set(['compose', 'run', 'k8s', 'inspect']);

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const isOverride = ({ name }: Taken): boolean => /\boverride\b/.test(name.slice(name.lastIndexOf('/') + 1));
/** The folder of the image, for a Dockerfile and the list beside it. */
const isBelow = ({ name }: Taken, folder: string): boolean => name.startsWith(folder);

/**
 * One group a plan. Every text that runs containers is a plan of its own, so that none hides behind another; an
 * override belongs to the compose file beside it. What images are made of belongs to the plans whose folder it is in
 * or below, and is a plan of its own where there are none.
 */
export function plansOf(taken: readonly Taken[]): readonly (readonly Taken[])[] {
  const known = taken.filter(({ kind }) => kind !== undefined);
  const running = known.filter((one) => RUNS.has(one.kind));
  const bases = running.filter(
    (one) =>
      !(isOverride(one) && running.some((other) => other !== one && !isOverride(other) && folderOf(other.name) === folderOf(one.name))),
  );
  const others = known.filter((one) => !RUNS.has(one.kind));
  const used = new Set<Taken>();
  const plans = bases.map((base) => {
    const folder = folderOf(base.name);
    const overrides = running.filter((one) => isOverride(one) && one !== base && one.kind === base.kind && folderOf(one.name) === folder);
    // A folder further down may have plans of its own for what is in it.
    const nearer = bases.map(({ name }) => folderOf(name)).filter((one) => one !== folder && one.startsWith(folder));
    const own = others.filter((one) => isBelow(one, folder) && !nearer.some((deep) => isBelow(one, deep)));
    for (const one of own) used.add(one);
    return [base, ...overrides, ...own];
  });
  const alone = others.filter((one) => !used.has(one));
  const folders = [...new Set(alone.map(({ name }) => folderOf(name)))];
  const images = folders.flatMap((folder) => {
    const here = alone.filter(({ name }) => folderOf(name) === folder);
    const ignoring = here.filter(({ kind }) => kind === 'dockerignore');
    return here.filter(({ kind }) => kind !== 'dockerignore').map((one) => (one.kind === 'dockerfile' ? [one, ...ignoring] : [one]));
  });
  return [...plans, ...images];
}
