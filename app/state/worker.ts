/** Does one task beside the page, so that the page goes on answering. */
import type { Piece } from './brought.ts';
import { perform, type Task } from './labour.ts';
import type { Told } from './worked.ts';

/** Milliseconds between two words of how far it is. */
const PAUSE = 100;

const say = (told: Told): void => postMessage(told);

let last = 0;
function tell(done: number): void {
  const now = performance.now();
  if (now - last < PAUSE) return;
  last = now;
  say({ done });
}

addEventListener('message', ({ data: { task, piece, needs } }: MessageEvent<{ task: Task; piece: Piece; needs: readonly unknown[] }>) =>
  say({ value: perform(task, tell, piece, needs) }),
);
