/**
 * A format is one file kind: a lens between the Spec and text. `get` reads, `put` writes into the text it is given,
 * and into an empty one where there is none. Its folder name is its id. It names no control.
 */
import { type FieldId, type FieldRef, targetOf } from '../spec/fields.ts';
import type { Spec, TargetId } from '../spec/spec.ts';
import { forLast } from './last.ts';
import { linesOf } from './statements.ts';
import { refuseUnwritable } from './writable.ts';

export type Language = 'dockerfile' | 'ignore' | 'shell' | 'yaml' | 'json' | 'ini' | 'plain';

export interface Line {
  /** Without its line ending. */
  readonly text: string;
  /** Only where a given text ends a line otherwise than with a line feed; the last line may end with nothing. */
  readonly end?: '\r\n' | '';
  /** The fields that this line states; never empty in a generated file. */
  readonly fields: readonly FieldRef[];
}

/** Why something cannot be said. `open`: leaving it out weakens; `closed`: leaving it out only restricts. */
export interface Missing {
  readonly fails: 'open' | 'closed';
  readonly because: string;
  /** What is done in its place, one sentence. */
  readonly instead?: string;
}

/** A field of the Spec that this format cannot say. */
export interface Gap extends Missing {
  readonly field: FieldRef;
  /** The field's value as far as it is kept. Absent: nothing of it. */
  readonly left?: unknown;
}

export interface Artifact {
  /** Relative to the project: `Dockerfile`, `web/Dockerfile`, `compose.yaml`. */
  readonly path: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly gaps: readonly Gap[];
}

/** Where something stands, 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface NotUnderstood extends Place {
  readonly text: string;
  readonly because: string;
  /** The fields that it may say something of, where that can be told. */
  readonly fields?: readonly FieldRef[];
  /** What losing it would do: `open` weakens, `closed` only restricts. Absent: it is no setting that a file could lose. */
  readonly fails?: 'open' | 'closed';
}

/**
 * What a text states. `spec` holds only what was read, over an empty Spec; `at` says on which lines (1-based) each
 * field stands. `errors` is not empty when the text cannot be read at all; then `spec` is empty.
 */
export interface Reading {
  readonly spec: Spec;
  readonly at: ReadonlyMap<FieldRef, readonly number[]>;
  /** Line on which each entry of a list begins, in the order of the list. */
  readonly entries?: ReadonlyMap<FieldRef, readonly number[]>;
  /** Column of each entry of a list, or of the statement; absent: where its line begins. */
  readonly columns?: ReadonlyMap<FieldRef, readonly number[]>;
  /** Lines of the headings under which fields would stand that the text does not state. */
  readonly near?: ReadonlyMap<FieldRef, number>;
  /** Fields of which only this text counts where it is laid over another one: `!reset` and `!override` of a compose file. */
  readonly alone?: ReadonlySet<FieldRef>;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly errors: readonly NotUnderstood[];
}

/**
 * How a format treats a field. `prints`: stated where it differs from the engine's default. `elsewhere`: belongs to
 * a half that this format does not answer for (a Dockerfile says nothing of the run half, and it is no loss).
 * A gap is a field of its own half that it cannot say.
 */
export type Treatment = 'prints' | 'elsewhere' | Missing;
export type Treatments = { readonly [F in FieldId]: Treatment };

/**
 * The writing half: all that the wizard needs while somebody answers. Where a file is that of a network or a volume,
 * its name stands in place of the service's.
 */
export interface Writer {
  /** `Dockerfile`, `Compose file`. */
  readonly title: string;
  readonly language: Language;
  /** One file for each service, network or volume, or one for the whole project. */
  readonly scope: 'service' | 'network' | 'volume' | 'project';
  /** Order of the tabs, in tens. */
  readonly rank: number;
  /** Its folder has the reading half too, so that a text of somebody's own can be taken over. Absent: it is written alone. */
  readonly isRead?: true;
  /** What it is a file for. Absent: whatever runs the containers. */
  readonly targets?: readonly TargetId[];
  readonly treatments: Treatments;
  /** What it cannot say of this Spec: fields that it prints in general, or what is lost of one that it never says. */
  readonly gaps?: (spec: Spec) => readonly Gap[];
  /** Path of the file for this service (or the project). */
  readonly path: (spec: Spec, service: string) => string;
  /** Whether the Spec calls for this file at all: no daemon.json without a host decision. */
  readonly wanted: (spec: Spec, service: string) => boolean;
  /** The whole file, from nothing. */
  readonly write: (spec: Spec, service: string) => readonly Line[];
  /** How to check and apply the file, one command or sentence each, shown beside it. */
  readonly apply: (spec: Spec, service: string) => readonly string[];
}

/** The reading half: it knows texts that people wrote, and is loaded where there is one. */
export interface Reader {
  readonly get: (text: string) => Reading;
  /**
   * `text` with only those statements changed whose meaning differs from the Spec; all else stays byte for byte.
   * A text that cannot be read is refused with an Error that says where.
   */
  readonly patch: (spec: Spec, service: string, text: string) => readonly Line[];
}

/** Both halves: a lens. */
export interface Format extends Writer, Reader {
  /** Generating is patching an empty file. */
  readonly put: (spec: Spec, service: string, text?: string) => readonly Line[];
}

export const defineWriter = (writer: Writer): Writer => ({
  ...writer,
  wanted: (spec, service) => (writer.targets?.includes(targetOf(spec)) ?? true) && writer.wanted(spec, service),
  write: (spec, service) => {
    refuseUnwritable(spec);
    return writer.write(spec, service);
  },
});

export const defineFormat = (writer: Writer, reader: Reader): Format => ({
  ...writer,
  get: forLast(reader.get),
  patch: (spec, service, text) => {
    refuseUnwritable(spec);
    return reader.patch(spec, service, text);
  },
  put(spec, service, text = '') {
    if (text.trim() !== '') return this.patch(spec, service, text);
    const lines = this.write(spec, service);
    return lines.length > 0 ? lines : linesOf(text);
  },
});

/** An empty Spec that readings start from: no service, nothing decided. */
export const emptySpec = (name = ''): Spec => (name === '' ? EMPTY : { ...EMPTY, project: { name } });
const EMPTY: Spec = { version: 1, project: { name: '' }, services: [], networks: [], volumes: [], host: {}, supply: {} };
