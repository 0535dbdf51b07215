/** Limits, logging and security options of a compose service, and the same limits below `deploy`. */
import { isMap } from 'yaml';
import { say } from '../../../languages/say.ts';
import { hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { DeviceRate, Log } from '../../spec/spec.ts';
import type { Draft } from './draft.ts';
import { KEPT } from './findings.ts';
import { type RunLeaf, SCALARS } from './keys.ts';
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

const SWARM_LIMITS: ReadonlyMap<string, string> = new Map([
  ['resources/limits/memory', 'mem_limit'],
  ['resources/limits/cpus', 'cpus'],
  ['resources/limits/pids', 'pids_limit'],
  ['resources/reservations/memory', 'mem_reservation'],
]);

/** `deploy.resources` says the same as the service's own keys, which win where both stand. */
export function readDeploy(draft: Draft, deploy: Site): void {
  const { found } = draft;
  const inside = (site: Site): void => {
    for (const child of found.yaml.children(site)) {
      const path = child.key.slice(deploy.key.length + 1);
      if (path === 'resources') found.heads(child, draft.ref('memory'), draft.ref('nanoCpus'), draft.ref('pids'));
      const key = SWARM_LIMITS.get(path);
      const known = key === undefined ? undefined : SCALARS[key];
      if (known) {
        found.elsewhere(`${draft.key}/${key}`, child);
        found.states(child, draft.ref(known.leaf));
        const text = found.text(child, known.expects);
        const value = text === undefined ? undefined : known.read(text);
        if (value && draft.run[known.leaf] === undefined) draft.say(value);
        else if (text !== undefined && !value) found.note(child, `Expected: ${known.expects}.`);
      } else if (['resources', 'resources/limits', 'resources/reservations'].includes(path)) inside(child);
      else found.note(child, path === 'restart_policy' ? say`Compose follows this where restart is absent; kept.` : KEPT);
    }
  };
  inside(deploy);
}
