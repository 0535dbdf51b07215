import { accountToolsOf, distributionOf, hasShell, ownUserOf } from '../../spec/base-image.ts';
import type { FieldId } from '../../spec/fields.ts';
import { writeImage } from '../../spec/image-reference.ts';
import { writeDuration, writeMode } from '../../spec/quantity.ts';
import type { Build, Command, EnvironmentVariable, Healthcheck, User } from '../../spec/spec.ts';
import type { RecipeSteps, Step } from './recipes/recipe.ts';
import { recipes } from './recipes/registry.ts';
import { type Escape, plain, quoted, shellWord } from './words.ts';

/** What the lines depend on. A text may know more of its base than the base's name tells. */
export interface Plan {
  readonly build: Build;
  readonly user: User | undefined;
  readonly mark: Escape;
  readonly distribution: 'debian' | 'alpine' | 'none';
  readonly tools: 'shadow' | 'busybox' | undefined;
  readonly shell: boolean;
  /** Who runs the base where nobody says otherwise; absent: root. */
  readonly ownUser: string | undefined;
  /** How a person's own line makes the user, where it differs from ours. */
  readonly home?: readonly string[];
}

export const planOf = (build: Build, user: User | undefined): Plan => ({
  build,
  user,
  mark: '\\',
  distribution: distributionOf(build),
  tools: accountToolsOf(build),
  shell: hasShell(build),
  ownUser: ownUserOf(build),
});

export type Part = 'packages' | 'makeUser' | 'state' | 'setuid';
export const PARTS: readonly Part[] = ['packages', 'makeUser', 'state', 'setuid'];

const BASE = ['build.repository', 'build.version', 'build.variant'] as const;
/** Which fields each part states, the deciding one first. */
export const FIELDS_OF = {
  registry: ['build.registry'],
  from: ['build.repository', 'build.version', 'build.variant', 'build.digest', 'build.registry'],
  builder: ['build.multiStage', 'build.recipe', ...BASE, 'build.registry'],
  packages: ['build.packages', 'build.keepPackageCache', ...BASE],
  makeUser: ['build.makeUser', 'run.user', ...BASE],
  state: ['build.stateDirectories', 'run.user', ...BASE],
  setuid: ['build.stripSetuid', ...BASE],
  environment: ['build.environment'],
  user: ['run.user'],
  stopSignal: ['build.stopSignal'],
  healthcheck: ['build.healthcheck'],
  entrypoint: ['build.entrypoint'],
  command: ['build.command'],
} as const satisfies { readonly [part: string]: readonly FieldId[] };

/** One RUN of several commands, each on a line of its own. */
const run = (commands: readonly string[], mark: Escape): string[] =>
  commands.map((command, index) => `${index === 0 ? 'RUN ' : '    && '}${command}${index === commands.length - 1 ? '' : ` ${mark}`}`);

/** The builder puts the variable in. */
const prefix = ({ registry }: Build): string => (registry === undefined ? '' : `\${BASE_REGISTRY}/`);
export const registryLines = ({ build }: Plan): string[] =>
  build.registry === undefined || build.repository === undefined
    ? []
    : [`ARG BASE_REGISTRY=${plain(build.registry.replaceAll('/', '')) && build.registry}`];
/** `FROM` takes this as its image; the registry stands in an ARG in front of it, so that one build argument moves it. */
export const imageWord = ({ build }: Plan): string => {
  const { registry, ...image } = build;
  const word = writeImage(image);
  plain(word.replaceAll('/', ''));
  return prefix({ ...(registry !== undefined && { registry }) }) + word;
};
export const builderWord = ({ build }: Plan, { builder }: NonNullable<RecipeSteps['staged']>): string => prefix(build) + builder(build);

function packageLines({ build: { packages = [], keepPackageCache }, distribution, mark }: Plan): string[] {
  if (packages.length === 0 || distribution === 'none') return [];
  const names = packages.map(shellWord).join(' ');
  if (distribution === 'alpine') return run(keepPackageCache ? ['apk update', `apk add ${names}`] : [`apk add --no-cache ${names}`], mark);
  if (keepPackageCache) return run(['apt-get update', `apt-get install --yes ${names}`], mark);
  return run(['apt-get update', `apt-get install --yes --no-install-recommends ${names}`, 'rm -rf /var/lib/apt/lists/*'], mark);
}

export const isRoot = ({ uid }: User): boolean => uid === 0 || uid === '0' || uid === 'root';
const isNumber = (id: number | string | undefined): boolean => /^\d+$/.test(String(id));
/** Whether the build can make the named user: a number to give it, or its own name in `USER`. */
export const canMakeUser = ({ build, user, tools }: Plan): boolean =>
  tools !== undefined && user !== undefined && !isRoot(user) && (isNumber(user.uid) || user.uid === build.makeUser);

const spaced = (words: readonly string[]): string => words.map((word) => `${shellWord(word)} `).join('');

function makeUserLines(plan: Plan): string[] {
  const { build, user, tools, mark, home } = plan;
  if (build.makeUser === undefined || user === undefined || !canMakeUser(plan)) return [];
  const name = plain(build.makeUser.replace(/\$$/, '')) && shellWord(build.makeUser);
  const makesGroup = user.gid === undefined || user.gid === build.makeUser || (isNumber(user.gid) && Number(user.gid) !== 0);
  const group = makesGroup ? name : user.gid === '0' || user.gid === 0 ? 'root' : shellWord(String(user.gid));
  const gid = isNumber(user.gid) ? String(user.gid) : undefined;
  const uid = isNumber(user.uid) ? String(user.uid) : undefined;
  if (tools === 'busybox') {
    const options = spaced(home ?? ['-H', '-h', '/nonexistent', '-s', '/sbin/nologin']);
    return run(
      [
        ...(makesGroup ? [`addgroup ${gid ? `-g ${gid} ` : ''}${name}`] : []),
        `adduser -D ${uid ? `-u ${uid} ` : ''}-G ${group} ${options}${name}`,
      ],
      mark,
    );
  }
  const options = spaced(home ?? ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']);
  return run(
    [
      ...(makesGroup ? [`groupadd ${gid ? `--gid ${gid} ` : ''}${name}`] : []),
      `useradd ${uid ? `--uid ${uid} ` : ''}--gid ${gid ?? group} --no-log-init ${options}${name}`,
    ],
    mark,
  );
}

function stateLines({ build: { stateDirectories = [] }, user, shell, mark }: Plan): string[] {
  if (stateDirectories.length === 0 || !shell) return [];
  const owner =
    user === undefined ? '' : `-o ${shellWord(String(user.uid))} ${user.gid === undefined ? '' : `-g ${shellWord(String(user.gid))} `}`;
  return run(
    stateDirectories.map(({ path, mode }) => `install -d ${owner}-m ${writeMode(mode)} ${shellWord(path)}`),
    mark,
  );
}

const setuidLines = ({ build, shell }: Plan): string[] =>
  build.stripSetuid && shell ? ['RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +'] : [];

export const PART_LINES: { readonly [P in Part]: (plan: Plan) => string[] } = {
  packages: packageLines,
  makeUser: makeUserLines,
  state: stateLines,
  setuid: setuidLines,
};

/** Who owns the application's files: `uid:gid` of the user that runs, or root (absent). */
export const ownerOf = ({ build, user }: Plan): string | undefined =>
  build.filesOwnedBy && user && !isRoot(user) ? `${user.uid}${user.gid === undefined ? '' : `:${user.gid}`}` : undefined;
/** A flag's value; its words are expanded twice, so a `$` at the end of an account's name is left as it is. */
const account = (value: string): string => plain(value.replaceAll('$', '')) && value;

/** Lines of one step. `stage` is the name of the stage that is copied from. */
export function stepLines(step: Step, plan: Plan, stage: string): string[] {
  const { build } = plan;
  if (step.do === 'workdir') return [`WORKDIR ${step.path}`];
  if (step.do === 'env') return [`ENV ${step.line}`];
  if (step.do === 'copy') {
    const owner = ownerOf(plan);
    const rights = step.own ? (owner === undefined ? '--chmod=0555 ' : `--chown=${account(owner)} `) : '';
    return [step.fromBuild ? `COPY --from=${stage} ${rights}${step.what}` : `${build.copyWith ?? 'COPY'} ${rights}${step.what}`];
  }
  const secrets = (step.fetches && build.secrets) || [];
  if (build.secretsVia === 'ARG') return [...secrets.map((id) => `ARG ${plain(id)}`), `RUN ${step.line}`];
  const mounts = secrets.map((id) => `--mount=type=secret,id=${plain(id)},required=true ${plan.mark}`);
  return mounts.length === 0
    ? [`RUN ${step.line}`]
    : [`RUN ${mounts[0]}`, ...mounts.slice(1).map((mount) => `    ${mount}`), `    ${step.line}`];
}

export function stepFields(step: Step, { build }: Plan): FieldId[] {
  const fields: FieldId[] = ['build.recipe'];
  if (build.recipe && recipes[build.recipe].staged) fields.push('build.multiStage');
  if (step.do === 'run' && step.fetches) fields.push('build.secrets', 'build.secretsVia');
  if (step.do === 'copy' && !step.fromBuild) fields.push('build.copyWith');
  if (step.do === 'copy' && step.own) fields.push('build.filesOwnedBy', ...(build.filesOwnedBy ? (['run.user'] as const) : []));
  return fields;
}

/** The stages of the plan's recipe; `build` is empty where there is one stage only. */
export function stagesOf({ build }: Plan): { staged?: NonNullable<RecipeSteps['staged']>; final: readonly Step[] } {
  if (build.recipe === undefined) return { final: [] };
  const { staged, single } = recipes[build.recipe];
  return staged && build.multiStage ? { staged, final: staged.final } : { final: single };
}

export const variableLine = ({ name, value }: EnvironmentVariable, mark: Escape): string => {
  if (!/^[^\s="'\\`$#]+$/.test(name)) throw new Error(`not a variable name: ${JSON.stringify(name)}`);
  return `${name}=${value === '' ? '""' : quoted(value, mark)}`;
};

/** Whether the builder takes this line as it stands for a shell form, and not for flags, JSON or a continuation. */
export const isShellForm = (line: string): boolean => line !== '' && line === line.trim() && !/^--|^\[|[\\`]$|[\n\r\t]/.test(line);
const exec = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
/** What cannot be written as a shell form is written as what the engine makes of one. */
export const commandText = ({ form, words }: Command): string => {
  const line = words.join(' ');
  if (form === 'exec') return exec(words);
  return isShellForm(line) ? line : exec(['/bin/sh', '-c', line]);
};

export const userText = ({ uid, gid }: User, mark: Escape): string => quoted(gid === undefined ? String(uid) : `${uid}:${gid}`, mark);

export function healthcheckText({ test, interval, timeout, startPeriod, retries }: Healthcheck): string {
  const flags = [
    interval === undefined ? '' : `--interval=${writeDuration(interval)} `,
    timeout === undefined ? '' : `--timeout=${writeDuration(timeout)} `,
    startPeriod === undefined ? '' : `--start-period=${writeDuration(startPeriod)} `,
    retries === undefined ? '' : `--retries=${retries} `,
  ].join('');
  return `HEALTHCHECK ${flags}${test === undefined ? 'NONE' : `CMD ${commandText(test)}`}`;
}

/** The base runs as somebody else than root, and the steps of this stage need root. */
export const needsRoot = (plan: Plan): boolean =>
  plan.ownUser !== undefined &&
  (PARTS.some((part) => PART_LINES[part](plan).length > 0) || stagesOf(plan).final.some((step) => step.do === 'run'));
/** Back to the image's own user, in a spelling that says so: `run.user` stays unsaid. */
export const restoreLines = (ownUser: string): string[] => [`ARG IMAGE_USER=${plain(ownUser)}`, `USER \${IMAGE_USER}`];
