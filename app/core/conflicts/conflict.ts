/**
 * A conflict is two or more fields that contradict or cancel each other. One file each; the file's name is its id.
 * The numbers of the rule catalogue (R01 ...) stand in `rules`.
 */
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Build, Host, Run, Service, Spec } from '../spec/spec.ts';
import type { Workload } from '../workloads/workload.ts';

export interface Clash {
  /** The fields that meet, all of this Spec; the first one is where the reader should look. */
  readonly fields: readonly FieldRef[];
  /** What happens, in one or two sentences, with the engine's own message where it has one. */
  readonly says: string;
  /** The Spec with the conflict gone, by the smallest change; absent where only the person can decide. */
  readonly cure?: { readonly label: string; readonly spec: Spec };
}

export interface Conflict {
  /** What meets, in a few words. */
  readonly title: string;
  readonly rules: readonly string[];
  /** error: the engine refuses, or a protection is void. warn: it works, but not as it reads. */
  readonly severity: 'error' | 'warn';
  /** `service`: looked for in each service. `project`: once. */
  readonly scope: 'service' | 'project';
  /** Where it was seen: `run here, Engine 20.10.24`, `moby daemon/caps/utils.go`. */
  readonly source: string;
  readonly find: (spec: Spec, service: Service, workload: Workload) => readonly Clash[];
}

export const defineConflict = (conflict: Conflict): Conflict => conflict;

/** References of those fields that the service or the host states, for `Clash.fields`. */
export const runRefs = ({ name, run }: Service, ...leaves: (keyof Run)[]): FieldRef[] =>
  leaves.filter((leaf) => run[leaf] !== undefined).map((leaf) => fieldRef(`run.${leaf}`, name));
export const buildRefs = ({ name, build }: Service, ...leaves: (keyof Build)[]): FieldRef[] =>
  leaves.filter((leaf) => build[leaf] !== undefined).map((leaf) => fieldRef(`build.${leaf}`, name));
export const hostRefs = ({ host }: Spec, ...leaves: (keyof Host)[]): FieldRef[] =>
  leaves.filter((leaf) => host[leaf] !== undefined).map((leaf) => fieldRef(`host.${leaf}`));

/** Whether something is mounted on the directory or above it. */
export const isMounted = ({ tmpfs = [], volumes = [], binds = [], systemBinds = [] }: Run, directory: string): boolean =>
  [...tmpfs.map(({ path }) => path), ...[...volumes, ...binds, ...systemBinds].map(({ target }) => target)].some(
    (target) => directory === target || directory.startsWith(`${target}/`),
  );
