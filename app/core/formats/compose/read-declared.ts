/** The networks and volumes that a compose file declares. */
import { isScalar } from 'yaml';
import { say } from '../../../languages/say.ts';
import type { Network, Volume } from '../../spec/spec.ts';
import { type Findings, KEPT } from './findings.ts';
import { readSwitch } from './keys.ts';
import { BRIDGE } from './mounts.ts';
import { nameOf, type Site } from './sites.ts';
import { readBacking } from './syntax.ts';

export function readNetwork(found: Findings, entry: Site, ref: (leaf: string) => string): Partial<Network> {
  const network: { -readonly [K in keyof Network]?: Network[K] } = {};
  for (const site of found.yaml.children(entry)) {
    if (nameOf(site) === 'internal') {
      found.claim(site.key, site, [ref('internal')]);
      found.states(site, ref('internal'));
      const internal = readSwitch(found.text(site, say`true or false`) ?? '');
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

export function readVolume(found: Findings, entry: Site, ref: (leaf: string) => string): Partial<Volume> {
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
    if (!backing) found.note(site, say`Driver options that the plan has no place for; kept.`);
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
