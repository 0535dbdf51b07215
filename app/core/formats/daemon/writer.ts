/** `/etc/docker/daemon.json`: what every container of the host starts from. Strict JSON; one wrong key and the daemon stays down. */
import { say } from '../../../languages/say.ts';
import {
  BUILD_FIELDS,
  type FieldRef,
  HOST_FIELDS,
  NETWORK_FIELDS,
  RUN_FIELDS,
  SUPPLY_FIELDS,
  targetOf,
  VOLUME_FIELDS,
} from '../../spec/fields.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { defineWriter, type Line, type Treatments } from '../format.ts';
import { everyOne } from '../treatment.ts';
import { writeJson } from './json.ts';
import { type Json, KEYS, type Key, refOf } from './keys.ts';

const treatments = {
  'project.name': 'elsewhere',
  'service.name': 'elsewhere',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'elsewhere'),
  ...everyOne(NETWORK_FIELDS, 'elsewhere'),
  ...everyOne(VOLUME_FIELDS, 'elsewhere'),
  ...everyOne(HOST_FIELDS, 'prints'),
  'host.target': 'elsewhere',
  'host.kubernetes': 'elsewhere',
  'host.cgroup': 'elsewhere',
  'host.securityModule': 'elsewhere',
  'host.engine': 'elsewhere',
  'host.rootless': 'elsewhere',
  'host.units': 'elsewhere',
  'host.dockerGroup': 'elsewhere',
  'host.fileChecks': 'elsewhere',
  'host.auditRules': 'elsewhere',
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

/** Written entries in order: a top-level key with its value, or with the keys inside it. */
function* entries(host: Host): Generator<{ name: string; keys: readonly { key: Key; value: Json }[] }> {
  const groups = new Map<string, { key: Key; value: Json }[]>();
  for (const key of KEYS) {
    const value = key.write(host);
    if (value === undefined) continue;
    const group = groups.get(key.path[0]);
    if (group) group.push({ key, value });
    else groups.set(key.path[0], [{ key, value }]);
  }
  for (const [name, keys] of groups) yield { name, keys };
}

function fresh(host: Host): Line[] {
  const brace: readonly FieldRef[] = ['project.name'];
  const lines: Line[] = [];
  const add = (text: string, fields: readonly FieldRef[]) => lines.push({ text, fields });
  const all = [...entries(host)];
  all.forEach(({ name, keys }, index) => {
    const comma = index + 1 < all.length ? ',' : '';
    const [only] = keys;
    if (only && only.key.path.length === 1) {
      add(`  ${JSON.stringify(name)}: ${writeJson(only.value)}${comma}`, [refOf(only.key)]);
      return;
    }
    const fields = [...new Set(keys.map(({ key }) => refOf(key)))];
    add(`  ${JSON.stringify(name)}: {`, fields);
    keys.forEach(({ key, value }, place) => {
      add(`    ${JSON.stringify(key.path[1])}: ${writeJson(value)}${place + 1 < keys.length ? ',' : ''}`, [refOf(key)]);
    });
    add(`  }${comma}`, fields);
  });
  return [{ text: '{', fields: brace }, ...lines, { text: '}', fields: brace }];
}

/** How the file comes into force on a Linux host. */
const applyOnLinux = ({ host: { engine } }: Spec): readonly string[] => [
  'sudo cp -p /etc/docker/daemon.json /etc/docker/daemon.json.before',
  'sudo install -o root -g root -m 0644 daemon.json /etc/docker/daemon.json',
  engine === undefined || engine >= 23
    ? 'sudo dockerd --validate --config-file /etc/docker/daemon.json'
    : say`This engine cannot validate the file (Engine 23 and later can): keep the copy at hand.`,
  'sudo systemctl restart docker',
];

export default defineWriter({
  title: 'daemon.json',
  language: 'json',
  scope: 'project',
  rank: 70,
  isRead: true,
  targets: ['docker', 'desktop', 'swarm'],
  treatments,
  path: () => 'daemon.json',
  wanted: (spec) => !entries(spec.host).next().done,
  write: (spec) => fresh(spec.host),
  apply: (spec) =>
    targetOf(spec) === 'desktop' ? [say`Paste it under Settings, Docker Engine, and choose Apply & restart.`] : applyOnLinux(spec),
});
