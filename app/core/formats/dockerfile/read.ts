/** What a Dockerfile states, instruction by instruction. Only the last stage and the stages it is built on count. */
import * as v from 'valibot';
import { ownUserOf } from '../../spec/base-image.ts';
import { patch } from '../../spec/edit.ts';
import type { FieldId } from '../../spec/fields.ts';
import { readImage } from '../../spec/image-reference.ts';
import { readDuration } from '../../spec/quantity.ts';
import type { Build, Command, Healthcheck, User } from '../../spec/spec.ts';
import { text as kinds, type TextKind } from '../../spec/text.ts';
import { belongTo, type Commands, makesUser, readCommands } from './commands.ts';
import { type Dockerfile, type Instruction, parseDockerfile } from './instructions.ts';
import { type Recognised, recognise } from './recognise.ts';
import { chainOf, declared, type Stage, stagesOf } from './stages.ts';
import { FIELDS_OF, isRoot, isShellForm, type Part, type Plan, planOf, stepFields } from './steps.ts';
import { type Escape, expand, type Lookup, type Word, wordsOf } from './words.ts';

/** One variable of an ENV. `word` is absent in the old form `ENV name value`. */
export interface Variable {
  readonly index: number;
  readonly name: string;
  readonly value: string | undefined;
  readonly word: Word | undefined;
}

export interface Read {
  readonly file: Dockerfile;
  readonly stages: readonly Stage[];
  /** Instructions that the image consists of, in order; FROM included. */
  readonly chain: readonly number[];
  readonly build: Build;
  readonly user: User | undefined;
  readonly plan: Plan;
  readonly recognised: Recognised | undefined;
  /** RUN instructions that consist of known parts only. */
  readonly commands: ReadonlyMap<number, Commands>;
  readonly variables: readonly Variable[];
  /** ARG instructions that carry secrets. */
  readonly secretArgs: ReadonlyMap<number, string>;
  /** Fields that an instruction has a say in, whether stated or left at its default. */
  readonly fields: ReadonlyMap<number, readonly FieldId[]>;
  readonly because: ReadonlyMap<number, string>;
}

const fits = (kind: TextKind, value: unknown): boolean => v.is(kinds[kind], value);
const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

/** JSON where the builder takes it for JSON, a line for the shell otherwise. */
export function readCommand(args: string): Command | undefined {
  if (args.startsWith('[')) {
    try {
      const words: unknown = JSON.parse(args);
      if (Array.isArray(words) && words.every((word) => typeof word === 'string')) {
        const [shell, flag, line] = words as string[];
        if (words.length === 3 && shell === '/bin/sh' && flag === '-c' && !isShellForm(line ?? ''))
          return { form: 'shell', words: [line ?? ''] };
        return { form: 'exec', words };
      }
    } catch {
      // Not JSON, so the builder hands the line to the shell.
    }
  }
  return args === '' ? undefined : { form: 'shell', words: [args] };
}

const isReadable = (command: Command | undefined): boolean => command?.words.every((word) => fits('line', word)) ?? false;

export function readHealthcheck({ flags, args }: Instruction): Healthcheck | undefined {
  const found: { -readonly [K in keyof Healthcheck]: Healthcheck[K] } = {};
  for (const { name, value = '' } of flags) {
    const time = readDuration(value);
    if (name === 'retries' && /^\d+$/.test(value)) found.retries = Number(value);
    else if (time === undefined) return undefined;
    else if (name === 'interval') found.interval = time;
    else if (name === 'timeout') found.timeout = time;
    else if (name === 'start-period') found.startPeriod = time;
    else return undefined;
  }
  if (/^NONE$/i.test(args)) return found;
  const test = /^CMD\s/i.test(args) ? readCommand(args.slice(3).trim()) : undefined;
  return test && isReadable(test) ? { ...found, test } : undefined;
}

const SIGNALS: Readonly<Record<string, string>> = { 1: 'HUP', 2: 'INT', 3: 'QUIT', 9: 'KILL', 10: 'USR1', 12: 'USR2', 15: 'TERM' };
function readSignal(value: string | undefined): string | undefined {
  const name = `SIG${(value === undefined ? '' : (SIGNALS[value] ?? value)).toUpperCase().replace(/^SIG/, '')}`;
  return fits('signal', name) ? name : undefined;
}

export const IMAGE_USER = /^\$(?:IMAGE_USER|\{IMAGE_USER\})$/;
function readUser(value: string | undefined): User | undefined {
  const [uid = '', gid, ...more] = value?.split(':') ?? [];
  const id = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
  if (more.length > 0 || !fits('account', uid) || (gid !== undefined && !fits('account', gid))) return undefined;
  return gid === undefined ? { uid: id(uid) } : { uid: id(uid), gid: id(gid) };
}

/** The variables of an ENV, in both of its forms. */
function variablesOf(instruction: Instruction, index: number, mark: Escape, lookup: Lookup): Variable[] {
  const { text, args, argsFrom } = instruction;
  const words = wordsOf(text, mark, argsFrom);
  if (!words[0]?.raw.includes('=')) {
    const [, name = '', value = ''] = /^(\S+)\s+(.*)$/.exec(args) ?? [];
    return name === '' ? [] : [{ index, name, value: expand(value, mark, lookup), word: undefined }];
  }
  return words.map((word) => {
    const cut = word.raw.indexOf('=');
    return { index, name: word.raw.slice(0, cut), value: expand(word.raw.slice(cut + 1), mark, lookup), word };
  });
}

/** Files of the project, not an address and not an archive that ADD would unpack. */
export const bringsLocalFiles = ({ keyword, args, flags }: Instruction): boolean =>
  (keyword === 'ADD' || keyword === 'COPY') &&
  !/:\/\/|git@|\.(?:tar|tgz|gz|bz2|xz|zst)\b|\$|<</.test(args) &&
  !flags.some(({ name }) => name === 'from' || name === 'checksum');

/** Ids of the secrets that a RUN mounts. */
export const mountedSecrets = ({ keyword, flags }: Instruction): string[] =>
  keyword !== 'RUN'
    ? []
    : flags.flatMap(({ name, value = '' }) => {
        const options = new Map(value.split(',').map((option) => [option.split('=')[0] ?? '', option.slice(option.indexOf('=') + 1)]));
        if (name !== 'mount' || options.get('type') !== 'secret') return [];
        const id = options.get('id') ?? options.get('target')?.split('/').at(-1) ?? '';
        return fits('secretId', id) ? [id] : [];
      });

const CREDENTIAL = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASS|PWD|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|AUTH)$/i;
/** ARGs that carry secrets: by their name, or because they stand right before the step that fetches. */
function secretArgsOf({ instructions, mark }: Dockerfile, recognised: Recognised | undefined): Map<number, string> {
  const found = new Map<number, string>();
  const fetches = [...(recognised?.steps ?? [])].filter(([, step]) => step.do === 'run' && step.fetches).map(([index]) => index);
  instructions.forEach((instruction, index) => {
    if (instruction.keyword !== 'ARG') return;
    const [variable, ...more] = declared(instruction, mark, () => undefined);
    if (!variable || more.length > 0 || !fits('secretId', variable.name)) return;
    let next = index + 1;
    while (instructions[next]?.keyword === 'ARG') next++;
    if (CREDENTIAL.test(variable.name) || (fetches.includes(next) && !instruction.args.includes('='))) found.set(index, variable.name);
  });
  return found;
}

export const chownOf = ({ flags }: Instruction): string | undefined =>
  flags.find(({ name }) => name === 'chown')?.value?.replace(/^(["'])(.*)\1$/, '$2');
export const isRootOwner = (owner: string): boolean => /^(?:0|root)(?::|$)/.test(owner);

/** Reads a file that has no errors. */
export function readDockerfile(text: string): Read {
  const file = parseDockerfile(text);
  const { instructions, mark } = file;
  const { stages, globals } = stagesOf(file);
  const within = (stage: number) => instructions.flatMap((instruction, index) => (instruction.stage === stage ? [index] : []));
  const chainStages = chainOf(stages);
  const chain = chainStages.flatMap(within);
  const recognised = recognise(file, stages, chain, within);

  const fields = new Map<number, FieldId[]>();
  const because = new Map<number, string>();
  const states = (index: number, list: readonly FieldId[]) => fields.set(index, [...new Set([...(fields.get(index) ?? []), ...list])]);
  const build: { -readonly [K in keyof Build]: Build[K] } = {};

  const root = stages[chainStages[0] ?? 0] as Stage;
  readBase(root, build, file, states, because);
  const secretArgs = secretArgsOf(file, recognised);

  const variables: Variable[] = [];
  const commands = new Map<number, Commands>();
  const users: { index: number; value: string | undefined }[] = [];
  let known = new Map<string, string | undefined>();
  const environment = new Map<string, string | undefined>();
  const lookup: Lookup = (name) => (environment.has(name) ? environment.get(name) : known.get(name));
  for (const index of chain) {
    const instruction = instructions[index] as Instruction;
    const { keyword, args } = instruction;
    const step = recognised?.steps.get(index);
    if (keyword === 'FROM') known = new Map();
    else if (keyword === 'ARG')
      for (const { name, value } of declared(instruction, mark, lookup)) known.set(name, value ?? globals.get(name));
    else if (keyword === 'ENV' && step === undefined) {
      const set = variablesOf(instruction, index, mark, lookup);
      for (const { name, value } of set) environment.set(name, value);
      variables.push(...set);
      states(index, FIELDS_OF.environment);
      if (set.length === 0 || set.some(({ name, value }) => value === undefined || !fits('variable', name) || !fits('line', value)))
        because.set(index, 'A value depends on what only the build knows.');
    } else if (keyword === 'USER') users.push({ index, value: IMAGE_USER.test(args) ? args : expand(args, mark, lookup) });
    else if (keyword === 'STOPSIGNAL') {
      const signal = readSignal(expand(args, mark, lookup));
      patchIn(build, 'stopSignal', signal, index, 'This is no signal that is known here.');
    } else if (keyword === 'HEALTHCHECK')
      patchIn(build, 'healthcheck', readHealthcheck(instruction), index, 'An option of this health check is not known here.');
    else if (keyword === 'ENTRYPOINT' || keyword === 'CMD') {
      const read = readCommand(args);
      patchIn(
        build,
        keyword === 'CMD' ? 'command' : 'entrypoint',
        isReadable(read) && read?.words.length ? read : undefined,
        index,
        'This command cannot be said in a plan.',
      );
    } else if (keyword === 'RUN' && step === undefined) readRun(instruction, index, commands, because);
    else if (step === undefined && !['COPY', 'ADD', 'EXPOSE', 'LABEL', 'WORKDIR'].includes(keyword))
      because.set(index, OTHER[keyword] ?? 'No such instruction is known here; it is kept as it is.');
  }
  function patchIn<K extends 'stopSignal' | 'healthcheck' | 'entrypoint' | 'command'>(
    to: typeof build,
    key: K,
    value: Build[K] | undefined,
    index: number,
    why: string,
  ) {
    states(index, FIELDS_OF[key]);
    if (value === undefined) {
      delete to[key];
      because.set(index, why);
    } else to[key] = value;
  }

  const user = readUsers(users, states, because);
  readParts(commands, build, user, states, because);
  readVariables(variables, build);
  readFiles(file, chain, recognised, build, secretArgs, states, user);
  const plan = evidence(planOf(build, user), commands);
  for (const [index, step] of recognised?.steps ?? []) states(index, stepFields(step, plan));
  if (recognised?.builder !== undefined) states((stages[recognised.builder] as Stage).from, FIELDS_OF.builder);
  for (const [builder, stage] of stages.entries())
    if (!chainStages.includes(builder) && builder !== recognised?.builder)
      because.set(stage.from, 'An earlier stage; it is kept as it is.');
  return { file, stages, chain, build, user, plan: { ...plan, mark }, recognised, commands, variables, secretArgs, fields, because };
}

const OTHER: Readonly<Record<string, string>> = {
  SHELL: 'The shell of later lines is kept as it is.',
  VOLUME: 'A directory that stays writable; it is kept as it is.',
  ONBUILD: 'It takes effect in images that are built on this one; it is kept as it is.',
  MAINTAINER: 'Replaced by a label long ago; it is kept as it is.',
};

type States = (index: number, list: readonly FieldId[]) => void;
type Draft = { -readonly [K in keyof Build]: Build[K] };

function readBase(root: Stage, build: Draft, { instructions }: Dockerfile, states: States, because: Map<number, string>): void {
  const registry = /^\$(?:BASE_REGISTRY|\{BASE_REGISTRY\})\/(.+)$/.exec(root.image);
  const owner = instructions.findIndex(({ keyword, args, stage }) => keyword === 'ARG' && stage < 0 && args.startsWith('BASE_REGISTRY='));
  const value = registry && owner >= 0 ? expand(instructions[owner]?.args.slice('BASE_REGISTRY='.length) ?? '', '\\') : undefined;
  const usable = value !== undefined && fits('registry', value);
  const image = readImage(usable ? (registry?.[1] ?? '') : (root.resolved ?? ''));
  if (!image || !fits('repository', image.repository)) {
    because.set(root.from, 'The base image is known only to the build.');
    return;
  }
  Object.assign(build, image);
  if (usable) {
    build.registry = value;
    states(owner, FIELDS_OF.registry);
  }
  states(root.from, FIELDS_OF.from);
}

function readRun(instruction: Instruction, index: number, commands: Map<number, Commands>, because: Map<number, string>): void {
  const { args, flags, heredoc } = instruction;
  const cached = flags.length > 0 && flags.every(({ name, value }) => name === 'mount' && /(?:^|,)type=cache(?:,|$)/.test(value ?? ''));
  const read = heredoc || args.startsWith('[') || (flags.length > 0 && !cached) ? undefined : readCommands(args, cached);
  if (read) commands.set(index, read);
  else because.set(index, 'What this step does is not read; it is kept as it is.');
}

function readUsers(
  users: readonly { index: number; value: string | undefined }[],
  states: States,
  because: Map<number, string>,
): User | undefined {
  for (const { index } of users) states(index, FIELDS_OF.user);
  const final = last(users);
  if (!final || IMAGE_USER.test(final.value ?? '')) return undefined;
  const user = readUser(final.value);
  if (!user) because.set(final.index, 'This user is known only to the build.');
  return user;
}

/** Takes back what belongs to somebody else than the user that runs. */
function readParts(
  commands: Map<number, Commands>,
  build: Draft,
  user: User | undefined,
  states: States,
  because: Map<number, string>,
): void {
  for (const [index, read] of commands) {
    const others =
      (read.maker && !(user && !isRoot(user) && build.makeUser === undefined && makesUser(read.maker, user))) ||
      !belongTo(read.directories, user);
    if (others) {
      commands.delete(index);
      because.set(index, 'It prepares for another user than the one that runs; it is kept as it is.');
      continue;
    }
    if (read.packages.length > 0) build.packages = [...new Set([...(build.packages ?? []), ...read.packages])];
    if (read.careless) build.keepPackageCache = true;
    if (read.maker) build.makeUser = read.maker.name;
    if (read.directories.length > 0)
      build.stateDirectories = [...(build.stateDirectories ?? []), ...read.directories.map(({ path, mode }) => ({ path, mode }))];
    if (read.parts.includes('setuid')) build.stripSetuid = true;
    states(
      index,
      read.parts.flatMap((part: Part) => FIELDS_OF[part]),
    );
  }
}

/** The last value of each variable counts, in the order in which they were last set. */
function readVariables(variables: readonly Variable[], build: Draft): void {
  const lasting = variables.filter(({ name }, at) => variables.findLastIndex((other) => other.name === name) === at);
  const known = lasting.filter(({ name, value }) => value !== undefined && fits('variable', name) && fits('line', value));
  if (known.length > 0) build.environment = known.map(({ name, value = '' }) => ({ name, value }));
}

function readFiles(
  { instructions, mark }: Dockerfile,
  chain: readonly number[],
  recognised: Recognised | undefined,
  build: Draft,
  secretArgs: ReadonlyMap<number, string>,
  states: States,
  user: User | undefined,
): void {
  if (recognised) build.recipe = recognised.recipe;
  if (recognised?.staged) build.multiStage = true;
  const secrets = new Set<string>();
  instructions.forEach((instruction, index) => {
    if (instruction.keyword === 'ADD' && bringsLocalFiles(instruction)) {
      build.copyWith = 'ADD';
      states(index, ['build.copyWith']);
    }
    const mounted = mountedSecrets(instruction);
    const secret = secretArgs.get(index);
    for (const id of secret === undefined ? mounted : [secret]) secrets.add(id);
    if (mounted.length > 0) states(index, ['build.secrets']);
    if (secret !== undefined) states(index, ['build.secrets', 'build.secretsVia']);
  });
  if (secrets.size > 0) build.secrets = [...secrets];
  if (secretArgs.size > 0) build.secretsVia = 'ARG';
  for (const index of chain) {
    const owner = chownOf(instructions[index] as Instruction);
    if (owner === undefined || isRootOwner(expand(owner, mark) ?? owner)) continue;
    build.filesOwnedBy = 'application';
    states(index, user ? ['build.filesOwnedBy', 'run.user'] : ['build.filesOwnedBy']);
  }
}

/** What the text itself tells of its base counts more than the base's name. */
function evidence(plan: Plan, commands: ReadonlyMap<number, Commands>): Plan {
  const read = [...commands.values()];
  return patch<Plan>(plan, {
    distribution: read.find(({ distribution }) => distribution)?.distribution ?? plan.distribution,
    tools: read.find(({ tools }) => tools)?.tools ?? plan.tools,
    home: read.find(({ maker }) => maker)?.maker?.home,
    ownUser: ownUserOf(plan.build),
  });
}
