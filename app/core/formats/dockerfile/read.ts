/** What a Dockerfile states, instruction by instruction. Only the last stage and the stages it is built on count. */
import { say } from '../../../languages/say.ts';
import type { FieldId } from '../../spec/fields.ts';
import { readImage } from '../../spec/image-reference.ts';
import type { Build, User } from '../../spec/spec.ts';
import { forLast } from '../last.ts';
import { type Commands, readCommands } from './commands.ts';
import { type Dockerfile, type Instruction, parseDockerfile } from './instructions.ts';
import { evidence, type Finds, readFiles, readParts, states } from './read-steps.ts';
import { type Recognised, recognise } from './recognise.ts';
import { chainOf, declared, type Stage, stagesOf } from './stages.ts';
import { FIELDS_OF, type Plan, planOf, stepFields } from './steps.ts';
import {
  fits,
  IMAGE_USER,
  isReadable,
  readCommand,
  readHealthcheck,
  readSignal,
  readUser,
  secretArgsOf,
  type Variable,
  variablesOf,
} from './values.ts';
import { expand, type Lookup } from './words.ts';

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

type Single = 'stopSignal' | 'healthcheck' | 'entrypoint' | 'command';

function single<K extends Single>(finds: Finds, key: K, value: Build[K] | undefined, index: number, why: string): void {
  states(finds, index, FIELDS_OF[key]);
  if (value === undefined) {
    delete finds.build[key];
    finds.because.set(index, why);
  } else finds.build[key] = value;
}

/** One instruction of the chain. The last of its kind counts, as it does for the builder. */
function readInstruction(finds: Finds, instruction: Instruction, index: number): void {
  const { keyword, args } = instruction;
  const { mark } = finds.file;
  const lookup: Lookup = (name) => (finds.environment.has(name) ? finds.environment.get(name) : finds.args.get(name));
  const isStep = finds.recognised?.steps.has(index) ?? false;
  switch (keyword) {
    case 'FROM':
      finds.args.clear();
      return;
    case 'ARG':
      for (const { name, value } of declared(instruction, mark, lookup)) finds.args.set(name, value ?? finds.globals.get(name));
      return;
    case 'ENV':
      if (!isStep) readVariables(finds, variablesOf(instruction, index, mark, lookup), index);
      return;
    case 'USER':
      finds.users.push({ index, value: IMAGE_USER.test(args) ? args : expand(args, mark, lookup) });
      return;
    case 'STOPSIGNAL':
      single(finds, 'stopSignal', readSignal(expand(args, mark, lookup)), index, say`This is no signal that is known here.`);
      return;
    case 'HEALTHCHECK':
      single(finds, 'healthcheck', readHealthcheck(instruction), index, say`An option of this health check is not known here.`);
      return;
    case 'ENTRYPOINT':
    case 'CMD': {
      const command = readCommand(args);
      const value = command && isReadable(command) ? command : undefined;
      single(finds, keyword === 'CMD' ? 'command' : 'entrypoint', value, index, say`A plan cannot hold this command.`);
      return;
    }
    case 'RUN':
      if (!isStep) readRun(finds, instruction, index);
      return;
    default:
      if (!isStep && !SILENT.includes(keyword))
        finds.because.set(index, OTHER[keyword] ?? say`No such instruction is known here; it is kept as it is.`);
  }
}

/** Reads a file that has no errors. */
export const readDockerfile = forLast((text): Read => {
  const file = parseDockerfile(text);
  const { instructions, mark } = file;
  const { stages, globals } = stagesOf(file);
  const byStage = new Map<number, number[]>();
  instructions.forEach(({ stage }, index) => {
    const own = byStage.get(stage);
    if (own) own.push(index);
    else byStage.set(stage, [index]);
  });
  const within = (stage: number) => byStage.get(stage) ?? [];
  const chainStages = chainOf(stages);
  const chain = chainStages.flatMap(within);
  const recognised = recognise(file, stages, chain, within);
  const finds: Finds = {
    file,
    globals,
    recognised,
    build: {},
    fields: new Map(),
    because: new Map(),
    variables: [],
    commands: new Map(),
    users: [],
    environment: new Map(),
    args: new Map(),
  };
  readBase(finds, stages[chainStages[0] ?? 0] as Stage);
  for (const index of chain) readInstruction(finds, instructions[index] as Instruction, index);
  const { build, fields, because, commands, variables } = finds;
  readEnvironment(finds);
  const user = readUsers(finds);
  readParts(finds, user);
  const secretArgs = secretArgsOf(file, recognised);
  readFiles(finds, chain, secretArgs, user);
  const plan = { ...evidence(planOf(build, user), commands), mark };
  for (const [index, step] of recognised?.steps ?? []) states(finds, index, stepFields(step, plan));
  for (const [stage, { from }] of stages.entries()) {
    if (stage === recognised?.builder) states(finds, from, FIELDS_OF.builder);
    else if (!chainStages.includes(stage)) because.set(from, say`An earlier stage; it is kept as it is.`);
  }
  return { file, stages, chain, build, user, plan, recognised, commands, variables, secretArgs, fields, because };
});

const SILENT = ['COPY', 'ADD', 'EXPOSE', 'LABEL', 'WORKDIR'];
const OTHER: Readonly<Record<string, string>> = {
  SHELL: say`The shell of later lines is kept as it is.`,
  VOLUME: say`A directory that stays writable; it is kept as it is.`,
  ONBUILD: say`It takes effect in images that are built on this one; it is kept as it is.`,
  MAINTAINER: say`Replaced by a label long ago; it is kept as it is.`,
};

function readBase(finds: Finds, root: Stage): void {
  const { file, build, because } = finds;
  const { instructions } = file;
  const registry = /^\$(?:BASE_REGISTRY|\{BASE_REGISTRY\})\/(.+)$/.exec(root.image);
  const owner = instructions.findIndex(({ keyword, args, stage }) => keyword === 'ARG' && stage < 0 && args.startsWith('BASE_REGISTRY='));
  const value = registry && owner >= 0 ? expand(instructions[owner]?.args.slice('BASE_REGISTRY='.length) ?? '', file.mark) : undefined;
  const usable = value !== undefined && fits('registry', value);
  const image = readImage(usable ? (registry?.[1] ?? '') : (root.resolved ?? ''));
  if (!image || !fits('repository', image.repository)) {
    because.set(root.from, say`The base image is known only to the build.`);
    states(finds, root.from, FIELDS_OF.from);
    return;
  }
  Object.assign(build, image);
  if (usable) {
    build.registry = value;
    states(finds, owner, FIELDS_OF.registry);
  }
  states(finds, root.from, FIELDS_OF.from);
}

function readRun({ commands, because }: Finds, { args, flags, heredoc }: Instruction, index: number): void {
  const cached = flags.length > 0 && flags.every(({ name, value }) => name === 'mount' && /(?:^|,)type=cache(?:,|$)/.test(value ?? ''));
  const read = heredoc || args.startsWith('[') || (flags.length > 0 && !cached) ? undefined : readCommands(args, cached);
  if (read) commands.set(index, read);
  else because.set(index, say`What this step does is not read; it is kept as it is.`);
}

const isKnown = ({ name, value }: Variable): boolean => value !== undefined && fits('variable', name) && fits('line', value);

function readVariables(finds: Finds, set: readonly Variable[], index: number): void {
  const { environment, variables, because } = finds;
  for (const { name, value } of set) environment.set(name, value);
  variables.push(...set);
  states(finds, index, FIELDS_OF.environment);
  if (set.length === 0 || !set.every(isKnown))
    because.set(index, say`A value depends on what only the build knows, or no plan can hold it.`);
}

/** The last value of each variable counts, in the order in which they were last set. */
function readEnvironment({ variables, build }: Finds): void {
  const lasting = new Map<string, Variable>();
  for (const variable of variables) {
    lasting.delete(variable.name);
    lasting.set(variable.name, variable);
  }
  const known = [...lasting.values()].filter(isKnown).map(({ name, value = '' }) => ({ name, value }));
  if (known.length > 0) build.environment = known;
}

function readUsers(finds: Finds): User | undefined {
  for (const { index } of finds.users) states(finds, index, FIELDS_OF.user);
  const final = finds.users.at(-1);
  if (!final || IMAGE_USER.test(final.value ?? '')) return undefined;
  const user = readUser(final.value);
  if (!user) finds.because.set(final.index, say`This user is known only to the build.`);
  return user;
}
