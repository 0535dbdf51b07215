/** One service of a compose file as the run half of a Spec. */
import { isMap, isScalar, isSeq } from 'yaml';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { DeviceRate, Log, Run } from '../../spec/spec.ts';
import { type Findings, KEPT } from './findings.ts';
import { LISTS, PAIRS, type RunLeaf, SCALARS } from './keys.ts';
import { IMAGE_HALF } from './mounts.ts';
import { type Mount, readLongDevice, readLongMount, readLongPort, readShortMount } from './read-mounts.ts';
import { counter } from './render.ts';
import { isEmpty, nameOf, type Site } from './sites.ts';
import { readTarget, readWhole } from './syntax.ts';

type Draft = { -readonly [L in RunLeaf]?: unknown };

/** @param files source file of each secret that the file declares */
export function readService(found: Findings, service: Site, name: string, files: ReadonlyMap<string, string>): Run {
  const run: Draft = {};
  const ref = (leaf: RunLeaf) => fieldRef(`run.${leaf}`, name);
  const counters = new Map<string, (id: string) => string>();
  const unique = (key: string, id: string): string => {
    if (!counters.has(key)) counters.set(key, counter());
    return `${service.key}/${key}/${(counters.get(key) as (id: string) => string)(id)}`;
  };
  const push = (leaf: RunLeaf, ...values: readonly unknown[]) => {
    run[leaf] = [...((run[leaf] as unknown[] | undefined) ?? []), ...values];
  };
  /** Items of a list; a lone value stands for a list of one and is no statement yet. */
  const items = (site: Site): readonly { site: Site; alone: boolean }[] => {
    const children = found.heading(site);
    if (isSeq(site.value)) return children.map((child) => ({ site: child, alone: false }));
    if (isScalar(site.value) && site.value.value !== null) return [{ site, alone: true }];
    if (isMap(site.value) && children.length > 0) found.note(site, 'Expected: a list.');
    return [];
  };
  const claim = (key: string, site: Site, leaf: RunLeaf) => {
    found.claim(key, site, [ref(leaf)]);
    found.states(site, ref(leaf));
  };

  const readers: { readonly [key: string]: (site: Site, key: string) => void } = {
    volumes: (site) => {
      for (const { site: item, alone } of items(site)) {
        const mount = isMap(item.value) ? readLongMount(found, item) : shortMount(item);
        if (mount) mounted(mount, item, alone);
      }
    },
    security_opt: (site) => {
      for (const { site: item } of items(site)) securityOption(item);
    },
    networks: (site) => {
      const children = isMap(site.value) ? found.heading(site).map((child) => ({ site: child, alone: false })) : items(site);
      for (const { site: item, alone } of children) {
        const network = isMap(site.value) ? nameOf(item) : found.text(item, 'the name of a network');
        if (network === undefined) continue;
        push('networks', network);
        const key = unique('networks', network);
        if (!alone) found.claim(key, item, [ref('networks')], isMap(site.value));
        found.states(item, ref('networks'));
        if (isMap(item.value)) for (const option of found.yaml.children(item)) found.note(option, KEPT);
      }
    },
    secrets: (site) => {
      for (const { site: item } of items(site)) secret(item);
    },
    ulimits: (site) => {
      for (const child of found.heading(site)) {
        const limit = nameOf(child);
        if (limit !== 'nofile' && limit !== 'nproc' && limit !== 'core') {
          found.note(child, KEPT);
          continue;
        }
        claim(child.key, child, limit);
        const whole = (inner: Site | undefined) => (inner ? readWhole(found.text(inner, 'a whole number') ?? '') : undefined);
        const inside = isMap(child.value) ? found.yaml.children(child) : [child, child];
        const [soft, hard] = isMap(child.value)
          ? ['soft', 'hard'].map((word) => whole(inside.find((inner) => nameOf(inner) === word)))
          : inside.map(whole);
        if (soft === undefined || hard === undefined) found.note(child, 'Expected: a number, or soft and hard.');
        else run[limit] = { soft, hard };
      }
    },
    blkio_config: (site) => {
      for (const child of found.heading(site)) diskRate(child);
    },
    storage_opt: (site) => {
      for (const child of found.heading(site)) {
        if (nameOf(child) !== 'size') found.note(child, KEPT);
        else {
          claim(child.key, child, 'storageSize');
          const size = found.text(child, 'a size such as 2g');
          const bytes = size === undefined ? undefined : readBytes(size);
          if (bytes !== undefined) run.storageSize = bytes;
          else if (size !== undefined) found.note(child, 'Expected: a size such as 2g.');
        }
      }
    },
    logging: (site) => {
      const log: { -readonly [K in keyof Log]: Log[K] } = {};
      for (const child of found.heading(site, [ref('log')])) {
        if (nameOf(child) === 'driver') {
          claim(child.key, child, 'log');
          const driver = found.text(child, 'a log driver');
          if (driver) log.driver = driver;
        } else if (nameOf(child) === 'options') for (const option of found.heading(child, [ref('log')])) logOption(option, log);
        else found.note(child, KEPT);
      }
      if (Object.keys(log).length > 0) run.log = log;
    },
    build: (site) => found.claim(site.key, site, [fieldRef('service.name', name)]),
    use_api_socket: (site) => {
      if (found.text(site, 'true or false') !== 'true') return;
      const socket = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };
      mounted({ leaf: 'engineSockets', value: socket }, site, false, true);
    },
  };

  function shortMount(item: Site): Mount | undefined {
    const text = found.text(item, 'source:target');
    if (text === undefined) return undefined;
    const mount = readShortMount(text);
    if (typeof mount === 'string') return found.note(item, mount);
    if (mount.besides) found.note(item, mount.besides);
    return mount;
  }
  function mounted({ leaf, value }: Mount, item: Site, alone: boolean, foreign = false): void {
    push(leaf, value);
    const key = leaf === 'tmpfs' ? unique('tmpfs', value.path) : unique('volumes', `${leaf}:${value.target}`);
    if (leaf === 'tmpfs' || foreign) found.elsewhere(key, item);
    else if (!alone) found.claim(key, item, [ref(leaf)]);
    found.states(item, ref(leaf));
  }
  function securityOption(item: Site): void {
    const text = found.text(item, 'a security option');
    if (text === undefined) return;
    const [, option = '', value] = /^([^=:]*)(?:[=:]([\s\S]*))?$/.exec(text) ?? [];
    const say = (id: string, leaf: RunLeaf, meaning: unknown) => {
      if (id === 'label' && run.selinux !== undefined) return found.note(item, 'The plan holds one label option; this one is kept.');
      run[leaf] = meaning;
      claim(`${service.key}/security_opt/${id}`, item, leaf);
    };
    if (option === 'no-new-privileges' && /^(?:true|false|1|0|t|f)?$/i.test(value ?? ''))
      say(option, 'noNewPrivileges', !/^(?:f|0)/i.test(value ?? ''));
    else if ((option === 'seccomp' || option === 'apparmor') && value) say(option, option, value);
    else if (option === 'label' && value) say(option, 'selinux', value);
    else if (text === 'systempaths=unconfined' || text === 'systempaths:unconfined') say(option, 'unmaskPaths', true);
    else found.note(item, 'A security option that the plan has no place for; kept.');
  }
  function secret(item: Site): void {
    const parts = isMap(item.value) ? found.yaml.children(item) : [item];
    const text = (key: string) => {
      const inner = isMap(item.value) ? parts.find((child) => nameOf(child) === key) : key === 'source' ? item : undefined;
      return inner && found.text(inner, 'a name or path');
    };
    const [key, target] = [text('source'), text('target')];
    const source = key === undefined ? undefined : files.get(key);
    if (key === undefined || source === undefined) return found.note(item, 'A secret that is no file of the project; kept.');
    const id = unique('secrets', key);
    claim(id, item, 'secrets');
    push('secrets', {
      name: key,
      source,
      ...(target !== undefined && { target: target.startsWith('/') ? readTarget(target) : containerPath(`/run/secrets/${target}`) }),
    });
  }
  function diskRate(child: Site): void {
    const word = nameOf(child);
    const pick = word === 'device_read_bps' ? 'readBps' : word === 'device_write_bps' ? 'writeBps' : undefined;
    if (!pick) return found.note(child, KEPT);
    claim(child.key, child, 'io');
    const rates: DeviceRate[] = [];
    for (const item of found.yaml.children(child)) {
      const inner = found.yaml.children(item);
      const [path, rate] = ['path', 'rate'].map((key) => {
        const site = inner.find((one) => nameOf(one) === key);
        return site && found.text(site, 'a value');
      });
      const bytes = readBytes(rate ?? '');
      if (path === undefined || bytes === undefined) found.note(item, 'Expected: path and rate, such as 10m.');
      else rates.push({ device: hostPath(normalisePath(path)), [pick]: bytes });
    }
    run.io = joined((run.io as DeviceRate[] | undefined) ?? [], rates);
  }
  function logOption(option: Site, log: { -readonly [K in keyof Log]: Log[K] }): void {
    const word = nameOf(option);
    if (word !== 'max-size' && word !== 'max-file') return found.note(option, KEPT);
    claim(option.key, option, 'log');
    const text = found.text(option, 'a size such as 10m, or a number');
    if (text === undefined) return;
    const value = word === 'max-size' ? readBytes(text) : readWhole(text);
    if (value === undefined) found.note(option, 'Expected: a size such as 10m, or a number.');
    else log[word === 'max-size' ? 'maxSize' : 'maxFile'] = value;
  }

  function readScalar(site: Site, key: string): void {
    const known = SCALARS[key] as (typeof SCALARS)[string];
    claim(site.key, site, known.leaf);
    const text = found.text(site, known.expects);
    const value = text === undefined ? undefined : known.read(text);
    if (value) Object.assign(run, value);
    else if (text !== undefined) found.note(site, `Expected: ${known.expects}.`);
  }
  function readList(site: Site, key: string): void {
    const known = LISTS[key] as (typeof LISTS)[string];
    for (const { site: item, alone } of items(site)) {
      const long = isMap(item.value);
      const text = long ? undefined : found.text(item, known.expects);
      const values =
        long && key === 'ports'
          ? readLongPort(found, item)
          : long && key === 'devices'
            ? readLongDevice(found, item)
            : text === undefined
              ? undefined
              : known.read(text);
      if (!values) {
        if (text !== undefined || (long && key !== 'ports' && key !== 'devices')) found.note(item, `Expected: ${known.expects}.`);
        continue;
      }
      push(known.leaf, ...values);
      found.states(item, ref(known.leaf));
      for (const value of values) {
        const id = unique(key, known.ids({ [known.leaf]: [value] })[0] as string);
        if (values.length > 1) found.elsewhere(id, item);
        else if (!alone) found.claim(id, item, [ref(known.leaf)]);
      }
    }
  }
  function readPairs(site: Site, key: string): void {
    const { leaf, separators, make } = PAIRS[key] as (typeof PAIRS)[string];
    const map = isMap(site.value);
    for (const { site: item, alone } of map ? found.heading(site).map((child) => ({ site: child, alone: false })) : items(site)) {
      const text = found.text(item, map ? 'a value' : `name${separators[0]}value`);
      const cut =
        map || text === undefined
          ? -1
          : Math.min(
              ...[...separators]
                .reverse()
                .map((mark) => text.indexOf(mark))
                .filter((place) => place > 0),
            );
      const passedOn = text === undefined ? isEmpty(item.value) : !map && !Number.isFinite(cut);
      if (passedOn) found.note(item, 'No value stands here: compose passes on that of its own environment. Kept.');
      if (passedOn || text === undefined) continue;
      const pair = map ? { name: nameOf(item), value: numeric(item, text) } : { name: text.slice(0, cut), value: text.slice(cut + 1) };
      push(leaf, make(pair));
      const id = unique(key, pair.name);
      if (!alone) found.claim(id, item, [ref(leaf)]);
      found.states(item, ref(leaf));
    }
  }

  const children = found.yaml.children(service);
  for (const site of children) {
    const key = nameOf(site);
    if (readers[key] && Object.hasOwn(readers, key)) readers[key](site, key);
    else if (Object.hasOwn(SCALARS, key)) readScalar(site, key);
    else if (Object.hasOwn(LISTS, key)) readList(site, key);
    else if (Object.hasOwn(PAIRS, key)) readPairs(site, key);
    else if (key !== 'deploy') found.note(site, IMAGE_HALF.has(key) ? 'Belongs to the image half; kept as it is.' : KEPT);
  }
  const deploy = children.find((site) => nameOf(site) === 'deploy');
  if (deploy) readDeploy(found, deploy, service.key, run as Run, ref, (value) => Object.assign(run, value));
  return run as Run;
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

/** What Go's YAML makes of a bare number or boolean before compose turns it into text: `1.10` is `1.1`. */
function numeric({ value }: Site, text: string): string {
  if (!isScalar(value) || value.type !== 'PLAIN' || /^-?\d+$/.test(text)) return text;
  return typeof value.value === 'number' || typeof value.value === 'boolean' ? String(value.value) : text;
}

const SWARM_LIMITS: { readonly [path: string]: string } = {
  'resources/limits/memory': 'mem_limit',
  'resources/limits/cpus': 'cpus',
  'resources/limits/pids': 'pids_limit',
  'resources/reservations/memory': 'mem_reservation',
};

/** `deploy.resources` says the same as the service's own keys, which win where both stand. */
function readDeploy(
  found: Findings,
  deploy: Site,
  service: string,
  run: Run,
  ref: (leaf: RunLeaf) => string,
  say: (value: Partial<Run>) => void,
): void {
  const inside = (site: Site): void => {
    for (const child of found.yaml.children(site)) {
      const path = child.key.slice(deploy.key.length + 1);
      const key = SWARM_LIMITS[path];
      const known = key === undefined ? undefined : SCALARS[key];
      if (known) {
        found.elsewhere(`${service}/${key}`, child);
        found.states(child, ref(known.leaf));
        const text = found.text(child, known.expects);
        const value = text === undefined ? undefined : known.read(text);
        if (value && run[known.leaf] === undefined) say(value);
        else if (text !== undefined && !value) found.note(child, `Expected: ${known.expects}.`);
      } else if (['resources', 'resources/limits', 'resources/reservations'].includes(path)) inside(child);
      else found.note(child, path === 'restart_policy' ? 'Compose follows this where restart is absent; kept.' : KEPT);
    }
  };
  inside(deploy);
}
