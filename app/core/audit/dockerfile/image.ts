/** A Dockerfile as rules look at it: its stages, and the programs that its steps run. */
import { type Dockerfile, type Instruction, parseDockerfile } from '../../formats/dockerfile/instructions.ts';
import { chainOf, declared, type Stage, stagesOf } from '../../formats/dockerfile/stages.ts';
import { readCommand, variablesOf } from '../../formats/dockerfile/values.ts';
import type { Lookup } from '../../formats/dockerfile/words.ts';
import { type Command, commandOf, commandsOf, type Span, unwrapped } from './shell.ts';

/** A variable that ENV or ARG sets. */
export interface Setting {
  readonly name: string;
  /** Absent: only the build knows. */
  readonly value: string | undefined;
  readonly instruction: Instruction;
}

/** A RUN. */
export interface Step {
  readonly instruction: Instruction;
  /** What it runs, prefixes such as sudo unwrapped. */
  readonly commands: readonly Command[];
  /** Where a place of its commands stands in the file; absent where they are no line of a shell. */
  readonly place: Script['place'];
  /** Name of the shell that reads it; absent where there is none. */
  readonly shell: string | undefined;
  /** That shell fails with the first program of a pipe that fails. */
  readonly pipefail: boolean;
  /** Directories that are mounted for this step alone. */
  readonly mounts: readonly string[];
}

export interface Image {
  readonly text: string;
  readonly file: Dockerfile;
  readonly stages: readonly Stage[];
  /** Every instruction with this keyword, in order. */
  readonly all: (...keywords: readonly string[]) => readonly Instruction[];
  readonly steps: readonly Step[];
  readonly settings: readonly Setting[];
  /** Whether this belongs to the image in the end: to the last stage or one that it is built on. */
  readonly stays: (instruction: Instruction) => boolean;
  /** Value of a variable where an instruction of this stage sees it. */
  readonly lookup: (stage: number) => Lookup;
}

/** A line for a shell, and where its characters stand in the file. */
interface Script {
  readonly text: string;
  readonly place?: ((at: number) => number) | undefined;
}

/** Where an instruction begins in the file. */
export const startOf = ({ source }: Instruction): number => source.from;
/** Where a word of a step stands in the file: its own place, or that of the step. */
const wordOf = ({ place, instruction }: Step, span: Span | undefined): number => (place && span ? place(span.from) : startOf(instruction));
/** Where a command of a step stands. */
export const commandAt = (step: Step, { spans }: Command): number => wordOf(step, spans[0]);

/** The first command of each step that is meant. */
export function* commandsWith(
  { steps }: Image,
  isMeant: (command: Command) => boolean,
): Generator<{ step: Step; command: Command; at: number }> {
  for (const step of steps) {
    const command = step.commands.find(isMeant);
    if (command) yield { step, command, at: commandAt(step, command) };
  }
}

/** The first word of a heredoc's line says what reads it: nothing, or a shell. */
const SHELL_READS = /^(?:(?:\/\S*\/)?(?:ba|da|a|z)?sh(?:\s+-\S+)*\s+)?<</;

function scriptOf(instruction: Instruction, source: string): Script {
  const { text, args, argsFrom, heredoc } = instruction;
  if (!heredoc) return { text: args, place: (at) => instruction.place(argsFrom + at) ?? instruction.source.to };
  if (!SHELL_READS.test(args)) return { text: args.replace(/<<-?\s*(["']?)[\w.-]+\1/g, '') };
  const from = source.indexOf('\n', instruction.place(text.length - 1)) + 1;
  return { text: source.slice(from, source.lastIndexOf('\n', instruction.source.to - 1) + 1), place: (at) => from + at };
}

/** The commands of the two forms; the exec form may call a shell itself. */
function read(instruction: Instruction, source: string): Pick<Step, 'commands' | 'place'> & { readonly isExec: boolean } {
  const command = instruction.args.startsWith('[') ? readCommand(instruction.args) : undefined;
  if (command?.form !== 'exec') {
    const { text, place } = command ? { text: command.words[0] ?? '', place: undefined } : scriptOf(instruction, source);
    return { commands: commandsOf(text).flatMap(unwrapped), place, isExec: false };
  }
  const [shell = '', flag = '', line] = command.words;
  const isShell = line !== undefined && /(?:^|\/)(?:ba|da|a|z)?sh$/.test(shell) && /^-\w*c$/.test(flag);
  const words = command.words.flatMap((word) => word.split(/\s+/));
  const commands = isShell ? commandsOf(line) : [commandOf(words, [], new Map(), false)];
  return { commands: commands.flatMap(unwrapped), place: undefined, isExec: true };
}

const KNOWS_PIPEFAIL = /^(?:ba|z|a|k)sh$/;
const isPipefail = (words: readonly string[]): boolean =>
  words.some((word, index) => (/^-\w*o$/.test(word) && words[index + 1] === 'pipefail') || word === '-opipefail');

interface Shell {
  readonly name: string;
  readonly pipefail: boolean;
}
const DEFAULT_SHELL: Shell = { name: 'sh', pipefail: false };

/** What a SHELL instruction says; the default where it cannot be read. */
function shellOf({ args }: Instruction): Shell {
  const [program = 'sh', ...rest] = readCommand(args)?.words ?? [];
  const name = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
  return { name, pipefail: KNOWS_PIPEFAIL.test(name) && isPipefail(rest) };
}

const mountsOf = ({ flags }: Instruction): string[] =>
  flags.flatMap(({ name, value = '' }) => {
    const target = /(?:^|,)(?:target|dst|destination)=["']?([^,"']*)/.exec(value)?.[1];
    return name === 'mount' && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value) && target !== undefined ? [target] : [];
  });

/** ONBUILD is what it holds: it runs in images that are built on this one. */
const bare = (instruction: Instruction): Instruction => {
  if (instruction.keyword !== 'ONBUILD') return instruction;
  const [, keyword, args] = /^(\w+)\s+([\s\S]*)$/.exec(instruction.args) ?? [];
  if (keyword === undefined || args === undefined) return instruction;
  const argsFrom = instruction.argsFrom + instruction.args.length - args.length;
  return { ...instruction, keyword: keyword.toUpperCase(), args, argsFrom };
};

function stepsOf({ instructions }: Dockerfile, stages: readonly Stage[], source: string): Step[] {
  // A stage begins with the shell that the stage before it ends with, and that one has been read by then.
  const shells = new Map<number, Shell>();
  const steps: Step[] = [];
  for (const one of instructions) {
    const instruction = bare(one);
    const { stage, keyword } = instruction;
    if (keyword === 'FROM') shells.set(stage, shells.get(stages[stage]?.parent ?? -1) ?? DEFAULT_SHELL);
    else if (keyword === 'SHELL') shells.set(stage, shellOf(instruction));
    else if (keyword === 'RUN') {
      const { isExec, commands, place } = read(instruction, source);
      const { name, pipefail } = shells.get(stage) ?? DEFAULT_SHELL;
      const sets = commands.some(({ words }) => words[0] === 'set' && isPipefail(words));
      steps.push({
        instruction,
        commands,
        place,
        shell: isExec ? undefined : name,
        pipefail: pipefail || sets,
        mounts: mountsOf(instruction),
      });
    }
  }
  return steps;
}

function settingsOf({ instructions, mark }: Dockerfile, globals: ReadonlyMap<string, string>): Setting[] {
  const known = new Map<number, Map<string, string | undefined>>();
  const settings: Setting[] = [];
  instructions.forEach((instruction, index) => {
    const { keyword, stage, args } = instruction;
    if (keyword !== 'ENV' && keyword !== 'ARG') return;
    const own = known.get(stage) ?? new Map<string, string | undefined>();
    known.set(stage, own);
    const lookup: Lookup = (name) => own.get(name);
    const isOld = keyword === 'ENV' || !/^\S+\s+[^=\s]+$/.test(args);
    const set = isOld && keyword === 'ARG' ? declared(instruction, mark, lookup) : variablesOf(instruction, index, mark, lookup);
    for (const { name, value } of set) {
      const known = value ?? (keyword === 'ARG' ? globals.get(name) : undefined);
      own.set(name, known);
      settings.push({ name, value: known, instruction });
    }
  });
  return settings;
}

/** Never throws; a file that no builder would take is read as far as it goes. */
export function readImageFile(text: string): Image {
  const file = parseDockerfile(text);
  const { stages, globals } = stagesOf(file);
  const chain = new Set(chainOf(stages));
  const settings = settingsOf(file, globals);
  const used = new Set(file.instructions.map(({ keyword }) => keyword));
  const own = new Map<number, Map<string, string | undefined>>();
  for (const { name, value, instruction } of settings) {
    const known = own.get(instruction.stage) ?? new Map<string, string | undefined>();
    own.set(instruction.stage, known.set(name, value));
  }
  return {
    text,
    file,
    stages,
    all: (...keywords) =>
      keywords.some((keyword) => used.has(keyword)) ? file.instructions.filter(({ keyword }) => keywords.includes(keyword)) : [],
    steps: stepsOf(file, stages, text),
    settings,
    stays: ({ stage }) => chain.has(stage) || stages.length === 0,
    lookup: (stage) => (name) => {
      for (let at: number | undefined = stage; at !== undefined; at = stages[at]?.parent) {
        const known = own.get(at);
        if (known?.has(name)) return known.get(name);
      }
      return undefined;
    },
  };
}
