/** Spot the hole: which marked lines are holes, which are none, and what was missed. */
import { audit } from '../audit/audit.ts';
import { kinds } from '../audit/kinds/registry.ts';
import { type Brought, recognise } from '../intake/intake.ts';
import type { Decoy, Hole, Place, Spot } from './scenario.ts';

/** A line that somebody marked; lines are counted from one. */
export interface Mark {
  readonly file: string;
  readonly line: number;
}

export interface FalseAlarm extends Mark {
  /** Why the line is right, where it is one that looks dangerous. */
  readonly because?: string;
}

export interface Spotted {
  readonly found: readonly Hole[];
  readonly missed: readonly Hole[];
  readonly falseAlarms: readonly FalseAlarm[];
  /** 0 to 1: a false alarm costs half a hole. */
  readonly score: number;
}

const fileOf = (files: readonly Brought[], { file }: Pick<Place, 'file'>): Brought | undefined =>
  file === undefined ? files[0] : files.find(({ name }) => name === file);

/** Lines of a file that bear one of these texts. */
function linesWith(files: readonly Brought[], place: Place, texts: readonly string[]): Mark[] {
  const file = fileOf(files, place);
  if (!file) return [];
  return file.text.split('\n').flatMap((text, index) => (texts.includes(text.trim()) ? [{ file: file.name, line: index + 1 }] : []));
}

/** Where a hole or a decoy stands; the hole’s own line first. */
export const marksOf = (files: readonly Brought[], place: Hole | Decoy): readonly Mark[] => [
  ...linesWith(files, place, [place.line]),
  ...('also' in place ? linesWith(files, place, place.also ?? []) : []),
];

const keyOf = ({ file, line }: Mark): string => `${line} ${file}`;

/** Lines on which the audit finds something, a hole of this exercise or not: to mark them is no false alarm. */
function findingLines(files: readonly Brought[]): ReadonlySet<string> {
  const lines = new Set<string>();
  for (const file of files) {
    const { kind } = recognise(file);
    if (kind === undefined || !kinds.has(kind)) continue;
    for (const { line } of audit(kind, file.text)) lines.add(keyOf({ file: file.name, line }));
  }
  return lines;
}

/** A false alarm costs this part of a hole. */
const COST = 0.5;

export function spotted({ files, holes, decoys }: Spot, marks: readonly Mark[]): Spotted {
  const marked = new Map(marks.map((mark) => [keyOf(mark), mark]));
  const isMarked = (hole: Hole): boolean => marksOf(files, hole).some((mark) => marked.has(keyOf(mark)));
  const found = holes.filter(isMarked);
  const right = new Set([...findingLines(files), ...holes.flatMap((hole) => marksOf(files, hole).map(keyOf))]);
  const fine = new Map(decoys.flatMap((decoy) => marksOf(files, decoy).map((mark) => [keyOf(mark), decoy.because] as const)));
  const falseAlarms = [...marked].flatMap(([key, { file, line }]) => {
    const because = fine.get(key);
    if (because === undefined && right.has(key)) return [];
    return [{ file, line, ...(because !== undefined && { because }) }];
  });
  const score = Math.max(0, Math.min(1, (found.length - COST * falseAlarms.length) / Math.max(1, holes.length)));
  return { found, missed: holes.filter((hole) => !isMarked(hole)), falseAlarms, score };
}
