/** What follows from a piece, worked out when it is first asked for and remembered for as long as the piece is. */

import { create } from 'zustand';
import { language, say, spokenTexts } from '../languages/say.ts';
import { type Piece, useBrought } from './brought.ts';
import { type Labour, type Needs, perform, type Task } from './labour.ts';
import type { Order } from './worker.ts';

/** Characters from which on a worker does it: what is shorter takes less than a tenth of a second. */
const LARGE: { readonly [T in Task]: number } = { take: 2 ** 13, fix: 2 ** 13, fixAll: 2 ** 11, join: 2 ** 14 };

export type Outcome<T> =
  | { readonly value: T }
  /** It is being worked out since then, as `performance.now()` says it; `done` of 1, where that can be told. */
  | {
      readonly since: number;
      readonly done?: number;
      readonly stop: () => void;
      /** Stops it, and nobody remembers that it was asked for. */
      readonly forget: () => void;
    }
  /** It was stopped, or it failed. `again` begins anew. */
  | { readonly because: string; readonly again: () => void };

/** What a worker says: how far it is, or what came of it. */
export type Told = { readonly done: number } | { readonly value: unknown };

const outcomes = new WeakMap<Piece, Map<string, Outcome<unknown>>>();
/** Counts what workers have told, so that who waits looks again. */
const useTold = create<{ readonly count: number }>(() => ({ count: 0 }));

/** What workers are busy with; a piece that is gone needs nothing any more. */
const busy = new Map<Worker, { readonly piece: Piece; readonly forget: () => void }>();
useBrought.subscribe(({ pieces }) => {
  for (const { piece, forget } of busy.values()) if (!pieces.includes(piece)) forget();
});

type Keep = (outcome: Outcome<unknown> | undefined) => void;

function begin(task: Task, piece: Piece, needs: readonly unknown[], keep: Keep): void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const settle: Keep = (outcome) => {
    if (!outcome || !('since' in outcome)) {
      worker.terminate();
      busy.delete(worker);
    }
    keep(outcome);
    useTold.setState(({ count }) => ({ count: count + 1 }));
  };
  const again = () => {
    begin(task, piece, needs, keep);
    useTold.setState(({ count }) => ({ count: count + 1 }));
  };
  const under = {
    since: performance.now(),
    stop: () => settle({ because: say`It was stopped.`, again }),
    forget: () => settle(undefined),
  };
  worker.onmessage = ({ data }: MessageEvent<Told>) => settle('value' in data ? data : { ...under, done: data.done });
  worker.onerror = (event) => {
    event.preventDefault();
    settle({ because: say`It failed: ${event.message || say`its program could not be loaded`}.`, again });
  };
  busy.set(worker, { piece, forget: under.forget });
  keep(under);
  const order: Order = { language: language(), texts: spokenTexts(), task, piece, needs };
  worker.postMessage(order);
}

/** Does a task for a piece, or says how far it is. Asked again with the same, it does nothing again. */
function worked<T extends Task>(task: T, piece: Piece, ...needs: Needs<T>): Outcome<ReturnType<Labour[T]>> {
  const known = outcomes.get(piece) ?? new Map<string, Outcome<unknown>>();
  outcomes.set(piece, known);
  const key = `${task} ${JSON.stringify(needs)}`;
  if (!known.has(key)) {
    if (piece.text.length < LARGE[task]) known.set(key, { value: perform(task, () => undefined, piece, needs) });
    else
      begin(task, piece, needs, (outcome) => {
        if (outcome) known.set(key, outcome);
        else known.delete(key);
      });
  }
  return known.get(key) as Outcome<ReturnType<Labour[T]>>;
}

/** Does tasks for a component, which is drawn again when a worker has told something. */
export function useWork(): typeof worked {
  useTold();
  return worked;
}
