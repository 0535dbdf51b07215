import { kinds } from '../../core/audit/kinds/registry.ts';
import { dialectOf } from '../../core/formats/run/dialect.ts';
import { say } from '../../languages/say.ts';
import type { Piece } from '../../state/brought.ts';
import type { CodeLanguage } from '../../ui/code/highlight.ts';

/** Ids and names of what can be brought, in the order in which people know them. */
export const KINDS: readonly (readonly [id: string, title: string])[] = [
  ...['dockerfile', 'compose', 'swarm', 'run', 'k8s', 'inspect', 'daemon'].map((id) => [id, kinds.get(id)?.title ?? id] as const),
  ['dockerignore', '.dockerignore'],
];
export const kindTitle = (kind: string | undefined): string => KINDS.find(([id]) => id === kind)?.[1] ?? say`Not recognised`;

const LANGUAGES: { readonly [kind: string]: CodeLanguage } = {
  dockerfile: 'dockerfile',
  compose: 'yaml',
  swarm: 'yaml',
  k8s: 'yaml',
  run: 'shell',
  inspect: 'json',
  daemon: 'json',
  dockerignore: 'ignore',
};
export const languageOf = (kind: string | undefined): CodeLanguage => LANGUAGES[kind ?? ''] ?? 'plain';

/** How a file of this kind is called where nobody gave it a name. */
const PATHS: { readonly [kind: string]: string } = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  swarm: 'stack.yaml',
  k8s: 'manifest.yaml',
  inspect: 'inspect.json',
  daemon: 'daemon.json',
  dockerignore: '.dockerignore',
};

/** How a script is called depends on the shell that it is for. */
const SCRIPTS = { sh: 'run.sh', powershell: 'run.ps1', cmd: 'run.cmd' } as const;
const pathOf = (kind: string | undefined, { text }: Piece): string | undefined =>
  kind === 'run' ? SCRIPTS[dialectOf(text)] : PATHS[kind ?? ''];

/** Parts of a path that lead out of the folder it is unpacked into are left out. */
const harmless = (name: string): string =>
  name
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** A path for each piece, no two alike. */
export function pathsOf(pieces: readonly { readonly piece: Piece; readonly kind: string | undefined }[]): Map<Piece, string> {
  const taken = new Set<string>();
  return new Map(
    pieces.map(({ piece, kind }) => {
      const wanted = harmless(piece.name) || pathOf(kind, piece) || 'pasted.txt';
      let path = wanted;
      for (let count = 2; taken.has(path); count++) path = wanted.replace(/(?=\.[^./]*$)|$/, `-${count}`);
      taken.add(path);
      return [piece, path];
    }),
  );
}
