/** Edits of a Dockerfile that are certain, and why they are not where they are not. */
import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { type Edit, endingOf } from '../../formats/edits.ts';
import type { Cure } from '../rule.ts';
import type { Image, Step } from './image.ts';
import type { Call } from './packages.ts';
import type { Span } from './shell.ts';

const NO_LINE = say`The command does not stand in the text as a shell reads it; change it by hand.`;

/** Behind a word of a step. */
const behind = ({ place }: Step, span: Span | undefined, insert: string): Cure => {
  if (!place || !span) return NO_LINE;
  const at = place(span.to - 1) + 1;
  return [{ from: at, to: at, insert }];
};
/** An option of a package manager, behind what it is told to do. */
export const withOption = ({ step, command, verbAt }: Call, option: string): Cure => behind(step, command.spans[verbAt], ` ${option}`);

/** In the place of a word of a step. */
export const inPlaceOf = ({ place }: Step, span: Span | undefined, insert: string): Cure =>
  place && span ? [{ from: place(span.from), to: place(span.to - 1) + 1, insert }] : NO_LINE;

/** Part of an instruction, by offsets in its text. */
export const within = ({ place }: Instruction, { from, to }: Span, insert: string): Edit => ({
  from: place(from) as number,
  to: (place(to - 1) as number) + 1,
  insert,
});

/** A last command of a step, on a line of its own where the step has several. */
export function appended({ text, file: { mark } }: Image, { place, instruction }: Step, command: string): Cure {
  const { args, argsFrom, source, heredoc } = instruction;
  if (!place || heredoc) return NO_LINE;
  if (/[;&|]$|\s#/.test(args)) return say`How the step ends does not say whether another command may follow; change it by hand.`;
  const at = (instruction.place(argsFrom + args.length - 1) as number) + 1;
  const lines = text.slice(source.from, at).split('\n').slice(1);
  const model = lines.findLast((line) => /^\s*&&/.test(line)) ?? lines.at(-1);
  const gap = model === undefined ? ' ' : ` ${mark}${endingOf(text)}${/^\s*/.exec(model)?.[0]}`;
  return [{ from: at, to: at, insert: `${gap}&& ${command}` }];
}

/** All lines of an instruction. */
export function removed({ text }: Image, { source }: Instruction): Cure {
  const from = text.lastIndexOf('\n', source.from - 1) + 1;
  const end = text.indexOf('\n', source.to);
  return [{ from, to: end < 0 ? text.length : end + 1, insert: '' }];
}
