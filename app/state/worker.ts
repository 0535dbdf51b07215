/** Does one task beside the page, so that the page goes on answering. */
import { type Catalogue, speak } from '../languages/say.ts';
import type { Piece } from './brought.ts';
import type { Task } from './labour.ts';
import type { Told } from './worked.ts';

/** Milliseconds between two words of how far it is. */
const PAUSE = 100;

const report = (told: Told): void => postMessage(told);

let last = 0;
function tell(done: number): void {
  const now = performance.now();
  if (now - last < PAUSE) return;
  last = now;
  report({ done });
}

/** What a worker is asked to do, and the language of the page. */
export interface Order {
  readonly language: string;
  readonly texts: Catalogue;
  readonly task: Task;
  readonly piece: Piece;
  readonly needs: readonly unknown[];
}

addEventListener('message', ({ data: { language, texts, task, piece, needs } }: MessageEvent<Order>) => {
  speak(language, [texts]);
  // Whatever says something is loaded when the language is settled.
  import('./labour.ts')
    .then(({ perform }) => report({ value: perform(task, tell, piece, needs) }))
    // As an error of the worker, which the page hears.
    .catch(reportError);
});
