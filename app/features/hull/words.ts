import type { Outcome, Stand } from '../../core/attacks/attack.ts';
import { STEPS, type StepId } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { type Line, REACHED, stopOf, type Wall } from '../../core/hull.ts';
import { many, say } from '../../languages/say.ts';

export const OUTCOMES: { readonly [O in Outcome]: string } = { through: say`gets through`, partly: say`partly`, stopped: say`stopped` };

/** Where an intruder stands who is not inside this container. */
export const STANDS: { readonly [S in Stand]: string } = {
  inside: say`Tried from inside`,
  neighbour: say`Tried from another container`,
  outside: say`Tried from another machine`,
  engine: say`Tried at the engine’s command line`,
  image: say`Tried with the built image in hand`,
};

/** "4 Privileges" */
export const wallName = (step: StepId): string => `${STEPS.indexOf(step) + 1} ${PAGES[step].title}`;

/** "stopped at wall 4 Privileges", "gets through to The host, as root" */
export function courseOf(line: Line): string {
  const stop = stopOf(line);
  if (line.outcome === 'through' || stop === undefined) return say`gets through to: ${REACHED[line.reaches]}`;
  return line.outcome === 'partly' ? say`partly held by wall ${wallName(stop)}` : say`stopped at wall ${wallName(stop)}`;
}

/** "2 of 8 through, 1 partly"; "all 5 stopped" */
export function tallyOf(lines: readonly Line[]): string {
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length;
  const [through, partly] = [count('through'), count('partly')];
  if (lines.length === 0) return say`no attack is known`;
  if (through + partly === 0) return many(lines.length)`# stopped|all # stopped`;
  if (through === 0) return say`${partly} of ${lines.length} partly`;
  return partly > 0 ? say`${through} of ${lines.length} through, ${partly} partly` : say`${through} of ${lines.length} through`;
}

/** What a wall is made of, as far as it is worth a look; a sealed one by what it consists of. */
export const lettering = ({ made, state }: Wall): string =>
  made
    .filter((plating) => state === 'sealed' || plating.state !== 'sealed')
    .map(({ title, answer }) => (state === 'sealed' ? title : `${title}: ${answer}`))
    .join('  ·  ');

/** "2 open, 1 weakened"; "sealed" */
export function stateOf({ made }: Wall): string {
  const count = (state: string) => made.filter((plating) => plating.state === state).length;
  const parts = (['open', 'weakened'] as const).flatMap((state) =>
    count(state) > 0 ? [state === 'open' ? say`${count(state)} open` : say`${count(state)} weakened`] : [],
  );
  return parts.join(', ') || say`sealed`;
}

/** Glyphs of the sans faces named in the tokens are about half as wide as they are high; those of Han script are as wide. */
const widthOf = (glyph: string): number => (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(glyph) ? 1 : 0.56);

/** As much of a text as fits, with an ellipsis where something is left out. */
export function cut(text: string, width: number, size: number): string {
  const glyphs = [...text];
  let left = width / size;
  let fits = 0;
  for (const glyph of glyphs) {
    left -= widthOf(glyph);
    if (left < 0)
      return `${glyphs
        .slice(0, Math.max(0, fits - 1))
        .join('')
        .trimEnd()}…`;
    fits += 1;
  }
  return text;
}

/** The plate that stands for an outcome. */
export const PLATES = { through: 'open', partly: 'weakened', stopped: 'sealed' } as const;
