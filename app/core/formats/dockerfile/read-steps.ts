/** What the steps of a Dockerfile state together: packages, the user that is made, directories, files and secrets. */
import { say } from '../../../languages/say.ts';
import { isDebian, ownUserOf } from '../../spec/base-image.ts';
import { patch } from '../../spec/edit.ts';
import type { FieldId } from '../../spec/fields.ts';
import type { Build, User } from '../../spec/spec.ts';
import { belongTo, type Commands, makesUser } from './commands.ts';
import type { Dockerfile, Instruction } from './instructions.ts';
import type { Recognised } from './recognise.ts';
import { FIELDS_OF, isRoot, type Part, type Plan } from './steps.ts';
import { bringsLocalFiles, chownOf, isRootOwner, mountedSecrets, type Variable } from './values.ts';
import { expand } from './words.ts';

export type Draft = { -readonly [K in keyof Build]: Build[K] };
/** What is found on the way through the instructions. */
export interface Finds {
  readonly file: Dockerfile;
  readonly globals: ReadonlyMap<string, string>;
  readonly recognised: Recognised | undefined;
  readonly build: Draft;
  readonly fields: Map<number, FieldId[]>;
  readonly because: Map<number, string>;
  readonly variables: Variable[];
  readonly commands: Map<number, Commands>;
  readonly users: { index: number; value: string | undefined }[];
  /** Variables as the builder knows them here: of ENV, and of the stage's ARGs. */
  readonly environment: Map<string, string | undefined>;
  readonly args: Map<string, string | undefined>;
}

export function states({ fields }: Finds, index: number, list: readonly FieldId[]): void {
  fields.set(index, [...new Set([...(fields.get(index) ?? []), ...list])]);
}

/** Takes back what belongs to somebody else than the user that runs. */
export function readParts(finds: Finds, user: User | undefined): void {
  const { commands, build, because } = finds;
  for (const [index, { packages, careless, maker, tools, directories, parts }] of commands) {
    const makes = maker === undefined || (user !== undefined && !isRoot(user) && build.makeUser === undefined && makesUser(maker, user));
    if (!makes || !belongTo(directories, user)) {
      commands.delete(index);
      because.set(index, say`It prepares for another user than the one that runs; it is kept as it is.`);
      continue;
    }
    if (packages.length > 0) build.packages = [...new Set([...(build.packages ?? []), ...packages])];
    if (careless) build.keepPackageCache = true;
    if (maker) build.makeUser = maker.name;
    if (maker && tools === 'busybox' && isDebian(build))
      because.set(index, say`These are the options of BusyBox: on Debian and Ubuntu the command fails and makes no user.`);
    if (directories.length > 0)
      build.stateDirectories = [...(build.stateDirectories ?? []), ...directories.map(({ path, mode }) => ({ path, mode }))];
    if (parts.includes('setuid')) build.stripSetuid = true;
    states(
      finds,
      index,
      parts.flatMap((part: Part) => FIELDS_OF[part]),
    );
  }
}

/** How files and secrets come in, whether the recipe is known or not. */
export function readFiles(finds: Finds, chain: readonly number[], secretArgs: ReadonlyMap<number, string>, user: User | undefined): void {
  const { file, recognised, build } = finds;
  if (recognised) build.recipe = recognised.recipe;
  if (recognised?.staged) build.multiStage = true;
  const secrets = new Set<string>();
  file.instructions.forEach((instruction, index) => {
    if (instruction.keyword === 'ADD' && bringsLocalFiles(instruction)) {
      build.copyWith = 'ADD';
      states(finds, index, ['build.copyWith']);
    }
    const mounted = mountedSecrets(instruction);
    const secret = secretArgs.get(index);
    for (const id of secret === undefined ? mounted : [secret]) secrets.add(id);
    if (mounted.length > 0) states(finds, index, ['build.secrets']);
    if (secret !== undefined) states(finds, index, ['build.secrets', 'build.secretsVia']);
  });
  if (secrets.size > 0) build.secrets = [...secrets];
  if (secretArgs.size > 0) build.secretsVia = 'ARG';
  for (const index of chain) {
    const owner = chownOf(file.instructions[index] as Instruction);
    if (owner === undefined || isRootOwner(expand(owner, file.mark) ?? owner)) continue;
    build.filesOwnedBy = 'application';
    states(finds, index, user ? ['build.filesOwnedBy', 'run.user'] : ['build.filesOwnedBy']);
  }
}

/** What the text itself tells of its base counts more than the base's name. */
export function evidence(plan: Plan, commands: ReadonlyMap<number, Commands>): Plan {
  const read = [...commands.values()];
  return patch<Plan>(plan, {
    distribution: read.find(({ distribution }) => distribution)?.distribution ?? plan.distribution,
    tools: (isDebian(plan.build) ? undefined : read.find(({ tools }) => tools)?.tools) ?? plan.tools,
    home: read.find(({ maker }) => maker)?.maker?.home,
    ownUser: ownUserOf(plan.build),
  });
}
