import { patchOf } from '../patch.ts';
import { nameOf, type Reported, toldOf } from './told.ts';

/** Everything that is known of each finding; a fix as a patch. */
export default function json(files: readonly Reported[]): string {
  const told = files.map((file) => ({
    name: nameOf(file),
    kind: file.kind,
    findings: toldOf(file).map(({ finding, title, attacks, fix }) => ({
      ...finding,
      title,
      attacks: attacks.map(({ id, title }) => ({ id, title })),
      fix:
        fix.kind === 'fix'
          ? {
              kind: fix.kind,
              costs: fix.costs,
              safe: fix.safe,
              breaks: fix.breaks.map(({ breakage, says }) => ({ breakage, says })),
              patch: patch(file, fix.text),
            }
          : fix.kind === 'asks'
            ? { ...fix, options: fix.options.map(({ label, text, costs }) => ({ label, costs, patch: patch(file, text) })) }
            : fix,
    })),
  }));
  return `${JSON.stringify({ tool: 'Ironhull', version: 1, files: told }, undefined, 2)}\n`;
}

const patch = (file: Reported, after: string): string => patchOf([{ path: nameOf(file), before: file.text, after }]);
