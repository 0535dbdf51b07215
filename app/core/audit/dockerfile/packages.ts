/** What package managers are asked to do in the steps of a Dockerfile. */
import type { Spot } from '../rule.ts';
import type { Image, Step } from './image.ts';
import type { Manager } from './managers.ts';
import { type Command, programOf } from './shell.ts';

/** A call of a package manager: what is done, with which options, to what. */
export interface Call {
  readonly step: Step;
  /** Its place among the commands of the step. */
  readonly index: number;
  readonly verb: string;
  readonly options: readonly string[];
  readonly operands: readonly string[];
  readonly command: Command;
}

/** `python3 -m pip` is pip. */
const asModule = ({ words, ...rest }: Command): Command =>
  /(?:^|\/)python[\d.]*$/.test(words[0] ?? '') && words[1] === '-m' ? { ...rest, words: words.slice(2) } : { ...rest, words };

function callOf(step: Step, index: number, command: Command, { valued }: Manager): Call {
  const options: string[] = [];
  const rest: string[] = [];
  for (let at = 1; at < command.words.length; at++) {
    const word = command.words[at] as string;
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') rest.push(word);
    else {
      options.push(word);
      if (valued.includes(word)) at++;
    }
  }
  const [verb = '', ...operands] = rest;
  return { step, index, verb, options, operands, command };
}

/** Every call of a package manager, in order. */
const callsOf = ({ steps }: Image, manager: Manager): Call[] =>
  steps.flatMap((step) =>
    step.commands
      .map(asModule)
      .flatMap((command, index) => (manager.program.test(programOf(command)) ? [callOf(step, index, command, manager)] : [])),
  );

export const installsOf = (image: Image, manager: Manager): Call[] =>
  callsOf(image, manager).filter(({ verb, operands }) => manager.install.includes(verb) || isOfModule(verb, operands));
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
  for (const { step, verb, operands } of installsOf(image, manager)) {
    if (verb === 'group' || verb === 'groupinstall') continue;
    const names = (verb === 'module' ? operands.slice(1) : operands).filter(isName);
    const isPinned = verb === 'module' ? (name: string) => name.includes(':') : manager.isPinned;
    const loose = names.filter((name) => !isPinned(name));
    if (loose.length > 0)
      yield { line: step.line, says: `${loose.slice(0, 5).join(', ')}: the version of today, and another one tomorrow.` };
  }
}

/** Calls that wait for somebody to say yes. */
export function* asking(image: Image, manager: Manager, isAnswered: (call: Call) => boolean): Generator<Spot> {
  for (const call of installsOf(image, manager))
    if (!isAnswered(call))
      yield { line: call.step.line, says: `${programOf(call.command)} asks before it installs, and nobody answers in a build.` };
}

interface Cleaning {
  /** What fills the cache. */
  readonly verbs: readonly string[];
  readonly cleans: (command: Command) => boolean;
  /** Where the cache is; a mount there, or rm, keeps it out of the layer. */
  readonly directory: RegExp;
}

const removes =
  (directory: RegExp) =>
  (command: Command): boolean =>
    /^(?:rm|find|unlink)$/.test(programOf(command)) && command.words.slice(1).some((word) => directory.test(word));

/** Steps whose cache stays in a layer of the image. */
export function* uncleaned(image: Image, manager: Manager, { verbs, cleans, directory }: Cleaning): Generator<Spot> {
  for (const call of callsOf(image, manager)) {
    const { step, verb, operands, index } = call;
    const fills = verbs.includes(verb) || isOfModule(verb, operands);
    if (!fills || !image.stays(step.instruction) || step.mounts.some((mount) => directory.test(mount))) continue;
    const after = step.commands.slice(index + 1).filter((command) => cleans(command) || removes(directory)(command));
    if (after.length === 0) yield { line: step.line, says: `What ${programOf(call.command)} downloads to work with stays in this layer.` };
  }
}
