/** The run half of one service while it is read, and the statements of its keys. */
import { isMap, isScalar, isSeq } from 'yaml';
import { say } from '../../../languages/say.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Run } from '../../spec/spec.ts';
import type { Findings } from './findings.ts';
import type { RunLeaf } from './keys.ts';
import { counter } from './render.ts';
import type { Site } from './sites.ts';

/** An entry of a list; one that stands alone is the whole value of its key and no statement yet. */
export interface Entry {
  readonly site: Site;
  readonly alone: boolean;
}

export class Draft {
  readonly found: Findings;
  /** Statement key of the service. */
  readonly key: string;
  readonly name: string;
  readonly #run: { [L in RunLeaf]?: unknown } = {};
  /** Lists that this draft made, and may lengthen. */
  readonly #lists = new Map<RunLeaf, unknown[]>();
  readonly #counters = new Map<string, (id: string) => string>();

  constructor(found: Findings, service: Site, name: string) {
    this.found = found;
    this.key = service.key;
    this.name = name;
  }

  get run(): Run {
    return this.#run as Run;
  }
  say(values: Partial<Run>): void {
    Object.assign(this.#run, values);
  }
  /** Entries of a list that stand at this site. */
  list(site: Site, leaf: RunLeaf, ...values: readonly unknown[]): void {
    const { entries, yaml } = this.found;
    const lines = entries.get(this.ref(leaf)) ?? [];
    entries.set(this.ref(leaf), lines);
    for (const _ of values) lines.push(yaml.lines(site).from + 1);
    this.#push(leaf, values);
    this.found.states(site, this.ref(leaf));
  }
  #push(leaf: RunLeaf, values: readonly unknown[]): void {
    const list = this.#lists.get(leaf) ?? [];
    this.#lists.set(leaf, list);
    for (const value of values) list.push(value);
    this.#run[leaf] = list;
  }
  ref(leaf: RunLeaf): FieldRef {
    return fieldRef(`run.${leaf}`, this.name);
  }
  /** Statement key of the next entry with this id. */
  unique(key: string, id: string): string {
    const count = this.#counters.get(key) ?? counter();
    this.#counters.set(key, count);
    return `${this.key}/${key}/${count(id)}`;
  }
  claim(key: string, site: Site, leaf: RunLeaf): void {
    this.found.claim(key, site, [this.ref(leaf)]);
    this.found.states(site, this.ref(leaf));
  }

  /** `leaves`: what its entries state. */
  items(site: Site, ...leaves: readonly RunLeaf[]): readonly Entry[] {
    const children = this.found.heading(
      site,
      leaves.map((leaf) => this.ref(leaf)),
    );
    if (isSeq(site.value)) return children.map((child) => ({ site: child, alone: false }));
    if (isScalar(site.value) && site.value.value !== null) return [{ site, alone: true }];
    if (isMap(site.value) && children.length > 0) this.found.note(site, say`Expected: a list.`);
    return [];
  }
  /** The same for keys that may be a mapping too. */
  entries(site: Site, leaf: RunLeaf): readonly Entry[] {
    if (!isMap(site.value)) return this.items(site, leaf);
    return this.found.heading(site, [this.ref(leaf)]).map((child) => ({ site: child, alone: false }));
  }
}
