/** Reads a compose file: short and long spellings, aliases and merge keys followed. */
import { isMap } from 'yaml';
import { say } from '../../../languages/say.ts';
import { type FieldId, fieldRef } from '../../spec/fields.ts';
import { held } from '../../spec/held.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Network, Run, Service, Spec, Volume } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { emptySpec, type NotUnderstood, type Reading } from '../format.ts';
import { forLast } from '../last.ts';
import { Findings, KEPT } from './findings.ts';
import { readNetwork, readVolume } from './read-declared.ts';
import { readService } from './read-service.ts';
import { isEmpty, nameOf, type Site, Yaml } from './sites.ts';
import { readSource } from './syntax.ts';

export interface ComposeReading {
  readonly spec: Spec;
  readonly found: Findings;
  readonly errors: readonly NotUnderstood[];
}

type Top = ReadonlyMap<string, Site>;

/** How a kind of file with `services:` is read, where it differs. */
export interface Dialect {
  /** The top-level key that is no section. */
  readonly head: string;
  /** Reads it, and gives the name of the project. */
  readonly readHead: (found: Findings, head: Site | undefined, top: Top) => string;
  /** Why other keys beside it say nothing. */
  readonly vain: { readonly [key: string]: string };
  readonly service: (found: Findings, site: Site, name: string, files: ReadonlyMap<string, string>) => Run;
  readonly network: (found: Findings, entry: Site, ref: (leaf: string) => string) => Partial<Network>;
}

const COMPOSE: Dialect = {
  head: 'name',
  readHead: readProject,
  vain: { version: say`Compose ignores the version; kept.` },
  service: readService,
  network: readNetwork,
};

/** What was read, as every format tells it. */
export function asReading({ spec, found, errors }: ComposeReading): Reading {
  const known = stated(spec);
  const at = new Map([...found.at].filter(([field]) => known.has(field)));
  const notUnderstood = errors.length > 0 ? [] : found.notUnderstood;
  return { spec, at, entries: found.heldEntries, near: found.near, alone: found.alone, notUnderstood, errors };
}

/** Never throws. */
export const read = readerOf(COMPOSE);

/** A reader of texts in this dialect; it never throws. */
export function readerOf(dialect: Dialect): (text: string) => ComposeReading {
  const readLast = forLast((text): ComposeReading => {
    const yaml = new Yaml(text);
    const found = new Findings(yaml);
    if (yaml.errors.length > 0) return { spec: emptySpec(), found, errors: yaml.errors };
    if (yaml.root === undefined) return { spec: emptySpec(), found, errors: [] };
    try {
      return readRoot(found, yaml.root, dialect);
    } catch (error) {
      return {
        spec: emptySpec(),
        found: new Findings(yaml),
        errors: [{ line: 1, column: 1, text: '', because: (error as Error).message }],
      };
    }
  });
  return (text) => {
    const reading = readLast(text);
    reading.found.yaml.rested();
    return reading;
  };
}

function readProject(found: Findings, name: Site | undefined): string {
  if (!name) return '';
  found.claim('name', name, ['project.name']);
  const project = found.text(name, say`the name of the project`);
  if (project) found.states(name, 'project.name');
  return project ?? '';
}

function readRoot(found: Findings, root: Site, { head, readHead, vain, service: readOne, network }: Dialect): ComposeReading {
  const fail = (site: Site, because: string): ComposeReading => ({
    spec: emptySpec(),
    found: new Findings(found.yaml),
    errors: [found.yaml.trouble(found.yaml.start(site), because)],
  });
  if (!isMap(root.value)) return fail(root, say`A mapping with services: is expected.`);
  found.claim('', root, ['project.name'], true);
  const top = new Map(found.yaml.children(root).map((site) => [nameOf(site), site]));
  const known = [head, 'services', 'networks', 'volumes', 'secrets'];
  const services = top.get('services');
  if (services && !isMap(services.value) && !isEmpty(services.value))
    return fail(services, 'services: expects a mapping of service names.');
  if (![...top.keys()].some((key) => known.includes(key) || key === 'include' || key === 'configs' || key.startsWith('x-')))
    return fail(root, say`No services: here; a compose file is expected.`);

  const spec = { ...emptySpec() } as { -readonly [K in keyof Spec]: Spec[K] };
  spec.project = { name: readHead(found, top.get(head), top) };
  for (const [key, site] of top) if (!known.includes(key) && !key.startsWith('x-')) found.note(site, vain[key] ?? KEPT);

  const files = readSecretFiles(found, top.get('secrets'));
  spec.services = (services ? found.heading(services, ['project.name']) : []).flatMap((site): Service[] => {
    const service = nameOf(site);
    const own = [fieldRef('service.name', service)];
    found.heading(site, own);
    if (!isMap(site.value)) found.note(site, say`Expected: the keys of a service.`);
    const { from } = found.yaml.lines(site);
    found.at.set(own[0] as string, [from + 1]);
    const { image, ...run } = heldBy(found, 'run', service, readOne(found, site, service, files));
    const usual = spec.project.name !== '' && image === ownImage(spec.project.name, service);
    return [{ name: service, workload: 'other', build: {}, run: image === undefined || usual ? run : { image, ...run } }];
  });
  spec.networks = declared(found, top.get('networks'), new Set(spec.services.flatMap(({ run }) => run.networks ?? [])), 'network', network);
  spec.volumes = declared(
    found,
    top.get('volumes'),
    new Set(spec.services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume))),
    'volume',
    readVolume,
  );
  return { spec, found, errors: [] };
}

/** What of a part a plan can hold; the rest is not understood, and stands in the text as before. */
function heldBy<T extends object>(found: Findings, part: 'run' | 'network' | 'volume', name: string, stated: T): T {
  const { value, leftOut } = held(part, stated);
  for (const { leaf, entry, says } of leftOut) found.refuse(fieldRef(`${part}.${leaf}` as FieldId, name), entry, says);
  return value;
}

/** Entries of a section that some service uses; one that is used and not declared stands for itself. */
function declared<T extends Network | Volume>(
  found: Findings,
  section: Site | undefined,
  used: ReadonlySet<string>,
  part: 'network' | 'volume',
  readEntry: (found: Findings, entry: Site, ref: (leaf: string) => string) => Partial<T>,
): T[] {
  const entries: T[] = [];
  const names = new Set<string>();
  for (const site of section ? found.heading(section) : []) {
    const name = nameOf(site);
    names.add(name);
    const ref = (leaf: string) => fieldRef(`${part}.${leaf}` as FieldId, name);
    found.heading(site, [ref('name')]);
    const rest = readEntry(found, site, ref);
    if (!used.has(name)) continue;
    found.at.set(ref('name'), [found.yaml.lines(site).from + 1]);
    entries.push(heldBy(found, part, name, { name, ...rest } as T));
  }
  for (const name of used) if (!names.has(name)) entries.push({ name } as T);
  return entries;
}

/** Files of the secrets that the file declares, by name. */
function readSecretFiles(found: Findings, section: Site | undefined): Map<string, string> {
  const files = new Map<string, string>();
  for (const site of section ? found.heading(section) : []) {
    found.heading(site);
    const file = found.yaml.children(site).find((child) => nameOf(child) === 'file');
    if (!file) continue;
    found.claim(file.key, file, []);
    const source = found.text(file, say`the path of a file`);
    if (source !== undefined) files.set(nameOf(site), readSource(/^[./~]/.test(source) ? source : `./${source}`));
  }
  return files;
}
