/** Mounts as they are written, and which of them is a secret. */
import { equal } from '../../spec/diff.ts';
import { type ContainerPath, containerPath, type HostPath, hostPath, normalisePath } from '../../spec/path.ts';
import { writeBytes, writeMode } from '../../spec/quantity.ts';
import type { Bind, SecretFile, Tmpfs, VolumeMount } from '../../spec/spec.ts';
import { type Names, nameOf } from './names.ts';
import { PWD } from './quoted.ts';

/** Go's reader drops a carriage return at the end of a record that stands in no quotes (encoding/csv). */
const csvField = (field: string): string => (/[",\r\n]|^\s/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const mountLine = (fields: readonly (string | false | undefined)[]): string =>
  fields
    .filter((field) => typeof field === 'string')
    .map(csvField)
    .join(',');
/** Docker takes absolute sources only. */
export const anchored = (path: string): string =>
  path.startsWith('./') ? PWD + path.slice(1) : path.startsWith('..') ? `${PWD}/${path}` : path;
const readOnlyField = (readOnly: boolean | undefined): string | undefined =>
  (readOnly === false ? 'readonly=false' : readOnly && 'readonly') || undefined;

/** A bind as the value of `--mount`. */
export const bindLine = ({ source, target, readOnly, recursive, propagation }: Bind): string =>
  mountLine([
    'type=bind',
    `source=${anchored(source)}`,
    `target=${target}`,
    readOnlyField(readOnly),
    propagation && `bind-propagation=${propagation}`,
    recursive && `bind-recursive=${recursive}`,
  ]);

/** A named volume as the value of `--mount`. */
export const volumeLine = ({ volume, target, readOnly }: VolumeMount, names: Names): string =>
  mountLine(['type=volume', `source=${nameOf(names, 'volume', volume)}`, `target=${target}`, readOnlyField(readOnly)]);

const OWN_SECRET = /^\.\/secrets\/([^/]+)$/;
const SHOWN_SECRET = /^\/run\/secrets\/([^/]+)$/;
const secretSource = ({ source }: SecretFile): string => (source.startsWith('/') ? source : normalisePath(`./${source}`));
const secretTarget = ({ name, target = containerPath(`/run/secrets/${name}`) }: SecretFile): ContainerPath => target;

/** A secret as the value of `--mount`: `docker run` has no other way to hand over a file. */
export const secretLine = (secret: SecretFile): string =>
  mountLine(['type=bind', `source=${anchored(secretSource(secret))}`, `target=${secretTarget(secret)}`, 'readonly']);

/** Whether a read-only mount of this file at this place is a secret. */
export const isSecretPlace = (source: string, target: string): boolean => OWN_SECRET.test(source) || SHOWN_SECRET.test(target);

/** The secret that a mount is. A file of the project's own directory carries its name; any other has it from where it appears. */
export function mountedSecret(source: HostPath, target: string): SecretFile {
  const shown = SHOWN_SECRET.exec(target)?.[1];
  const name = OWN_SECRET.exec(source)?.[1] ?? shown ?? source.slice(source.lastIndexOf('/') + 1);
  return { name, source, ...(name !== shown && { target: containerPath(normalisePath(target)) }) };
}

/** Whether the mount of a secret says all of it, so that a reader finds the same secret. */
export function tellsAll(secret: SecretFile): boolean {
  const [source, target] = [secretSource(secret), secretTarget(secret)];
  if (!isSecretPlace(source, target)) return false;
  return equal(mountedSecret(hostPath(normalisePath(source)), target), secret);
}

/** The value of `--tmpfs`. What the engine does by itself is written out too: it shows that nothing was forgotten. */
export const tmpfsLine = (mount: Tmpfs): string => `${mount.path}:${tmpfsOptions(mount)}`;

export const tmpfsOptions = ({ size, mode, uid, gid, exec }: Omit<Tmpfs, 'path'>): string =>
  [
    'rw',
    exec ? 'exec' : 'noexec',
    'nosuid',
    'nodev',
    size !== undefined && `size=${writeBytes(size)}`,
    mode !== undefined && `mode=${writeMode(mode)}`,
    uid !== undefined && `uid=${uid}`,
    gid !== undefined && `gid=${gid}`,
  ]
    .filter(Boolean)
    .join(',');
