/** Which recipe a text follows: every step of it stands in the text, in order, whatever stands between. */
import { RECIPES, type Recipe } from '../../spec/spec.ts';
import type { Dockerfile, Instruction } from './instructions.ts';
import type { RecipeSteps, Step } from './recipes/recipe.ts';
import { recipes } from './recipes/registry.ts';
import type { Stage } from './stages.ts';

export interface Recognised {
  readonly recipe: Recipe;
  /** Stage that the application is built in. */
  readonly builder?: number;
  readonly staged?: NonNullable<RecipeSteps['staged']>;
  /** Step of each instruction, by index. */
  readonly steps: ReadonlyMap<number, Step>;
}

const folded = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => (word === './' ? '.' : word.length > 1 ? word.replace(/\/$/, '') : word))
    .join(' ');

/** A step of ours is one line; a search in more than a few would take its time. */
const LONGEST = 4096;

function isStep(step: Step, { keyword, args, flags }: Instruction, isBuilder: (name: string) => boolean): boolean {
  if (step.do === 'workdir') return keyword === 'WORKDIR' && folded(args) === step.path;
  if (step.do === 'env') return keyword === 'ENV' && args.replaceAll('"', '') === step.line;
  if (step.do === 'run') return keyword === 'RUN' && step.like.test(args.slice(0, LONGEST));
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  const from = flags.find(({ name }) => name === 'from')?.value;
  return (step.fromBuild ? from !== undefined && isBuilder(from.toLowerCase()) : from === undefined) && folded(args) === folded(step.what);
}

function match(steps: readonly Step[], among: readonly number[], file: Dockerfile, isBuilder: (name: string) => boolean) {
  const found = new Map<number, Step>();
  let next = 0;
  for (const index of among) {
    const step = steps[next];
    if (step && isStep(step, file.instructions[index] as Instruction, isBuilder)) {
      found.set(index, step);
      next++;
    }
  }
  return next === steps.length && next > 0 ? found : undefined;
}

/** `chain`: instructions that the image consists of; `within`: those of one stage. */
export function recognise(
  file: Dockerfile,
  stages: readonly Stage[],
  chain: readonly number[],
  within: (stage: number) => number[],
): Recognised | undefined {
  const inChain = new Set(chain);
  for (const recipe of RECIPES) {
    const { staged } = recipes[recipe];
    if (!staged) continue;
    for (const [builder, stage] of stages.entries()) {
      if (inChain.has(stage.from)) continue;
      const isBuilder = (name: string) => name === stage.name || name === String(builder);
      const final = match(staged.final, chain, file, isBuilder);
      const built = final && match(staged.build, within(builder), file, () => false);
      if (final && built) return { recipe, builder, staged, steps: new Map([...built, ...final]) };
    }
  }
  for (const recipe of Object.keys(recipes) as Recipe[]) {
    const steps = match(recipes[recipe].single, chain, file, () => false);
    if (steps) return { recipe, steps };
  }
  return undefined;
}
