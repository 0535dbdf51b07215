/** Which file each service is built from, as the texts of a project say it, and which of the files brought that is. */
import { entriesOf, isMap, member, textOf } from '../formats/placed.ts';
import { readYaml } from '../formats/placed-yaml.ts';
import { split } from '../formats/run/command.ts';
import { readShell } from '../formats/run/words.ts';
import { normalisePath } from '../spec/path.ts';

/** Paths are relative to the folder that was brought. */
export interface BuildPlace {
  /** Name of the service, or the image that is built. */
  readonly of: string;
  readonly dockerfile: string;
  readonly context: string;
}

const plain = (path: string): string => normalisePath(path.replaceAll('\\', '/')).replace(/^\.\//, '');
export const folderOf = (name: string): string => plain(name).replace(/[^/]*$/, '');
export const fileOf = (name: string): string => plain(name).replace(/^.*\//, '');

function placed(of: string, from: string, context: string, dockerfile = 'Dockerfile'): BuildPlace[] {
  // What is fetched from elsewhere is no file of the project.
  if (/^[a-z+]+:\/\/|^git@|\$/.test(context)) return [];
  const folder = context.startsWith('/') ? context : plain(`${folderOf(from)}${context}/.`);
  return [
    { of, context: folder, dockerfile: dockerfile.startsWith('/') ? dockerfile : plain(`${folder}/${dockerfile}`.replace(/^\//, '')) },
  ];
}

/** Builds of a compose file. */
export function composeBuilds(text: string, name: string): BuildPlace[] {
  const [root] = readYaml(text).roots;
  return [...entriesOf(member(root, 'services'))].flatMap(([service, one]) => {
    const build = member(one, 'build');
    if (build === undefined || member(build, 'dockerfile_inline')) return [];
    const context = isMap(build) ? (textOf(member(build, 'context')) ?? '.') : textOf(build);
    return context === undefined ? [] : placed(service, name, context, textOf(member(build, 'dockerfile')));
  });
}

/** `docker build` lines, by the image that they make. */
export function runBuilds(text: string, name: string): BuildPlace[] {
  return readShell(text).commands.flatMap((command) => {
    const line = split(command, text);
    const said = (wanted: string) => line?.flags.findLast((flag) => flag.name === wanted)?.value;
    const [image, file, context] = [said('--tag'), said('--file'), line?.operands[0]?.value];
    if (line?.verb !== 'build' || image === undefined || context === undefined) return [];
    const [build] = placed(image, name, context);
    return build ? [file === undefined ? build : { ...build, dockerfile: plain(`${folderOf(name)}${file}`) }] : [];
  });
}

/** Whether a file of this name is the one at this path; a name alone, without its folder, may be. */
export const isAt = (name: string, path: string): boolean => name !== '' && (plain(name) === path || path.endsWith(`/${plain(name)}`));
