/** Pieces of Dockerfiles that several scanners look at in the same way. */
import { startOf } from '../../audit/dockerfile/image.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import type { DockerfileView, Spot } from '../scanner.ts';

const at = ({ line }: DockerfileView, instruction: Instruction): Spot => ({ line: line(startOf(instruction)) });

/** Every instruction of this keyword that is so. */
export const where =
  (keywords: readonly string[], isSo: (instruction: Instruction, view: DockerfileView) => boolean) =>
  (view: DockerfileView): Spot[] =>
    view.image
      .all(...keywords)
      .filter((instruction) => isSo(instruction, view))
      .map((instruction) => at(view, instruction));

/** The whole file, where it has no such instruction. */
export const without =
  (keyword: string) =>
  ({ image }: DockerfileView): Spot[] =>
    image.all(keyword).length === 0 ? [{}] : [];

/** What FROM names, as it is written, with the name that it gives to the stage. */
function* froms({
  image,
}: DockerfileView): Generator<{ readonly name: string; readonly alias: string | undefined; readonly instruction: Instruction }> {
  for (const instruction of image.all('FROM')) {
    const [name = '', as, alias] = instruction.args.split(/\s+/);
    yield { name, alias: as?.toLowerCase() === 'as' ? alias : undefined, instruction };
  }
}

/** Every FROM that is so; `aliases` are the stages before it. */
export const whereFrom =
  (isSo: (name: string, aliases: ReadonlySet<string>) => boolean) =>
  (view: DockerfileView): Spot[] => {
    const aliases = new Set<string>();
    const spots: Spot[] = [];
    for (const { name, alias, instruction } of froms(view)) {
      if (isSo(name, aliases)) spots.push(at(view, instruction));
      if (alias !== undefined) aliases.add(alias);
    }
    return spots;
  };

/** The last part of a reference, with its tag; a colon before a slash belongs to a registry. */
export const tagOfText = (name: string): string | undefined => /:([^:/]+)$/.exec(name.replace(/@.*$/, ''))?.[1];
export const hasDigest = (name: string): boolean => name.includes('@');

/** Written as a line for a shell, not as a JSON list; NONE of HEALTHCHECK is no command. */
export function isFormShell({ keyword, args }: Instruction): boolean {
  const command = keyword === 'HEALTHCHECK' ? args.replace(/^(?:--\S+\s+)*(?:CMD\s+)?/i, '') : args;
  return command !== '' && !/^NONE$/i.test(command) && !command.trimStart().startsWith('[');
}
