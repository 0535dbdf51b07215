/** Reads a stack file: the same YAML as a compose file, with what a Swarm makes of it. */
import { isScalar } from 'yaml';
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Network, Run, Service, Spec } from '../../spec/spec.ts';
import { type Findings, KEPT } from '../compose/findings.ts';
import { readSwitch } from '../compose/keys.ts';
import { type ComposeReading, readerOf } from '../compose/read.ts';
import { nameOf, type Site } from '../compose/sites.ts';
import { readTask } from './read-task.ts';
import { aloneOf } from './spelling.ts';

type Mode = NonNullable<Run['networkMode']>;

/** What the entries of a network say plainly. */
const saysOf = (entries: readonly Site[]): Map<string, unknown> =>
  new Map(entries.map((site) => [nameOf(site), isScalar(site.value) ? site.value.value : undefined]));

/** The network that the engine of each node brings along, where these entries ask for one. */
function ofNode(entries: readonly Site[]): Mode | undefined {
  const says = saysOf(entries);
  return says.get('external') === true ? (['host', 'bridge'] as const).find((mode) => mode === says.get('name')) : undefined;
}

/** Driver options of a bridge mean nothing to an overlay network. */
function readOverlay(found: Findings, entry: Site, ref: (leaf: string) => string): Partial<Network> {
  const network: { -readonly [K in keyof Network]?: Network[K] } = {};
  const entries = found.yaml.children(entry);
  const node = ofNode(entries);
  for (const site of entries) {
    const key = nameOf(site);
    if (key === 'internal') {
      found.claim(site.key, site, [ref('internal')]);
      found.states(site, ref('internal'));
      const internal = readSwitch(found.text(site, say`true or false`) ?? '');
      if (internal !== undefined) network.internal = internal;
    } else if (key === 'driver_opts') {
      for (const option of found.heading(site, [ref('encrypted')])) {
        if (nameOf(option) !== 'encrypted') {
          found.note(option, KEPT);
          continue;
        }
        found.claim(option.key, option, [ref('encrypted')]);
        found.states(option, ref('encrypted'));
        // The engine asks whether the option is there, whatever it says but false.
        const encrypted = readSwitch(found.text(option, say`true or false`) ?? 'true');
        if (encrypted !== undefined) network.encrypted = encrypted;
      }
    } else if (node ? key === 'external' || key === 'name' : key === 'driver' && isScalar(site.value) && site.value.value === 'overlay')
      found.claim(site.key, site, [ref('name')]);
    else found.note(site, KEPT);
  }
  return network;
}

const readStack = readerOf({
  head: 'version',
  readHead: (found, version) => {
    if (version) found.claim('version', version, ['host.target']);
    if (version) found.states(version, 'host.target');
    return '';
  },
  vain: { name: say`docker stack deploy refuses a file with name: the command names the stack.` },
  service: readTask,
  network: readOverlay,
});

/** The network mode that a network stands for: one of the node by its name, or one of the service's own. */
function modeOf(found: Findings, service: string, network: string): Mode | undefined {
  const entry = found.claims.get(`networks/${network}`)?.site;
  const entries = entry ? found.yaml.children(entry) : [];
  return network === aloneOf(service) && saysOf(entries).get('internal') === true ? 'none' : ofNode(entries);
}

function withMode(found: Findings, service: Service): Service {
  const { name, run } = service;
  const { networks = [], ...rest } = run;
  const modes = networks.map((network) => modeOf(found, name, network));
  const mode = modes.find((one) => one !== undefined);
  if (mode === undefined) return service;
  const lines = found.at.get(fieldRef('run.networks', name));
  if (lines) found.at.set(fieldRef('run.networkMode', name), lines);
  return { ...service, run: { ...rest, networkMode: mode } };
}

/** An image that is called after its service and nothing else says what the project is called. */
function projectOf({ services }: Spec): string {
  for (const { name, run } of services) {
    const [project, ...rest] = (run.image ?? '').split('/');
    if (project !== undefined && project !== '' && rest.length === 1 && run.image === ownImage(project, name)) return project;
  }
  return '';
}

function finished({ spec, found, errors }: ComposeReading): ComposeReading {
  if (errors.length > 0) return { spec, found, errors };
  const project = projectOf(spec);
  const services = spec.services.map((service) => {
    const { image, ...run } = service.run;
    return withMode(found, project !== '' && image === ownImage(project, service.name) ? { ...service, run } : service);
  });
  const used = new Set(services.flatMap(({ run }) => run.networks ?? []));
  const networks = spec.networks.filter(({ name }) => used.has(name));
  return { spec: { ...spec, project: { name: project }, services, networks, host: { target: 'swarm' } }, found, errors };
}

/** Never throws. */
export const read = (text: string): ComposeReading => finished(readStack(text));
