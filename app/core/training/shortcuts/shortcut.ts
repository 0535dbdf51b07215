/**
 * A way out that people try first and that is none: one file each, the file's name is its id. It is recognised by what
 * the answer has that the start had not; `take` takes it, so that the laws can try it on every exercise.
 */
import type { Service } from '../../spec/spec.ts';
import type { Situation } from '../situation.ts';

export interface Shortcut {
  /** As people call it: "Run it privileged". */
  readonly title: string;
  /** Why it is no answer, one or two sentences. */
  readonly says: string;
  /** Whether this service has it. */
  readonly has: (service: Service, situation: Situation) => boolean;
  /** The service with it; undefined where there is nothing to do it to. Absent: see `write`. */
  readonly take?: (service: Service) => Service | undefined;
  /** A text with it, by the file's name. For what no plan holds. */
  readonly write?: (name: string, text: string) => string | undefined;
}

export const defineShortcut = (shortcut: Shortcut): Shortcut => shortcut;
