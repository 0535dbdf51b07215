/** Limits, logging and security options of a compose service, and the same limits below `deploy`. */
import { isMap } from 'yaml';
import { say } from '../../../languages/say.ts';
import { hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { DeviceRate, Log, Restart } from '../../spec/spec.ts';
import type { Draft } from './draft.ts';
import { KEPT } from './findings.ts';
import { DEPLOYED, type RunLeaf, SCALARS, type ScalarKey } from './keys.ts';
import { nameOf, type Site } from './sites.ts';
import { readWhole } from './syntax.ts';

export function readUlimits(draft: Draft, site: Site): void {
  const { found } = draft;
  for (const child of found.heading(site)) {
    const limit = nameOf(child);
    if (limit !== 'nofile' && limit !== 'nproc' && limit !== 'core') {
      found.note(child, KEPT);
      continue;
    }
    draft.claim(child.key, child, limit);
    const inside = isMap(child.value) ? found.yaml.children(child) : undefined;
    const [soft, hard] = ['soft', 'hard'].map((word) => {
      const one = inside ? inside.find((inner) => nameOf(inner) === word) : child;
      return one && readWhole(found.text(one, say`a whole number`) ?? '');
    });
    if (soft === undefined || hard === undefined) found.note(child, say`Expected: a number, or soft and hard.`);
    else draft.say({ [limit]: { soft, hard } });
  }
}

export function readDiskRates(draft: Draft, site: Site): void {
  for (const child of draft.found.heading(site)) {
    const word = nameOf(child);
    if (word === 'device_read_bps') readRates(draft, child, 'readBps');
    else if (word === 'device_write_bps') readRates(draft, child, 'writeBps');
    else draft.found.note(child, KEPT);
  }
}
function readRates(draft: Draft, site: Site, pick: 'readBps' | 'writeBps'): void {
  const { found } = draft;
  draft.claim(site.key, site, 'io');
  const rates: DeviceRate[] = [];
  for (const item of found.yaml.children(site)) {
    const inner = found.yaml.children(item);
    const [path, rate] = ['path', 'rate'].map((key) => {
      const one = inner.find((entry) => nameOf(entry) === key);
      return one && found.text(one, 'a value');
    });
    const bytes = readBytes(rate ?? '');
    if (path === undefined || bytes === undefined) found.note(item, say`Expected: path and rate, such as 10m.`);
    else rates.push({ device: hostPath(normalisePath(path)), [pick]: bytes });
  }
  draft.say({ io: joined(draft.run.io ?? [], rates) });
}
/** Two lists of rates as one, with the devices of both in their order. */
function joined(first: readonly DeviceRate[], second: readonly DeviceRate[]): DeviceRate[] {
  const result: DeviceRate[] = [];
  let next = 0;
  for (const rate of first) {
    const shared = second.findIndex(({ device }, index) => index >= next && device === rate.device);
    if (shared >= 0) result.push(...second.slice(next, shared));
    result.push(shared >= 0 ? { ...rate, ...second[shared] } : rate);
    if (shared >= 0) next = shared + 1;
  }
  return [...result, ...second.slice(next)];
}

export function readStorage(draft: Draft, site: Site): void {
  const { found } = draft;
  for (const child of found.heading(site)) {
    if (nameOf(child) !== 'size') {
      found.note(child, KEPT);
      continue;
    }
    draft.claim(child.key, child, 'storageSize');
    const text = found.text(child, say`a size such as 2g`);
    const size = text === undefined ? undefined : readBytes(text);
    if (size !== undefined) draft.say({ storageSize: size });
    else if (text !== undefined) found.note(child, say`Expected: a size such as 2g.`);
  }
}

export function readLogging(draft: Draft, site: Site): void {
  const { found } = draft;
  const log: { -readonly [K in keyof Log]: Log[K] } = {};
  const option = (child: Site): void => {
    const word = nameOf(child);
    if (word !== 'max-size' && word !== 'max-file') {
      found.note(child, KEPT);
      return;
    }
    draft.claim(child.key, child, 'log');
    const text = found.text(child, say`a size such as 10m, or a number`);
    const value = text === undefined ? undefined : word === 'max-size' ? readBytes(text) : readWhole(text);
    if (value !== undefined) log[word === 'max-size' ? 'maxSize' : 'maxFile'] = value;
    else if (text !== undefined) found.note(child, say`Expected: a size such as 10m, or a number.`);
  };
  for (const child of found.heading(site, [draft.ref('log')])) {
    if (nameOf(child) === 'options') for (const inner of found.heading(child, [draft.ref('log')])) option(inner);
    else if (nameOf(child) === 'driver') {
      draft.claim(child.key, child, 'log');
      const driver = found.text(child, say`a log driver`);
      if (driver) log.driver = driver;
    } else found.note(child, KEPT);
  }
  if (Object.keys(log).length > 0) draft.say({ log });
}

export function readSecurityOptions(draft: Draft, site: Site): void {
  const { found } = draft;
  found.heads(site, draft.ref('noNewPrivileges'), draft.ref('seccomp'), draft.ref('apparmor'), draft.ref('selinux'));
  for (const { site: item } of draft.items(site, 'noNewPrivileges', 'seccomp', 'apparmor', 'selinux', 'unmaskPaths')) {
    const text = found.text(item, say`a security option`);
    if (text === undefined) continue;
    const [, option = '', value = ''] = /^([^=:]*)(?:[=:]([\s\S]*))?$/.exec(text) ?? [];
    const state = (leaf: RunLeaf, meaning: unknown) => {
      draft.say({ [leaf]: meaning });
      draft.claim(`${draft.key}/security_opt/${option}`, item, leaf);
    };
    if (option === 'no-new-privileges' && /^(?:true|false|1|0|t|f)?$/i.test(value)) state('noNewPrivileges', !/^(?:f|0)/i.test(value));
    else if ((option === 'seccomp' || option === 'apparmor') && value !== '') state(option, value);
    else if (option === 'label' && draft.run.selinux !== undefined)
      found.note(item, say`The plan holds one label option; this one is kept.`);
    else if (option === 'label' && value !== '') state('selinux', value);
    else if (option === 'systempaths' && value === 'unconfined') state('unmaskPaths', true);
    else found.note(item, say`A security option that the plan has no place for; kept.`);
  }
}

const RESOURCES = new Set(['resources', 'resources/limits', 'resources/reservations']);

/** What `deploy` holds beside the limits. */
type Rest = (draft: Draft, child: Site, path: string) => boolean;

/**
 * `deploy.resources` says the same as the service's own keys, which win where both stand. Further limits join it: Compose
 * refuses `pids_limit` beside limits below `deploy` that leave `pids` out (builderz-labs/mission-control, issue 322).
 */
export function readDeployed(draft: Draft, deploy: Site, rest: Rest): void {
  const { found } = draft;
  const join = (site: Site): void => {
    for (const key of DEPLOYED.values()) {
      const leaf = SCALARS[key]?.leaf as RunLeaf;
      if (draft.run[leaf] !== undefined) continue;
      found.shapes.set(`${draft.key}/${key}`, 'deploy');
      found.heads(site, draft.ref(leaf));
    }
  };
  const limit = (site: Site, key: string, known: ScalarKey): void => {
    const isOwn = found.shapes.get(`${draft.key}/${key}`) !== 'deploy';
    if (isOwn) found.elsewhere(`${draft.key}/${key}`, site);
    else found.claim(site.key, site, [draft.ref(known.leaf)]);
    found.states(site, draft.ref(known.leaf));
    const text = found.text(site, known.expects);
    const value = text === undefined ? undefined : known.read(text);
    if (value && !isOwn) draft.say(value);
    else if (text !== undefined && !value) found.note(site, `Expected: ${known.expects}.`);
  };
  const inside = (site: Site): void => {
    for (const child of found.heading(site)) {
      const path = child.key.slice(deploy.key.length + 1);
      const key = DEPLOYED.get(path);
      const known = key === undefined ? undefined : SCALARS[key];
      if (key !== undefined && known) limit(child, key, known);
      else if (RESOURCES.has(path)) {
        if (path === 'resources') join(child);
        inside(child);
      } else if (!rest(draft, child, path)) found.note(child, KEPT);
    }
  };
  inside(deploy);
}

/** Words of Swarm, and those of `restart`, which Compose takes here as well. */
const CONDITIONS: ReadonlyMap<string, Restart['policy']> = new Map([
  ['none', 'no'],
  ['on-failure', 'on-failure'],
  ['any', 'always'],
  ['no', 'no'],
  ['always', 'always'],
  ['unless-stopped', 'unless-stopped'],
]);

/** Compose follows the policy below `deploy` rather than `restart` (docker/compose, pkg/compose/create.go, getRestartPolicy). */
const readPolicy: Rest = (draft, policy, path) => {
  if (path !== 'restart_policy') return false;
  const { found } = draft;
  const inside = found.yaml.children(policy);
  const [condition, attempts] = ['condition', 'max_attempts'].map((key) => {
    const one = inside.find((child) => nameOf(child) === key);
    return one && found.text(one, 'a value');
  });
  for (const child of inside) if (!['condition', 'max_attempts'].includes(nameOf(child))) found.note(child, KEPT);
  const own = found.claims.get(`${draft.key}/restart`)?.site;
  if (own) found.note(own, say`The restart policy below deploy counts instead.`);
  found.elsewhere(`${draft.key}/restart`, policy);
  const said = CONDITIONS.get(condition ?? '');
  if (said === undefined) found.note(policy, say`Expected: none, on-failure or any.`);
  else {
    found.states(policy, draft.ref('restart'));
    const most = attempts === undefined ? undefined : readWhole(attempts);
    draft.say({ restart: { policy: said, ...(said === 'on-failure' && most !== undefined && { attempts: most }) } });
  }
  return true;
};

export const readDeploy = (draft: Draft, deploy: Site): void => readDeployed(draft, deploy, readPolicy);
