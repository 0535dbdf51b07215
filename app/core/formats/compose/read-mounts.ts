/** Mounts, devices and ports of a compose service in their short and long spellings. */
import { isMap } from 'yaml';
import { say } from '../../../languages/say.ts';
import { isEngineSocket, isSystemPath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { Bind, Device, Port, Tmpfs, VolumeMount } from '../../spec/spec.ts';
import type { Findings } from './findings.ts';
import { readSwitch } from './keys.ts';
import { nameOf, type Site } from './sites.ts';
import { portsOf, readDevice, readSource, readTarget, readWhole } from './syntax.ts';

export type Mount = (
  | { readonly leaf: 'engineSockets' | 'systemBinds' | 'binds'; readonly value: Bind }
  | { readonly leaf: 'volumes'; readonly value: VolumeMount }
  | { readonly leaf: 'tmpfs'; readonly value: Tmpfs }
) & {
  /** A word about an option that the plan has no place for. */
  readonly besides?: string | undefined;
};

const bound = (value: Bind): Mount => ({
  leaf: isEngineSocket(value.source) ? 'engineSockets' : isSystemPath(value.source) ? 'systemBinds' : 'binds',
  value,
});
const PROPAGATION = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'] as const;

/** `source:target:options`; what starts like a path is a bind. */
export function readShortMount(text: string): Mount | string {
  const [source = '', target, options = '', ...rest] = text.split(':');
  if (target === undefined) return say`An anonymous volume; the plan names its volumes. Kept.`;
  if (rest.length > 0 || !target.startsWith('/')) return say`Expected: source:target or source:target:ro.`;
  let readOnly: true | undefined;
  let propagation: Bind['propagation'];
  let besides: string | undefined;
  for (const option of options === '' ? [] : options.split(',')) {
    const shared = PROPAGATION.find((word) => word === option);
    if (option === 'ro') readOnly = true;
    else if (shared) propagation = shared;
    else if (!['rw', 'cached', 'delegated', 'consistent'].includes(option))
      besides = say`The option ${option} has no place in the plan; kept while this line stays.`;
  }
  const common = { target: readTarget(target), ...(readOnly && { readOnly }) };
  if (/^[/.~]/.test(source)) return { ...bound({ source: readSource(source), ...common, ...(propagation && { propagation }) }), besides };
  if (!/^[A-Za-z0-9][\w.-]*$/.test(source)) return say`Expected: a path that starts with / or ./, or the name of a volume.`;
  return {
    leaf: 'volumes',
    value: { volume: source, ...common },
    besides: propagation ? say`Propagation belongs to bind mounts.` : besides,
  };
}

/** The scalar entries of a mapping, two levels deep: `bind.propagation`. Undefined when one of them cannot be read. */
function flat(found: Findings, site: Site, prefix = ''): Map<string, string> | undefined {
  const values = new Map<string, string>();
  for (const child of found.yaml.children(site)) {
    const name = prefix + nameOf(child);
    if (isMap(child.value) && prefix === '') {
      const inner = flat(found, child, `${name}.`);
      if (!inner) return undefined;
      for (const [key, value] of inner) values.set(key, value);
    } else if (child.value !== undefined) {
      const text = found.text(child, 'a value');
      if (text === undefined) return undefined;
      values.set(name, text);
    }
  }
  return values;
}
/** A mapping with only these keys, or a word about the one that the plan has no place for. */
function only(values: Map<string, string>, ...known: readonly string[]): string | undefined {
  const strange = [...values.keys()].find((key) => !known.includes(key));
  return strange === undefined ? undefined : say`${strange} has no place in the plan; kept while this entry stays.`;
}

export function readLongMount(found: Findings, site: Site): Mount | undefined {
  const values = flat(found, site);
  if (!values) return undefined;
  const mount = mountOf(values);
  if (typeof mount === 'string') return found.note(site, mount);
  if (mount.besides) found.note(site, mount.besides);
  return mount;
}
function mountOf(values: Map<string, string>): Mount | string {
  const [type, source, target] = [values.get('type'), values.get('source'), values.get('target')];
  const common = ['type', 'source', 'target', 'read_only', 'consistency', 'bind.create_host_path'];
  if (target === undefined) return say`Expected: target, the path inside the container.`;
  const readOnly = values.has('read_only') ? readSwitch(values.get('read_only') ?? '') : undefined;
  if (values.has('read_only') && readOnly === undefined) return say`Expected for read_only: true or false.`;
  const shared = { target: readTarget(target), ...(readOnly !== undefined && { readOnly }) };
  if (type === 'tmpfs') {
    const besides = only(values, 'type', 'target', 'tmpfs.size', 'tmpfs.mode');
    const [size, mode] = [values.get('tmpfs.size'), values.get('tmpfs.mode')];
    const bytes = readBytes(size ?? '');
    if (size !== undefined && bytes === undefined) return say`Expected for tmpfs.size: bytes.`;
    const bits = mode === undefined ? undefined : /^0o[0-7]+$/.test(mode) ? Number(mode) : readWhole(mode);
    return {
      leaf: 'tmpfs',
      value: { path: shared.target, ...(bytes !== undefined && { size: bytes }), ...(bits !== undefined && { mode: bits }) },
      besides,
    };
  }
  if (source === undefined) return say`An anonymous volume; the plan names its volumes. Kept.`;
  if (type === 'volume') return { leaf: 'volumes', value: { volume: source, ...shared }, besides: only(values, ...common) };
  if (type !== 'bind') return say`Expected for type: bind, volume or tmpfs.`;
  const besides = only(values, ...common, 'bind.propagation', 'bind.recursive');
  const propagation = PROPAGATION.find((word) => word === values.get('bind.propagation'));
  const recursive = (['readonly', 'disabled'] as const).find((word) => word === values.get('bind.recursive'));
  return {
    ...bound({ source: readSource(source), ...shared, ...(propagation && { propagation }), ...(recursive && { recursive }) }),
    besides,
  };
}

export function readLongPort(found: Findings, site: Site): readonly Port[] | undefined {
  const values = flat(found, site);
  if (!values) return undefined;
  const ports = portsOf(values.get('host_ip'), values.get('published'), values.get('target') ?? '', values.get('protocol'));
  const strange = only(values, 'host_ip', 'published', 'target', 'protocol', 'mode', 'name', 'app_protocol');
  if (!ports) return found.note(site, say`Expected: target, and published and host_ip where the port is published.`);
  if (strange) found.note(site, strange);
  return ports;
}

export function readLongDevice(found: Findings, site: Site): readonly Device[] | undefined {
  const values = flat(found, site);
  if (!values) return undefined;
  const strange = only(values, 'source', 'target', 'permissions');
  const parts = [values.get('source') ?? '', values.get('target') ?? values.get('source') ?? '', values.get('permissions')];
  const device = readDevice(parts.filter((text) => text !== undefined).join(':'));
  if (!device) return found.note(site, say`Expected: source, target and permissions.`);
  if (strange) found.note(site, strange);
  return [device];
}
