/** What has been read of a shell text so far, and where it stands. */
import { type FieldId, type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Network, Service, Volume } from '../../spec/spec.ts';
import type { NotUnderstood } from '../format.ts';
import { type Kind, plainName } from './names.ts';
import { type Places, placesOf, type Range } from './places.ts';
import type { Word } from './shell.ts';

/** A flag as it stands: what it states, where, and whether it shares its word with others (`-dit`). */
export interface Unit extends Range {
  /** Its row in the table, or its place in the frame; absent: in no plan. */
  readonly order?: number;
  /** Absent: not understood. */
  readonly value?: unknown;
  readonly cluster?: readonly string[];
}

export interface LocatedCommand extends Range {
  readonly key: string;
  /** The words that say what is done: `docker run`. */
  readonly head: Range;
  readonly units: readonly Unit[];
  readonly operand: Word;
  /** Where each of its words ends. */
  readonly ends: readonly number[];
}

/** A command that is replaced as a whole: a connection, one beside the default bridge, or a build. */
export interface WholeCommand extends Range {
  readonly key: string;
  readonly image?: string;
}

/** A service whose container has no name is called after its image. */
export function imageName(image: string | undefined): string {
  const [path = ''] = (image ?? '').split(/[:@](?!.*\/)/);
  return plainName('', 'container', path.slice(path.lastIndexOf('/') + 1) || 'app');
}

export class Draft {
  readonly text: string;
  readonly names: { readonly project: string; readonly given: Map<string, string> };
  readonly at = new Map<FieldRef, number[]>();
  readonly entries = new Map<FieldRef, number[]>();
  readonly columns = new Map<FieldRef, number[]>();
  readonly notUnderstood: NotUnderstood[] = [];
  readonly services: Service[] = [];
  readonly networks = new Map<string, Network>();
  readonly volumes = new Map<string, Volume>();
  readonly commands: LocatedCommand[] = [];
  readonly whole: WholeCommand[] = [];
  readonly places: Places;
  /** Services by the names of their containers. */
  readonly byContainer = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(text: string, project: string) {
    this.text = text;
    this.names = { project, given: new Map() };
    this.places = placesOf(text);
  }

  report({ from, to }: Range, because: string, fields: readonly FieldRef[] = []): void {
    const text = this.text.slice(from, Math.min(to, from + 200));
    this.notUnderstood.push({ ...this.places.place(from), text, because, ...(fields.length > 0 && { fields }) });
  }

  /** The field is stated on the lines of this range. */
  mark(field: FieldId, instance: string | undefined, { from, to }: Range): void {
    const ref = fieldRef(field, instance);
    if (!this.columns.has(ref)) this.columns.set(ref, [this.places.place(from).column]);
    const lines = new Set(this.at.get(ref));
    for (let line = this.places.line(from); line <= this.places.line(to); line++) lines.add(line);
    this.at.set(
      ref,
      [...lines].sort((a, b) => a - b),
    );
  }

  /** So many entries of a list stand here. */
  enter(ref: FieldRef, count: number, { from }: Range): void {
    const { line, column } = this.places.place(from);
    const lines = this.entries.get(ref) ?? [];
    const columns = this.entries.has(ref) ? (this.columns.get(ref) as number[]) : [];
    for (let entry = 0; entry < count; entry++) {
      lines.push(line);
      columns.push(column);
    }
    this.entries.set(ref, lines);
    this.columns.set(ref, columns);
  }

  /** A network or volume that somebody uses is one of the plan, whether the text makes it or not. */
  use(kind: 'network' | 'volume', plain: string, range: Range): void {
    const all: Map<string, { name: string }> = kind === 'network' ? this.networks : this.volumes;
    if (all.has(plain)) return;
    all.set(plain, { name: plain });
    this.mark(`${kind}.name`, plain, range);
  }

  /** The Spec's name for what the text calls `raw`; the text's own spelling is kept for writing. */
  give(kind: Kind, raw: string): string {
    const plain = plainName(this.names.project, kind, raw);
    if (!this.names.given.has(`${kind}/${plain}`)) this.names.given.set(`${kind}/${plain}`, raw);
    return plain;
  }

  /** A name that no service has yet, after the container or else after the image. */
  nameService(container: string | undefined, image: string | undefined): string {
    const wanted = container === undefined ? imageName(image) : plainName(this.names.project, 'container', container);
    let name = wanted;
    for (let number = 2; this.taken.has(name); number++) name = `${wanted}-${number}`;
    this.taken.add(name);
    if (container === undefined) return name;
    this.names.given.set(`container/${name}`, container);
    this.byContainer.set(container, name);
    return name;
  }
}
