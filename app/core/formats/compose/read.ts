/** Reads a compose file: short and long spellings, aliases and merge keys followed. */
import { isMap, isScalar } from 'yaml';
import { type FieldId, fieldRef } from '../../spec/fields.ts';
import { held } from '../../spec/held.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Network, Service, Spec, Volume } from '../../spec/spec.ts';
import { emptySpec, type NotUnderstood } from '../format.ts';
import { forLast } from '../last.ts';
import { Findings, KEPT } from './findings.ts';
import { readSwitch } from './keys.ts';
import { BRIDGE } from './mounts.ts';
import { readService } from './read-service.ts';
import { isEmpty, nameOf, type Site, Yaml } from './sites.ts';
import { readBacking, readSource } from './syntax.ts';

export interface ComposeReading {
  readonly spec: Spec;
  readonly found: Findings;
  readonly errors: readonly NotUnderstood[];
}

/** Never throws. */
export function read(text: string): ComposeReading {
  const reading = readLast(text);
  reading.found.yaml.rested();
  return reading;
}

const readLast = forLast((text): ComposeReading => {
  const yaml = new Yaml(text);
  const found = new Findings(yaml);
  if (yaml.errors.length > 0) return { spec: emptySpec(), found, errors: yaml.errors };
  if (yaml.root === undefined) return { spec: emptySpec(), found, errors: [] };
  try {
    return readRoot(found, yaml.root);
  } catch (error) {
    return { spec: emptySpec(), found: new Findings(yaml), errors: [{ line: 1, column: 1, text: '', because: (error as Error).message }] };
  }
});

function readRoot(found: Findings, root: Site): ComposeReading {
  const fail = (site: Site, because: string): ComposeReading => ({
    spec: emptySpec(),
    found: new Findings(found.yaml),
    errors: [found.yaml.trouble(found.yaml.start(site), because)],
  });
  if (!isMap(root.value)) return fail(root, 'A mapping with services: is expected.');
  found.claim('', root, ['project.name'], true);
  const top = new Map(found.yaml.children(root).map((site) => [nameOf(site), site]));
  const known = ['name', 'services', 'networks', 'volumes', 'secrets'];
  const services = top.get('services');
  if (services && !isMap(services.value) && !isEmpty(services.value))
    return fail(services, 'services: expects a mapping of service names.');
  if (![...top.keys()].some((key) => known.includes(key) || key === 'include' || key === 'configs' || key.startsWith('x-')))
    return fail(root, 'No services: here; a compose file is expected.');

  const spec = { ...emptySpec() } as { -readonly [K in keyof Spec]: Spec[K] };
  const name = top.get('name');
  if (name) {
    found.claim('name', name, ['project.name']);
    const project = found.text(name, 'the name of the project');
    if (project) {
      spec.project = { name: project };
      found.states(name, 'project.name');
    }
  }
  for (const [key, site] of top)
    if (!known.includes(key) && !key.startsWith('x-')) found.note(site, key === 'version' ? 'Compose ignores the version; kept.' : KEPT);

  const files = readSecretFiles(found, top.get('secrets'));
  spec.services = (services ? found.heading(services, ['project.name']) : []).flatMap((site): Service[] => {
    const service = nameOf(site);
    const own = [fieldRef('service.name', service)];
    found.heading(site, own);
    if (!isMap(site.value)) found.note(site, 'Expected: the keys of a service.');
    const { from } = found.yaml.lines(site);
    found.at.set(own[0] as string, [from + 1]);
    const { image, ...run } = heldBy(found, 'run', service, readService(found, site, service, files));
    const usual = spec.project.name !== '' && image === ownImage(spec.project.name, service);
    return [{ name: service, workload: 'other', build: {}, run: image === undefined || usual ? run : { image, ...run } }];
  });
  spec.networks = declared(
    found,
    top.get('networks'),
    new Set(spec.services.flatMap(({ run }) => run.networks ?? [])),
    'network',
    readNetwork,
  );
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

function readNetwork(found: Findings, entry: Site, ref: (leaf: string) => string): Partial<Network> {
  const network: { -readonly [K in keyof Network]?: Network[K] } = {};
  for (const site of found.yaml.children(entry)) {
    if (nameOf(site) === 'internal') {
      found.claim(site.key, site, [ref('internal')]);
      found.states(site, ref('internal'));
      const internal = readSwitch(found.text(site, 'true or false') ?? '');
      if (internal !== undefined) network.internal = internal;
    } else if (nameOf(site) === 'driver_opts') {
      for (const option of found.heading(site, [ref('name')])) {
        const word = nameOf(option);
        const leaf = word === BRIDGE.interContainer ? 'interContainer' : word === BRIDGE.hostBinding ? 'hostBinding' : undefined;
        if (!leaf) {
          found.note(option, KEPT);
          continue;
        }
        found.claim(option.key, option, [ref(leaf)]);
        found.states(option, ref(leaf));
        const text = found.text(option, 'a value');
        if (text === undefined) continue;
        if (leaf === 'hostBinding') network.hostBinding = text;
        else if (readSwitch(text) === false) network.interContainer = false;
      }
    } else if (!(nameOf(site) === 'driver' && isScalar(site.value) && site.value.value === 'bridge')) found.note(site, KEPT);
  }
  return network;
}

function readVolume(found: Findings, entry: Site, ref: (leaf: string) => string): Partial<Volume> {
  let backing: Volume['backing'];
  for (const site of found.yaml.children(entry)) {
    if (nameOf(site) !== 'driver_opts') {
      if (!(nameOf(site) === 'driver' && isScalar(site.value) && site.value.value === 'local')) found.note(site, KEPT);
      continue;
    }
    found.claim(site.key, site, [ref('backing')]);
    found.states(site, ref('backing'));
    const options = new Map(found.yaml.children(site).map((option) => [nameOf(option), optionText(found, option)]));
    const [type, device, o] = [options.get('type'), options.get('device'), options.get('o')];
    if (options.size === 3 && type !== undefined && device !== undefined && o !== undefined) backing = readBacking(type, device, o);
    if (!backing) found.note(site, 'Driver options that the plan has no place for; kept.');
  }
  return backing ? { backing } : {};
}
/** `${PWD}/data` is the project's own `./data`. */
function optionText(found: Findings, option: Site): string | undefined {
  const { value } = option;
  const path = isScalar(value) && typeof value.value === 'string' ? /^\$\{PWD\}(\/[^$]*)$/.exec(value.value) : undefined;
  if (path) return `.${path[1]}`;
  return found.text(option, 'a value');
}

/** Files of the secrets that the file declares, by name. */
function readSecretFiles(found: Findings, section: Site | undefined): Map<string, string> {
  const files = new Map<string, string>();
  for (const site of section ? found.heading(section) : []) {
    found.heading(site);
    const file = found.yaml.children(site).find((child) => nameOf(child) === 'file');
    if (!file) continue;
    found.claim(file.key, file, []);
    const source = found.text(file, 'the path of a file');
    if (source !== undefined) files.set(nameOf(site), readSource(/^[./~]/.test(source) ? source : `./${source}`));
  }
  return files;
}
