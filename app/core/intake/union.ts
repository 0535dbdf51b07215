/** One Spec out of what several texts state. The first text that states a field decides it; what another one says is told. */
import { say } from '../../languages/say.ts';
import { fieldTitle } from '../controls/registry.ts';
import type { Reading } from '../formats/format.ts';
import { equal } from '../spec/diff.ts';
import { type FieldId, type FieldRef, fieldOf, fieldRef, instanceOf } from '../spec/fields.ts';
import type { Host, Network, Service, Spec, Volume } from '../spec/spec.ts';

export interface Note {
  readonly file: string;
  readonly line?: number;
  readonly says: string;
}

/** A text as one of the sources of a plan. */
export interface Source {
  /** As people call it. */
  readonly file: string;
  readonly reading: Reading;
  /** A compose file that another one of the project is laid over: their lists are put together. */
  readonly isUnder?: boolean;
}

/** What names an entry of a list: compose replaces an entry of the same name by that of the file which comes later. */
const NAMES = ['name', 'target', 'path', 'key'] as const;
function nameOf(entry: unknown): string {
  const named = typeof entry === 'object' && entry !== null && !('published' in entry) && NAMES.find((key) => key in entry);
  return JSON.stringify(named ? (entry as Leaves)[named] : entry);
}
/** The entries of two files of one project, as compose puts them together. */
function merged(under: readonly unknown[], over: readonly unknown[]): readonly unknown[] {
  const named = new Map([...under, ...over].map((entry) => [nameOf(entry), entry]));
  return [...named.values()];
}

interface Origin {
  readonly file: string;
  readonly line: number | undefined;
}
type Leaves = { [leaf: string]: unknown };

const place = ({ file, line }: Origin): string => (line === undefined ? file : `${file}, line ${line},`);

export class Union {
  readonly notes: Note[] = [];
  readonly #services = new Map<string, Service>();
  readonly #networks = new Map<string, Network>();
  readonly #volumes = new Map<string, Volume>();
  #host: Host = {};
  readonly #origins = new Map<FieldRef, Origin>();
  /** Fields of which no further file of the project counts. */
  readonly #alone = new Set<FieldRef>();

  get services(): ReadonlyMap<string, Service> {
    return this.#services;
  }

  /** `value` with the leaves that only `more` states. `own` names the field in the text, `name` in the plan. */
  #over<T extends object>(part: string, value: T, more: T, { file, reading, isUnder }: Source, own?: string, name?: string): T {
    const result: Leaves = { ...(value as Leaves) };
    for (const [leaf, stands] of Object.entries(more)) {
      const field = `${part}.${leaf}` as FieldId;
      const [line] = reading.at.get(fieldRef(field, own)) ?? [];
      const ref = fieldRef(field, name);
      if (isUnder && this.#alone.has(ref)) continue;
      const origin = this.#origins.get(ref);
      const excluded = (leaf === 'networks' && 'networkMode' in result) || (leaf === 'networkMode' && 'networks' in result);
      if (!(leaf in result) && !excluded) {
        result[leaf] = stands;
        this.#origins.set(ref, { file, line });
      } else if (isUnder && Array.isArray(stands) && Array.isArray(result[leaf])) {
        result[leaf] = merged(stands, result[leaf]);
      } else if (line !== undefined && !equal(result[leaf], stands) && (origin?.file !== file || origin.line !== line)) {
        const of = name === undefined ? '' : ` of ${name}`;
        const first = origin ?? this.#origins.get(fieldRef(`${part}.${leaf === 'networks' ? 'networkMode' : 'networks'}` as FieldId, name));
        const against = first ? say`${place(first)} says otherwise, and the plan takes that` : say`the plan says otherwise`;
        this.notes.push({ file, line, says: `${fieldTitle(field)}${of}: ${against}.` });
      }
    }
    return result as T;
  }

  /**
   * Everything that the source states.
   * @param naming the plan's name of a service, where the text calls it otherwise
   */
  add(source: Source, naming: (service: string) => string = (name) => name): void {
    const { spec } = source.reading;
    for (const { name: own, build, run } of spec.services) {
      const name = naming(own);
      const stands = this.#services.get(name);
      // Defaults that a reading makes explicit are no statement of the text against another one.
      const said = (leaves: object, part: string) =>
        stands
          ? Object.fromEntries(
              Object.entries(leaves).filter(([leaf]) => source.reading.at.has(fieldRef(`${part}.${leaf}` as FieldId, own))),
            )
          : leaves;
      this.#services.set(name, {
        name,
        workload: 'other',
        build: this.#over('build', stands?.build ?? {}, said(build, 'build'), source, own, name),
        run: this.#over('run', stands?.run ?? {}, said(run, 'run'), source, own, name),
      });
    }
    for (const [all, items, part] of [
      [this.#networks, spec.networks, 'network'],
      [this.#volumes, spec.volumes, 'volume'],
    ] as const)
      for (const { name, ...rest } of items) {
        const stands = all.get(name) ?? { name };
        (all as Map<string, Network | Volume>).set(name, this.#over(part, stands, rest as Network | Volume, source, name, name));
      }
    this.#host = this.#over('host', this.#host, spec.host, source);
    for (const ref of source.reading.alone ?? []) {
      const own = instanceOf(ref);
      this.#alone.add(fieldRef(fieldOf(ref), own === undefined ? own : naming(own)));
    }
  }

  /** The Spec of this name; networks and volumes that no service uses are left out. */
  spec(project: string, workloadOf: (service: Service) => string): Spec {
    const services = [...this.#services.values()].map((service) => ({ ...service, workload: workloadOf(service) }));
    const networks = new Set(services.flatMap(({ run }) => run.networks ?? []));
    const volumes = new Set(services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume)));
    return {
      version: 1,
      project: { name: project },
      services,
      networks: [...this.#networks.values()].filter(({ name }) => networks.has(name)),
      volumes: [...this.#volumes.values()].filter(({ name }) => volumes.has(name)),
      host: this.#host,
      supply: {},
    };
  }
}
