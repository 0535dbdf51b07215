/** One service of a compose file as the run half of a Spec. */
import { isMap, isScalar } from 'yaml';
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Run } from '../../spec/spec.ts';
import { concernsOf } from './concerns.ts';
import { Draft } from './draft.ts';
import { type Findings, KEPT } from './findings.ts';
import { LISTS, PAIRS, SCALARS } from './keys.ts';
import { IMAGE_HALF } from './mounts.ts';
import { readDeploy, readDiskRates, readLogging, readSecurityOptions, readStorage, readUlimits } from './read-limits.ts';
import { type Mount, readLongDevice, readLongMount, readLongPort, readShortMount } from './read-mounts.ts';
import { isEmpty, nameOf, type Site } from './sites.ts';
import { readTarget } from './syntax.ts';

/** Source file of each secret that the file declares. */
type Files = ReadonlyMap<string, string>;
type KeyReader = (draft: Draft, site: Site, files: Files) => void;

/** The keys of a service, as far as they are no plain value and no list of short strings. */
export interface ServiceKeys {
  readonly nested: ReadonlyMap<string, KeyReader>;
  /** What others of its keys win over. */
  readonly last: ReadonlyMap<string, KeyReader>;
  /** Keys that stand there in vain: why, and what is lost with them. */
  readonly lost?: ReadonlyMap<string, Lost>;
}
export interface Lost {
  readonly because: string;
  readonly fails: 'open' | 'closed';
}

const COMPOSE: ServiceKeys = {
  nested: new Map<string, KeyReader>([
    ['volumes', readVolumes],
    ['security_opt', readSecurityOptions],
    ['networks', readNetworks],
    ['secrets', readSecrets],
    ['ulimits', readUlimits],
    ['blkio_config', readDiskRates],
    ['storage_opt', readStorage],
    ['logging', readLogging],
    ['build', ({ found, name }, site) => found.claim(site.key, site, [fieldRef('service.name', name)])],
    ['use_api_socket', readApiSocket],
  ]),
  // The service's own limits win.
  last: new Map([['deploy', readDeploy]]),
};

const UNFOLLOWED: Readonly<Record<string, string>> = {
  extends: say`What it takes over from there is not followed: settings that stand there are not seen here.`,
  env_file: say`The variables of that file are not read.`,
};

export function readService(found: Findings, service: Site, name: string, files: Files, keys = COMPOSE): Run {
  const draft = new Draft(found, service, name);
  const children = found.yaml.children(service);
  for (const site of children) {
    const key = nameOf(site);
    if (key === 'healthcheck') found.heads(site, fieldRef('build.healthcheck', name));
    const nested = keys.nested.get(key);
    const lost = keys.lost?.get(key);
    const tag = site.node?.tag;
    if (tag === '!reset' || tag === '!override') for (const field of concernsOf(site, '$')) found.alone.add(field);
    if (tag === '!reset') found.elsewhere(site.key, site);
    if (tag === '!reset' || keys.last.has(key)) continue;
    if (lost) found.note(site, lost.because, lost.fails);
    else if (nested) nested(draft, site, files);
    else if (Object.hasOwn(SCALARS, key)) readScalar(draft, site, key);
    else if (Object.hasOwn(LISTS, key)) readList(draft, site, key);
    else if (Object.hasOwn(PAIRS, key)) readPairs(draft, site, key);
    else found.note(site, UNFOLLOWED[key] ?? (IMAGE_HALF.has(key) ? say`Belongs to the image half; kept as it is.` : KEPT));
  }
  for (const site of children) keys.last.get(nameOf(site))?.(draft, site, files);
  return draft.run;
}

function readScalar(draft: Draft, site: Site, key: string): void {
  const known = SCALARS[key];
  if (!known) return;
  draft.claim(site.key, site, known.leaf);
  const text = draft.found.text(site, known.expects);
  const value = text === undefined ? undefined : known.read(text);
  if (value) draft.say(value);
  else if (text !== undefined) draft.found.note(site, `Expected: ${known.expects}.`);
}

function readList(draft: Draft, site: Site, key: string): void {
  const { found } = draft;
  const known = LISTS[key];
  if (!known) return;
  const { leaf, expects } = known;
  const long = new Map<string, typeof readLongPort | typeof readLongDevice>([
    ['ports', readLongPort],
    ['devices', readLongDevice],
  ]).get(key);
  for (const { site: item, alone } of draft.items(site, leaf)) {
    let values: readonly unknown[] | undefined;
    if (long && isMap(item.value)) values = long(found, item);
    else {
      const text = found.text(item, expects);
      values = text === undefined ? undefined : known.read(text);
      if (text !== undefined && !values) found.note(item, `Expected: ${expects}.`);
    }
    if (!values) continue;
    draft.list(item, leaf, ...values);
    for (const value of values) {
      const id = draft.unique(key, known.ids({ [leaf]: [value] })[0] as string);
      if (values.length > 1) found.elsewhere(id, item);
      else if (!alone) found.claim(id, item, [draft.ref(leaf)]);
    }
  }
}

function readPairs(draft: Draft, site: Site, key: string): void {
  const { found } = draft;
  const known = PAIRS[key];
  if (!known) return;
  const { leaf, separators, make } = known;
  const map = isMap(site.value);
  for (const { site: item, alone } of draft.entries(site, leaf)) {
    const text = found.text(item, map ? 'a value' : `name${separators[0]}value`);
    const cuts = separators.map((mark) => text?.indexOf(mark) ?? -1).filter((place) => place > 0);
    const passedOn = text === undefined ? isEmpty(item.value) : !map && cuts.length === 0;
    if (passedOn) found.note(item, say`No value stands here: compose passes on that of its own environment. Kept.`);
    if (passedOn || text === undefined) continue;
    const cut = Math.min(...cuts);
    const pair = map ? { name: nameOf(item), value: numeric(item, text) } : { name: text.slice(0, cut), value: text.slice(cut + 1) };
    draft.list(item, leaf, make(pair));
    const id = draft.unique(key, pair.name);
    if (!alone) found.claim(id, item, [draft.ref(leaf)]);
  }
}
/** What Go's YAML makes of a bare number or boolean before compose turns it into text: `1.10` is `1.1`. */
function numeric({ value }: Site, text: string): string {
  if (!isScalar(value) || value.type !== 'PLAIN' || /^-?\d+$/.test(text)) return text;
  return typeof value.value === 'number' || typeof value.value === 'boolean' ? String(value.value) : text;
}

function mounted(draft: Draft, { leaf, value }: Mount, item: Site, own: boolean): void {
  draft.list(item, leaf, value);
  const key = leaf === 'tmpfs' ? draft.unique('tmpfs', value.path) : draft.unique('volumes', `${leaf}:${value.target}`);
  if (leaf === 'tmpfs') draft.found.elsewhere(key, item);
  else if (own) draft.found.claim(key, item, [draft.ref(leaf)]);
}
function readVolumes(draft: Draft, site: Site): void {
  const { found } = draft;
  for (const { site: item, alone } of draft.items(site, 'volumes', 'binds', 'systemBinds', 'engineSockets')) {
    const text = isMap(item.value) ? undefined : found.text(item, 'source:target');
    const mount = text === undefined ? isMap(item.value) && readLongMount(found, item) : readShortMount(text);
    if (typeof mount === 'string') found.note(item, mount);
    else if (mount) {
      if (mount.besides) found.note(item, mount.besides);
      mounted(draft, mount, item, !alone);
    }
  }
}
/** Mounts the engine's socket, and the client's credentials with it. */
function readApiSocket(draft: Draft, site: Site): void {
  if (draft.found.text(site, say`true or false`) !== 'true') return;
  const value = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };
  draft.list(site, 'engineSockets', value);
  draft.found.elsewhere(draft.unique('volumes', `engineSockets:${value.target}`), site);
}

export function readNetworks(draft: Draft, site: Site): void {
  const { found } = draft;
  const map = isMap(site.value);
  for (const { site: item, alone } of draft.entries(site, 'networks')) {
    const network = map ? nameOf(item) : found.text(item, say`the name of a network`);
    if (network === undefined) continue;
    draft.list(item, 'networks', network);
    const key = draft.unique('networks', network);
    if (!alone) found.claim(key, item, [draft.ref('networks')], map);
    if (isMap(item.value)) for (const option of found.yaml.children(item)) found.note(option, KEPT);
  }
}

export function readSecrets(draft: Draft, site: Site, files: Files): void {
  const { found } = draft;
  for (const { site: item, alone } of draft.items(site, 'secrets')) {
    const long = isMap(item.value) ? found.yaml.children(item) : undefined;
    const [key, target] = ['source', 'target'].map((word) => {
      const one = long ? long.find((child) => nameOf(child) === word) : word === 'source' ? item : undefined;
      return one && found.text(one, say`a name or path`);
    });
    const source = key === undefined ? undefined : files.get(key);
    if (key === undefined || source === undefined) {
      found.note(item, say`A secret that is no file of the project; kept.`);
      continue;
    }
    const strange = long?.find((child) => nameOf(child) !== 'source' && nameOf(child) !== 'target');
    if (strange) found.note(strange, say`Compose ignores this for secrets that are files; kept while this entry stays.`);
    const inside = target === undefined || target.startsWith('/') ? target : `/run/secrets/${target}`;
    draft.list(item, 'secrets', { name: key, source, ...(inside !== undefined && { target: readTarget(inside) }) });
    const id = draft.unique('secrets', key);
    if (!alone) found.claim(id, item, [draft.ref('secrets')]);
  }
}
