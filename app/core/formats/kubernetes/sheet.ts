/** One container of a pod while it is read: its run half, and the notes on its fields. */
import { say } from '../../../languages/say.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Run } from '../../spec/spec.ts';
import type { Notes } from '../notes.ts';
import { type Placed, truthOf } from '../placed.ts';
import type { Container, Pod } from './pods.ts';

type RunLeaf = keyof Run & string;

export class Sheet {
  readonly pod: Pod;
  readonly container: Container;
  readonly name: string;
  readonly notes: Notes;
  readonly #run: { [L in RunLeaf]?: unknown } = {};

  constructor(pod: Pod, container: Container, name: string, notes: Notes) {
    this.pod = pod;
    this.container = container;
    this.name = name;
    this.notes = notes;
  }

  get run(): Run {
    return this.#run as Run;
  }
  ref(leaf: RunLeaf): FieldRef {
    return fieldRef(`run.${leaf}`, this.name);
  }
  /** The entries state the value. */
  say<L extends RunLeaf>(leaf: L, value: NonNullable<Run[L]>, ...placed: readonly (Placed | undefined)[]): void {
    this.#run[leaf] = value;
    for (const one of placed) if (one) this.notes.states(one, this.ref(leaf));
  }
  /** One more of a list. */
  push<L extends RunLeaf>(leaf: L, value: NonNullable<Run[L]> extends readonly (infer T)[] ? T : never, placed: Placed): void {
    this.#run[leaf] = [...((this.#run[leaf] as unknown[] | undefined) ?? []), value];
    this.notes.states(placed, this.ref(leaf));
  }
  /** A switch: only `states` is no default. */
  flag<L extends RunLeaf>(leaf: L, placed: Placed | undefined, states: boolean, value: NonNullable<Run[L]>): void {
    if (!placed) return;
    const given = truthOf(placed);
    if (given === states) this.say(leaf, value, placed);
    else if (given === undefined && placed.value) this.lost(placed, say`Expected: true or false.`, 'open', leaf);
    else this.notes.near(placed, this.ref(leaf));
  }
  lost(placed: Placed, because: string, fails: 'open' | 'closed', ...leaves: readonly RunLeaf[]): void {
    this.notes.note(
      placed,
      because,
      fails,
      leaves.map((leaf) => this.ref(leaf)),
    );
  }
}
