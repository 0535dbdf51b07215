/** What the person brought: texts of their own, what was done to them, and where they look. What is wrong with them is computed. */
import { create } from 'zustand';
import type { Severity } from '../core/audit/finding.ts';
import { say } from '../languages/say.ts';

/** One text. Each change makes a new value, so that what follows from it can be remembered by it. */
export interface Piece {
  readonly id: number;
  /** File name or path; empty: it was pasted. */
  readonly name: string;
  /** As it was brought. */
  readonly original: string;
  readonly text: string;
  /** What the person says that it is; absent: as recognised. */
  readonly kind?: string;
}

interface Step {
  readonly pieces: readonly Piece[];
  readonly label: string;
}

interface Brought {
  readonly pieces: readonly Piece[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What of it is looked at. */
interface Looking {
  /** The piece that is open; one that is gone stands for the first. */
  readonly open: number | undefined;
  /** The finding that is unfolded, by its key. */
  readonly finding: string | undefined;
  /** A line that is asked for without a finding. */
  readonly line: number | undefined;
  /** `kind:compose` or `piece:3`: only the findings of these; empty: of all. */
  readonly of: string;
  /** Severities that are left out. */
  readonly without: readonly Severity[];
  /** Files are being read. */
  readonly reading: boolean;
  /** What was left out of what came last, and what of it could not be read: a sentence each. */
  readonly left: readonly string[];
  readonly troubles: readonly string[];
}

const LONGEST_HISTORY = 200;
let last = 0;

export const useBrought = create<Brought>(() => ({ pieces: [], past: [], future: [] }));
export const useLooking = create<Looking>(() => ({
  open: undefined,
  finding: undefined,
  line: undefined,
  of: '',
  without: [],
  reading: false,
  left: [],
  troubles: [],
}));
export const look = (at: Partial<Looking>): void => useLooking.setState({ line: undefined, ...at });

function put(pieces: readonly Piece[], label: string): void {
  const { pieces: before, past } = useBrought.getState();
  useBrought.setState({ pieces, past: [...past.slice(1 - LONGEST_HISTORY), { pieces: before, label }], future: [] });
}

/** Adds texts and opens the first of them. A text that is here already, under the same name, is not added again. */
export function bring(texts: readonly { readonly name: string; readonly text: string }[]): readonly Piece[] {
  const { pieces } = useBrought.getState();
  const isHere = (one: (typeof texts)[number]) => pieces.some(({ name, text }) => name === one.name && text === one.text);
  const added = texts.filter((one) => !isHere(one)).map(({ name, text }): Piece => ({ id: ++last, name, original: text, text }));
  if (added.length === 0) return added;
  put([...pieces, ...added], added.length === 1 ? say`Bring ${added[0]?.name || say`what was pasted`}` : say`Bring ${added.length} files`);
  look({ open: added[0]?.id, finding: undefined, of: '' });
  return added;
}

/** Puts new texts in the place of those of these pieces, as one step. */
export function rewrite(texts: ReadonlyMap<number, string>, label: string): void {
  put(
    useBrought.getState().pieces.map((piece) => {
      const text = texts.get(piece.id);
      return text === undefined || text === piece.text ? piece : { ...piece, text };
    }),
    label,
  );
}

/** The person says what it is. */
export const correct = (id: number, kind: string): void =>
  put(
    useBrought.getState().pieces.map((piece) => (piece.id === id ? { ...piece, kind } : piece)),
    say`Read it as something else`,
  );

export function putAway(id: number): void {
  const { pieces } = useBrought.getState();
  const gone = pieces.find((piece) => piece.id === id);
  if (gone)
    put(
      pieces.filter((piece) => piece !== gone),
      say`Put ${gone.name || say`what was pasted`} away`,
    );
}

export function undoBrought(): void {
  const { pieces, past, future } = useBrought.getState();
  const step = past.at(-1);
  if (step) useBrought.setState({ pieces: step.pieces, past: past.slice(0, -1), future: [{ pieces, label: step.label }, ...future] });
}

export function redoBrought(): void {
  const { pieces, past, future } = useBrought.getState();
  const [step, ...rest] = future;
  if (step) useBrought.setState({ pieces: step.pieces, past: [...past, { pieces, label: step.label }], future: rest });
}
