/** Lenses that several controls share. A control spreads one: `...byValue('run', 'uts', { private: undefined, host: 'host' })`. */
import { say } from '../../languages/say.ts';
import { patchBuild, patchHost, patchRun, patchSupply } from '../spec/edit.ts';
import type { Build, Host, Run, Spec, Supply } from '../spec/spec.ts';
import type { TextKind } from '../spec/text.ts';
import type { At, Control, Input, Row, Scalar } from './control.ts';

interface Parts {
  readonly build: Build;
  readonly run: Run;
  readonly host: Host;
  readonly supply: Supply;
}
type Part = keyof Parts;
type Leaf<P extends Part> = keyof Parts[P] & string;
type Lens = Required<Pick<Control, 'read' | 'write' | 'refuses'>>;
type Values = Readonly<Record<string, unknown>>;

const partOf = ({ spec, service }: At, part: Part): Values =>
  (part === 'build' ? service.build : part === 'run' ? service.run : spec[part]) as Values;

function patchPart({ spec, service }: At, part: Part, changes: Values): Spec {
  if (part === 'build') return patchBuild(spec, service.name, changes);
  if (part === 'run') return patchRun(spec, service.name, changes);
  return part === 'host' ? patchHost(spec, changes) : patchSupply(spec, changes);
}

/** An empty list says nothing. */
const orNothing = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);

/** Rows as a table shows them, every flag ticked or not; a Spec keeps only those that are ticked. */
const shown = (value: unknown, flags: readonly string[]): unknown =>
  flags.length === 0 ? value : (value as Row[]).map((row) => ({ ...Object.fromEntries(flags.map((flag) => [flag, false])), ...row }));
const kept = (value: unknown, flags: readonly string[]): unknown =>
  flags.length === 0 || !Array.isArray(value)
    ? value
    : value.map((row: Row) =>
        Object.fromEntries(Object.entries(row).filter(([column, cell]) => !(flags.includes(column) && cell === false))),
      );

interface Carried<P extends Part> {
  /** The choice for every value that has none of its own; it carries the value as a detail named like the field. */
  readonly given?: string;
  /** Further fields, which travel with every choice as details of their own names. */
  readonly along?: readonly Leaf<P>[];
  /** Columns that are flags, where the value is a table. */
  readonly flags?: readonly string[];
}

/**
 * The value of one field decides the choice. `undefined` must be among the values; `false` reads as it unless
 * `false` is a value of its own.
 */
export function byValue<P extends Part, F extends Leaf<P>>(
  part: P,
  field: F,
  values: { readonly [choice: string]: Scalar | undefined },
  { given, along = [], flags = [] }: Carried<P> = {},
): Lens {
  const choices = Object.keys(values);
  const choiceOf = (value: unknown) => choices.find((choice) => values[choice] === value);
  const nothing = choiceOf(undefined) as string;
  return {
    read: (at) => {
      const half = partOf(at, part);
      const value = orNothing(half[field]);
      const fixed = choiceOf(value) ?? (value === false || given === undefined ? nothing : undefined);
      const details = Object.fromEntries(along.filter((leaf) => half[leaf] !== undefined).map((leaf) => [leaf, half[leaf]]));
      return { choice: fixed ?? given, ...(fixed === undefined && { [field]: shown(value, flags) }), ...details } as ReturnType<
        Lens['read']
      >;
    },
    write: (at, answer) =>
      patchPart(at, part, {
        [field]: answer.choice === given ? orNothing(kept(answer[field], flags)) : values[answer.choice],
        ...Object.fromEntries(along.map((leaf) => [leaf, answer[leaf]])),
      }),
    refuses: (answer) => {
      if (answer.choice !== given || choiceOf(answer[field]) === undefined) return undefined;
      return {
        detail: field,
        says: answer[field] === undefined ? say`A value is expected.` : say`Another option stands for exactly this.`,
      };
    },
  };
}

/** Columns of a table of bind mounts, with what is accepted as a source. Its flags: `readOnly`. */
export const bindColumns = (source: TextKind): { readonly [column: string]: Input } => ({
  source: { type: 'text', kind: source, label: say`On the host` },
  target: { type: 'text', kind: 'containerPath', label: say`In the container` },
  readOnly: { type: 'flag', label: say`Read-only` },
  recursive: { type: 'choice', among: ['readonly', 'disabled'], label: say`Mounts below`, optional: true },
  propagation: {
    type: 'choice',
    among: ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'],
    label: say`Propagation`,
    optional: true,
  },
});
