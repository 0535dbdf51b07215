/** What of a build context ends in the image: the lines of .dockerignore, and what each recipe copies where. */
import { normalisePath } from '../spec/path.ts';
import type { Build } from '../spec/spec.ts';

/** A build to try things on, with nothing said about what stays out. */
export const NODE_BUILD: Build = { repository: 'node', version: '24.19.0', variant: 'trixie-slim', recipe: 'node' };

/** A step of the build fetches packages, and reads the build's secrets for it. */
export const fetches = ({ recipe, multiStage }: Build): boolean =>
  recipe === 'node' || recipe === 'python' || (multiStage === true && (recipe === 'java' || recipe === 'binary'));

/** Whether another stage builds, and the final image takes only what it names from there. */
export const isStaged = ({ recipe, multiStage }: Build): boolean =>
  multiStage === true && recipe !== undefined && recipe !== 'files' && recipe !== 'static-site';

/** Directory of the context that the final image holds whole; absent: single files or none. */
export function takenWhole({ recipe }: Build): string | undefined {
  if (recipe === 'static-site') return 'site/';
  return recipe === 'files' || recipe === 'node' || recipe === 'python' ? '' : undefined;
}

/** One pattern as moby/patternmatcher reads it: `*` stays in its segment, `**` does not. */
function expression(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\\.|\[[^\]]*\]|[.+^$(){}|\\[\]]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return token.length > 1 ? token : `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}

interface Rule {
  readonly fits: RegExp;
  readonly takesBack: boolean;
}

/** The lines as rules; undefined where the builder refuses them, and nothing is built. */
function rulesOf(lines: readonly string[]): readonly Rule[] | undefined {
  try {
    return lines.map((line) => {
      const takesBack = line.startsWith('!');
      return { takesBack, fits: expression(normalisePath(line.slice(Number(takesBack))).replace(/^\.?\//, '')) };
    });
  } catch {
    return undefined;
  }
}

function keepsOut(rules: readonly Rule[] | undefined, path: string): boolean {
  if (!rules) return true;
  const segments = path.split('/');
  const above = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  const last = rules.findLast(({ fits }) => above.some((part) => fits.test(part)));
  return last !== undefined && !last.takesBack;
}

/** Several attacks ask about the same list, and each keystroke asks again. */
const known = new WeakMap<readonly string[], { readonly rules: readonly Rule[] | undefined; readonly out: Map<string, boolean> }>();

/** Whether .dockerignore keeps a file out: the last line that fits the file or a directory above it decides. */
export function isIgnored(lines: readonly string[], path: string): boolean {
  const { rules, out } = known.get(lines) ?? { rules: rulesOf(lines), out: new Map<string, boolean>() };
  known.set(lines, { rules, out });
  const found = out.get(path) ?? keepsOut(rules, path);
  out.set(path, found);
  return found;
}
