/** A Dockerfile as rules look at it. */
import { type Dockerfile, type Instruction, parseDockerfile } from '../../formats/dockerfile/instructions.ts';
import { type Stage, stagesOf } from '../../formats/dockerfile/stages.ts';

export interface Image {
  readonly file: Dockerfile;
  readonly stages: readonly Stage[];
  /** Every instruction with this keyword, in order. */
  readonly all: (...keywords: readonly string[]) => readonly Instruction[];
}

/** Never throws; a file that no builder would take is read as far as it goes. */
export function readImageFile(text: string): Image {
  const file = parseDockerfile(text);
  const { stages } = stagesOf(file);
  return { file, stages, all: (...keywords) => file.instructions.filter(({ keyword }) => keywords.includes(keyword)) };
}

/** Line on which an instruction begins, from 1. */
export const lineOf = ({ from }: Instruction): number => from + 1;
