/** What a shell text is made of, as far as this format looks into it. */
import type { Range } from './places.ts';

export interface Word extends Range {
  /** What the program receives; absent: only the shell knows. */
  readonly value?: string;
}

/** A simple command: words without redirections. */
export interface Command extends Range {
  readonly words: readonly Word[];
}

export interface Trouble extends Range {
  readonly because: string;
}

export interface Script {
  readonly commands: readonly Command[];
  /** Not what the writer meant, though the shell takes it. */
  readonly odd: readonly Trouble[];
  readonly errors: readonly Trouble[];
}
