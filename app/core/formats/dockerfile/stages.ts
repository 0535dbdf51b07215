/** The stages of a Dockerfile, which of them the last one is built on, and what each knows of its variables. */
import type { Dockerfile, Instruction } from './instructions.ts';
import { type Escape, expand, type Lookup, wordsOf } from './words.ts';

export interface Stage {
  /** Index of its FROM. */
  readonly from: number;
  readonly name: string | undefined;
  /** As it stands after `FROM`, and with variables put in where they are known. */
  readonly image: string;
  readonly resolved: string | undefined;
  /** Stage that it is built on. */
  readonly parent: number | undefined;
}

export const imageWordOf = ({ text, argsFrom }: Instruction, mark: Escape) => wordsOf(text, mark, argsFrom)[0];

/** Name and default of each variable that an ARG declares. */
export const declared = ({ args }: Instruction, mark: Escape, lookup: Lookup): { name: string; value: string | undefined }[] =>
  wordsOf(args, mark).map(({ raw }) => {
    const cut = raw.indexOf('=');
    return cut < 0 ? { name: raw, value: undefined } : { name: raw.slice(0, cut), value: expand(raw.slice(cut + 1), mark, lookup) };
  });

export function stagesOf({ instructions, mark }: Dockerfile): { stages: Stage[]; globals: Map<string, string> } {
  const stages: Stage[] = [];
  const byName = new Map<string, number>();
  const globals = new Map<string, string>();
  instructions.forEach((instruction, index) => {
    if (instruction.stage < 0 && instruction.keyword === 'ARG') {
      for (const { name, value } of declared(instruction, mark, (wanted) => globals.get(wanted)))
        if (value !== undefined) globals.set(name, value);
    }
    if (instruction.keyword !== 'FROM') return;
    const words = wordsOf(instruction.text, mark, instruction.argsFrom).map(({ raw }) => raw);
    const image = words[0] ?? '';
    const resolved = expand(image, mark, (wanted) => globals.get(wanted));
    const name = words[1]?.toUpperCase() === 'AS' ? words[2]?.toLowerCase() : undefined;
    const parent = byName.get(resolved?.toLowerCase() ?? '');
    stages.push({ from: index, name, image, resolved, parent });
    if (name !== undefined) byName.set(name, stages.length - 1);
  });
  return { stages, globals };
}

/** The stages that the last one consists of, from its base on. */
export function chainOf(stages: readonly Stage[]): number[] {
  const chain: number[] = [];
  for (let at: number | undefined = stages.length - 1; at !== undefined && at >= 0; at = stages[at]?.parent) chain.push(at);
  return chain.reverse();
}
