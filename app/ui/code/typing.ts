/** What is typed into a view of a text: told when the person pauses, and at once when they leave. */

/** Short enough to feel at once, long enough for a word; milliseconds. */
const REST = 300;

export class Typing {
  /** The text as both sides know it: given from outside, or told last. */
  known: string;
  readonly #tell: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: string | undefined;

  constructor(known: string, tell: (text: string) => void) {
    this.known = known;
    this.#tell = tell;
  }
  type(text: string): void {
    this.#waiting = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST);
  }
  flush(): void {
    clearTimeout(this.#timer);
    const text = this.#waiting;
    this.#waiting = undefined;
    if (text === undefined || text === this.known) return;
    this.known = text;
    this.#tell(text);
  }
}

/** The last end of a line is not shown: both views number the same lines. */
export const withoutEnd = (text: string): string => text.replace(/\r?\n$/, '');
/** What was shown, with the end of line that `before` had. */
export const withEnd = (shown: string, before: string): string => shown + (/\r?\n$/.exec(before)?.[0] ?? '');
