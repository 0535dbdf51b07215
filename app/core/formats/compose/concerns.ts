/** What an entry of a compose service may say something of, though it is not understood. */
import { isMap } from 'yaml';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { DEPLOYED, LISTS, PAIRS, type RunLeaf, SCALARS } from './keys.ts';
import type { Site } from './sites.ts';

const MOUNTS: readonly RunLeaf[] = ['binds', 'systemBinds', 'engineSockets', 'volumes', 'tmpfs'];
const OTHERS: ReadonlyMap<string, readonly RunLeaf[]> = new Map<string, readonly RunLeaf[]>([
  ['volumes', MOUNTS],
  ['volumes_from', MOUNTS],
  ['networks', ['networks']],
  ['env_file', ['environment']],
  ['ulimits', ['nofile', 'nproc', 'core']],
  ['cpu_quota', ['nanoCpus']],
  ['cpu_period', ['nanoCpus']],
  ['cpu_count', ['nanoCpus']],
  ['cpu_percent', ['nanoCpus']],
]);
const SECURITY: ReadonlyMap<string, RunLeaf> = new Map<string, RunLeaf>([
  ['no-new-privileges', 'noNewPrivileges'],
  ['seccomp', 'seccomp'],
  ['apparmor', 'apparmor'],
  ['label', 'selinux'],
]);

function leavesOf(keys: readonly string[], text: string): readonly RunLeaf[] {
  const [key = '', ...inside] = keys;
  if (key === 'security_opt') return [...SECURITY].flatMap(([option, leaf]) => (text.includes(option) || text.includes('$') ? [leaf] : []));
  const scalar = key === 'deploy' ? DEPLOYED.get(inside.join('/')) : key;
  const known = SCALARS[scalar ?? '']?.leaf ?? LISTS[key]?.leaf ?? PAIRS[key]?.leaf;
  return known === undefined ? (OTHERS.get(key) ?? []) : [known];
}

/** The fields that an entry has a say in: by the key of its service under which it stands. */
export function concernsOf(site: Site, text: string): FieldRef[] {
  const path: Site[] = [];
  for (let at: Site | undefined = site; at?.parent; at = at.parent) path.unshift(at);
  const [section, service, ...rest] = path.map(({ label }) => (label === undefined ? '' : String(label.value)));
  if (section !== 'services' || service === undefined) return [];
  if (rest[0] === 'healthcheck')
    return isMap(site.value) && site.value.get('disable') === true ? [] : [fieldRef('build.healthcheck', service)];
  return leavesOf(rest, text).map((leaf) => fieldRef(`run.${leaf}`, service));
}
