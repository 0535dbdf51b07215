/** One container of `docker inspect` as the run half of a Spec. */
import { say } from '../../../languages/say.ts';
import { containerPath, hostPath, isEngineSocket, isSystemPath, normalisePath } from '../../spec/path.ts';
import type { Bind, Port, Run, VolumeMount } from '../../spec/spec.ts';
import { portsOf } from '../compose/syntax.ts';
import { entriesOf, itemsOf, member, type Placed, textOf, textsOf, truthOf, wholeOf } from '../placed.ts';
import { isSet, KEYS, LISTS, RATES, type RunLeaf, rateOf, UNPLANNED } from './keys.ts';

/** Where readings of one container are noted. */
export interface ContainerNotes {
  /** The entry states the field. */
  readonly states: (placed: Placed, leaf: RunLeaf) => void;
  /** The entry says that the field has the engine's default. */
  readonly near: (placed: Placed, leaf: RunLeaf) => void;
  readonly note: (placed: Placed, because: string, fails: 'open' | 'closed', ...leaves: readonly RunLeaf[]) => void;
  /** Name of the service that a container's id or name stands for. */
  readonly service: (container: string) => string | undefined;
}

type Draft = { [L in RunLeaf]?: unknown };

/** Docker's default capabilities; an engine that spells out `--cap-drop ALL` lists at least these. */
const DEFAULT_SET =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' ');
/** Podman's default has fewer. */
const NOT_IN_PODMAN = ['AUDIT_WRITE', 'MKNOD', 'NET_RAW'];

export function readContainer(container: Placed, notes: ContainerNotes): Run {
  const run: Draft = {};
  const add = (leaf: RunLeaf, placed: Placed, ...values: readonly unknown[]) => {
    run[leaf] = [...((run[leaf] as unknown[] | undefined) ?? []), ...values];
    for (const _ of values) notes.states(placed, leaf);
  };
  for (const { path, leaf, read } of KEYS) {
    const placed = member(container, ...path);
    if (!placed) continue;
    const value = read(placed, container) as unknown;
    if (value === undefined) notes.near(placed, leaf);
    else if (isRefusal(value)) notes.note(placed, value.because, value.fails, leaf);
    else {
      run[leaf] = value;
      notes.states(placed, leaf);
    }
  }
  for (const { path, leaf, read } of LISTS) {
    const placed = member(container, ...path);
    if (!placed) continue;
    notes.near(placed, leaf);
    for (const [name, item] of [...itemsOf(placed).map((one) => ['', one] as const), ...entriesOf(placed)]) {
      const value = read(item, name) as unknown;
      if (isRefusal(value)) notes.note(item, value.because, value.fails, leaf);
      else if (value !== undefined) add(leaf, item, value);
    }
  }
  readSecurity(container, run, notes);
  readUlimits(member(container, 'HostConfig', 'Ulimits'), run, notes);
  readRates(container, run, notes);
  readMounts(container, add, notes);
  readPorts(member(container, 'HostConfig', 'PortBindings'), add, notes);
  readNetwork(container, run, notes);
  readPid(member(container, 'HostConfig', 'PidMode'), run, notes);
  readHostname(container, run, notes);
  if (run.capDrop) run.capDrop = allOf(run.capDrop as string[]);
  for (const [name, placed] of entriesOf(member(container, 'HostConfig'))) {
    const fails = UNPLANNED[name];
    if (fails && isSet(placed)) notes.note(placed, say`${name} has no place in a plan.`, fails);
  }
  return run as Run;
}

const isRefusal = (value: unknown): value is { readonly because: string; readonly fails: 'open' | 'closed' } =>
  typeof value === 'object' && value !== null && 'because' in value;

const allOf = (dropped: readonly string[]): readonly string[] =>
  DEFAULT_SET.every((name) => dropped.includes(name) || NOT_IN_PODMAN.includes(name)) ? ['ALL'] : dropped;

const SECURITY: readonly RunLeaf[] = ['noNewPrivileges', 'seccomp', 'apparmor', 'selinux'];
function readSecurity(container: Placed, run: Draft, notes: ContainerNotes): void {
  const options = member(container, 'HostConfig', 'SecurityOpt');
  if (options) for (const leaf of SECURITY) notes.near(options, leaf);
  const state = (placed: Placed, leaf: RunLeaf, value: unknown) => {
    run[leaf] = value;
    notes.states(placed, leaf);
  };
  for (const item of itemsOf(options)) {
    const [, name = '', value = ''] = /^([^=:]+)(?:[=:]([\s\S]*))?$/.exec(textOf(item) ?? '') ?? [];
    if (name === 'no-new-privileges') {
      if (value !== 'false') state(item, 'noNewPrivileges', true);
    } else if (name === 'apparmor') state(item, 'apparmor', value);
    else if (name === 'label') state(item, 'selinux', value);
    else if (name === 'seccomp' && value === 'unconfined') state(item, 'seccomp', value);
    else if (name === 'seccomp' && value.startsWith('{'))
      notes.note(item, say`A seccomp profile of its own stands here; a plan names the file that holds it.`, 'closed', 'seccomp');
    else if (name === 'systempaths') state(item, 'unmaskPaths', value === 'unconfined');
    else if (value !== 'builtin') notes.note(item, say`${name} is no security option that a plan knows.`, 'open', ...SECURITY);
  }
  const profile = member(container, 'AppArmorProfile');
  if (run.apparmor === undefined && profile && textOf(profile) === 'unconfined' && !run.privileged)
    state(profile, 'apparmor', 'unconfined');
}

const ULIMITS = ['nofile', 'nproc', 'core'] as const;
function readUlimits(placed: Placed | undefined, run: Draft, notes: ContainerNotes): void {
  if (placed) for (const leaf of ULIMITS) notes.near(placed, leaf);
  for (const item of itemsOf(placed)) {
    const name = (textOf(member(item, 'Name')) ?? '').toLowerCase().replace(/^rlimit_/, '');
    const leaf = ULIMITS.find((known) => known === name);
    const [soft, hard] = [wholeOf(member(item, 'Soft')), wholeOf(member(item, 'Hard'))];
    if (!leaf || soft === undefined || hard === undefined) notes.note(item, say`The limit ${name} has no place in a plan.`, 'open');
    else {
      run[leaf] = { soft, hard };
      notes.states(item, leaf);
    }
  }
}

function readRates(container: Placed, run: Draft, notes: ContainerNotes): void {
  const rates = new Map<string, object>();
  for (const [name, leaf] of RATES)
    for (const item of itemsOf(member(container, 'HostConfig', name))) {
      const { device, rate } = rateOf(item);
      rates.set(device, { device, ...rates.get(device), [leaf]: rate });
      notes.states(item, 'io');
    }
  if (rates.size > 0) run.io = [...rates.values()];
}

type Add = (leaf: RunLeaf, placed: Placed, ...values: readonly unknown[]) => void;

const PROPAGATION = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'] as const;
/** The names that the engine gives to volumes without one. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

const isNamed = (source: string): boolean => /^[\w][\w.-]*$/.test(source);

function addBind(placed: Placed, { source: path, ...rest }: Bind, add: Add): void {
  const source = hostPath(normalisePath(path));
  add(isEngineSocket(source) ? 'engineSockets' : isSystemPath(source) ? 'systemBinds' : 'binds', placed, { source, ...rest });
}

/** What was asked for at the start, where the list of what is mounted does not show it: a container that never ran, or a text that was cut. */
function readBinds(container: Placed, shown: ReadonlySet<string>, add: Add, notes: ContainerNotes): void {
  for (const placed of itemsOf(member(container, 'HostConfig', 'Binds'))) {
    const [, source = '', path = '', words = ''] = /^([^:]+):(\/[^:]*)(?::([^:]*))?$/.exec(textOf(placed) ?? '') ?? [];
    if (shown.has(normalisePath(path))) continue;
    const options = words.split(',');
    const common = { target: containerPath(normalisePath(path)), ...(options.includes('ro') && { readOnly: true }) };
    const propagation = PROPAGATION.find((word) => word !== 'rprivate' && options.includes(word));
    if (source.startsWith('/')) addBind(placed, { source: hostPath(source), ...common, ...(propagation && { propagation }) }, add);
    else if (isNamed(source) && !ANONYMOUS.test(source)) add('volumes', placed, { volume: source, ...common } satisfies VolumeMount);
    else notes.note(placed, say`A mount that a plan has no word for.`, 'closed');
  }
}

function readMounts(container: Placed, add: Add, notes: ContainerNotes): void {
  const mounts = itemsOf(member(container, 'Mounts'));
  const shown = new Set(mounts.map((mount) => normalisePath(textOf(member(mount, 'Destination')) ?? '')));
  readBinds(container, shown, add, notes);
  for (const mount of mounts) {
    const [type, target = ''] = [textOf(member(mount, 'Type')), textOf(member(mount, 'Destination'))];
    const common = { target: containerPath(normalisePath(target)), ...(truthOf(member(mount, 'RW')) === false && { readOnly: true }) };
    if (type === 'volume') {
      const volume = textOf(member(mount, 'Name')) ?? '';
      if (ANONYMOUS.test(volume) || volume === '')
        notes.note(mount, say`An anonymous volume; a plan names its volumes.`, 'closed', 'volumes');
      else add('volumes', mount, { volume, ...common } satisfies VolumeMount);
    } else if (type === 'bind') {
      const source = hostPath(textOf(member(mount, 'Source')) ?? '');
      const propagation = PROPAGATION.find((word) => word !== 'rprivate' && word === textOf(member(mount, 'Propagation')));
      addBind(mount, { source, ...common, ...(propagation && { propagation }) }, add);
    } else if (type !== 'tmpfs') notes.note(mount, say`A mount of type ${type ?? ''} has no place in a plan.`, 'closed');
  }
  for (const mount of itemsOf(member(container, 'HostConfig', 'Mounts'))) {
    if (textOf(member(mount, 'Type')) !== 'tmpfs') continue;
    const [size, mode] = ['SizeBytes', 'Mode'].map((name) => wholeOf(member(mount, 'TmpfsOptions', name)));
    add('tmpfs', mount, {
      path: containerPath(normalisePath(textOf(member(mount, 'Target')) ?? '')),
      ...(size && { size }),
      ...(mode && { mode }),
    });
  }
}

const EVERYWHERE = ['', '0.0.0.0', '::'];
function readPorts(bindings: Placed | undefined, add: Add, notes: ContainerNotes): void {
  if (bindings) notes.near(bindings, 'ports');
  for (const [name, list] of entriesOf(bindings)) {
    const [target = '', protocol] = name.split('/');
    for (const binding of itemsOf(list)) {
      const [address = '', published] = [textOf(member(binding, 'HostIp')), textOf(member(binding, 'HostPort'))];
      const ports: readonly Port[] | undefined = portsOf(EVERYWHERE.includes(address) ? undefined : address, published, target, protocol);
      if (ports) add('ports', binding, ...ports);
      else notes.note(list, say`No port that a plan has a word for.`, 'closed', 'ports');
    }
  }
}

const ONE_FOR_ALL = ['default', 'bridge', 'podman'];
function readNetwork(container: Placed, run: Draft, notes: ContainerNotes): void {
  const placed = member(container, 'HostConfig', 'NetworkMode');
  const mode = textOf(placed) ?? '';
  const joined = entriesOf(member(container, 'NetworkSettings', 'Networks'));
  if (mode === 'host' || mode === 'none') run.networkMode = mode;
  else if (mode.startsWith('container:')) {
    if (placed)
      notes.note(
        placed,
        say`It stands in the network of another container; a plan has no word for that.`,
        'open',
        'networkMode',
        'networks',
      );
    return;
  } else {
    const own = [...new Set([mode, ...joined.keys()])].filter((name) => name !== '' && !ONE_FOR_ALL.includes(name));
    if (own.length === 0) run.networkMode = 'bridge';
    else run.networks = own;
  }
  const stated = placed ?? [...joined.values()][0];
  if (stated) notes.states(stated, run.networks ? 'networks' : 'networkMode');
}

function readPid(placed: Placed | undefined, run: Draft, notes: ContainerNotes): void {
  const mode = textOf(placed);
  if (!placed || !mode || mode === 'private') return;
  const other = /^container:(.+)$/.exec(mode)?.[1];
  const service = other === undefined ? undefined : notes.service(other);
  if (mode !== 'host' && service === undefined) {
    notes.note(placed, say`${mode}: that container is not among these.`, 'open', 'pid');
    return;
  }
  run.pid = service === undefined ? 'host' : `service:${service}`;
  notes.states(placed, 'pid');
}

/** Without `--hostname`, the name is the head of the id, or that of the host. */
function readHostname(container: Placed, run: Draft, notes: ContainerNotes): void {
  const placed = member(container, 'Config', 'Hostname');
  const name = textOf(placed);
  if (!placed || !name || textOf(member(container, 'Id'))?.startsWith(name) || run.uts === 'host' || run.networkMode === 'host') return;
  run.hostname = name;
  notes.states(placed, 'hostname');
}

/** The words of a healthcheck's test. */
export const testOf = (healthcheck: Placed | undefined): readonly string[] => textsOf(member(healthcheck, 'Test'));
