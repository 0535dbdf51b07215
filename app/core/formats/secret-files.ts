/** Secret files in the project's own directory, and how they are made; a file elsewhere is somebody else's to make. */
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { quoted } from './run/quoted.ts';

/** Each file of `./secrets` that a service reads, with the fields that name it. */
export function ownSecretFiles(spec: Spec): ReadonlyMap<string, readonly FieldRef[]> {
  const files = new Map<string, Set<FieldRef>>();
  for (const { name, run } of spec.services) {
    for (const { source } of run.secrets ?? []) {
      const file = /^(?:\.\/)?(secrets\/[^/]+)$/.exec(source)?.[1];
      if (file !== undefined) files.set(file, (files.get(file) ?? new Set()).add(fieldRef('run.secrets', name)));
    }
  }
  return new Map([...files].map(([file, fields]) => [file, [...fields]]));
}

/** The directory keeps other users of the host out, so that any user of a container may read the files. */
export const SECRET_DIRECTORY: readonly string[] = ['mkdir -p secrets', 'chmod 0700 secrets'];

/** Made once, with a random value. */
export const makeSecretFile = (file: string): string =>
  `[ -e ${quoted(file)} ] || (umask 077; od -An -N24 -tx1 /dev/urandom | tr -d ' \\n' >${quoted(file)}; chmod 0444 ${quoted(file)})`;
