/** What package managers are asked to do in the steps of a Dockerfile. */
import { say } from '../../../languages/say.ts';
import type { Spot } from '../rule.ts';
import { appended, withOption } from './edits.ts';
import { commandAt, type Image, type Step } from './image.ts';
import { MANAGERS, type Manager } from './managers.ts';
import { type Command, commandFrom } from './shell.ts';

/** A call of a package manager: what is done, with which options, to what. */
export interface Call {
  readonly step: Step;
  /** Its place among the commands of the step. */
  readonly index: number;
  readonly verb: string;
  /** Which of the words it is; 0 where there is none. */
  readonly verbAt: number;
  readonly options: readonly string[];
  readonly operands: readonly string[];
  readonly command: Command;
}

/** `python3 -m pip` is pip. */
const asModule = (command: Command): Command =>
  command.words[1] === '-m' && /^python[\d.]*$/.test(command.program) ? commandFrom(command, 2) : command;

function callOf(step: Step, index: number, command: Command, { valued }: Manager): Call {
  const options: string[] = [];
  const rest: string[] = [];
  let verbAt = 0;
  for (let at = 1; at < command.words.length; at++) {
    const word = command.words[at] as string;
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') {
      if (rest.length === 0) verbAt = at;
      rest.push(word);
    } else {
      options.push(word);
      if (valued.includes(word)) at++;
    }
  }
  const [verb = '', ...operands] = rest;
  return { step, index, verb, verbAt, options, operands, command };
}

const managers = Object.values(MANAGERS);

/** Every call of a package manager, in order. */
const callsOf = ({ steps }: Image): readonly Call[] =>
  steps.flatMap((step) =>
    step.commands.flatMap((given, index) => {
      const command = asModule(given);
      const manager = managers.find(({ program }) => program.test(command.program));
      return manager ? [callOf(step, index, command, manager)] : [];
    }),
  );
/** Many rules ask for the same ones. */
const known = new WeakMap<Image, readonly Call[]>();
function callsTo(image: Image, { program }: Manager): readonly Call[] {
  const calls = known.get(image) ?? callsOf(image);
  known.set(image, calls);
  return calls.length === 0 ? calls : calls.filter(({ command }) => program.test(command.program));
}

export const installsOf = (image: Image, manager: Manager): readonly Call[] =>
  callsTo(image, manager).filter(({ verb, operands }) => manager.install.includes(verb) || isOfModule(verb, operands));
/** `dnf module install`, `dnf group install`. */
const isOfModule = (verb: string, operands: readonly string[]): boolean => /^(?:module|group)$/.test(verb) && operands[0] === 'install';

/** One of these long options, or one of these letters among short ones: `-y` in `-yqq`. */
export const hasOption = ({ options }: Pick<Call, 'options'>, long: readonly string[], letters = ''): boolean =>
  options.some(
    (option) =>
      long.includes(option.split('=')[0] as string) ||
      (/^-\w+$/.test(option) && [...letters].some((letter) => option.slice(1).includes(letter))),
  );

/** Only the build knows which package a variable names. */
const isName = (word: string): boolean => !/[$`]/.test(word) && word !== 'true' && word !== 'false' && word !== '';

/** Packages that are asked for without a version. */
export function* unpinned(image: Image, manager: Manager): Generator<Spot> {
  for (const { step, command, verb, operands } of installsOf(image, manager)) {
    if (verb === 'group' || verb === 'groupinstall') continue;
    const names = (verb === 'module' ? operands.slice(1) : operands).filter(isName);
    const isPinned = verb === 'module' ? (name: string) => name.includes(':') : manager.isPinned;
    const loose = names.filter((name) => !isPinned(name));
    if (loose.length > 0)
      yield { at: commandAt(step, command), says: say`${loose.slice(0, 5).join(', ')}: the version of today, and another one tomorrow.` };
  }
}

/** Calls that wait for somebody to say yes. */
export function* asking(image: Image, manager: Manager, isAnswered: (call: Call) => boolean, option: string): Generator<Spot> {
  for (const call of installsOf(image, manager))
    if (!isAnswered(call))
      yield {
        at: commandAt(call.step, call.command),
        says: say`${call.command.program} asks before it installs, and nobody answers in a build.`,
        cure: () => withOption(call, option),
      };
}

interface Cleaning {
  /** What fills the cache. */
  readonly verbs: readonly string[];
  readonly cleans: (command: Command) => boolean;
  /** What empties it, after this call. */
  readonly clean: (call: Call) => string;
  /** Where the cache is; a mount there, or rm, keeps it out of the layer. */
  readonly directory: RegExp;
}

const removes =
  (directory: RegExp) =>
  (command: Command): boolean =>
    /^(?:rm|find|unlink)$/.test(command.program) && command.words.slice(1).some((word) => directory.test(word));

const NEEDED = say`A later step installs from what this one fetches; fetch and install in one step, and then clean up.`;
/** Whether a later step counts on the index, because it fetches none of its own. */
const isNeededLater = (image: Image, step: Step, manager: Manager, verbs: readonly string[]): boolean =>
  callsTo(image, manager).some(
    (call) =>
      image.steps.indexOf(call.step) > image.steps.indexOf(step) &&
      manager.install.includes(call.verb) &&
      !manager.install.some((verb) => verbs.includes(verb)) &&
      !callsTo(image, manager).some((other) => other.step === call.step && verbs.includes(other.verb)),
  );

/** Steps whose cache stays in a layer of the image. */
export function* uncleaned(image: Image, manager: Manager, { verbs, cleans, clean, directory }: Cleaning): Generator<Spot> {
  for (const call of callsTo(image, manager)) {
    const { step, verb, operands, index } = call;
    const fills = verbs.includes(verb) || isOfModule(verb, operands);
    if (!fills || !image.stays(step.instruction) || step.mounts.some((mount) => directory.test(mount))) continue;
    const after = step.commands.slice(index + 1).filter((command) => cleans(command) || removes(directory)(command));
    if (after.length === 0)
      yield {
        at: commandAt(step, call.command),
        says: say`What ${call.command.program} downloads to work with stays in this layer.`,
        cure: () => (isNeededLater(image, step, manager, verbs) ? NEEDED : appended(image, step, clean(call))),
      };
  }
}
