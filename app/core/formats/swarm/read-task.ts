/** One service of a stack file as the run half of a Spec: what Swarm follows is read, what it leaves out is told. */
import { isMap } from 'yaml';
import { say } from '../../../languages/say.ts';
import type { Port, Restart, Run } from '../../spec/spec.ts';
import type { Draft } from '../compose/draft.ts';
import { type Findings, KEPT } from '../compose/findings.ts';
import { type RunLeaf, SCALARS } from '../compose/keys.ts';
import { readDeployed, readLogging, readUlimits } from '../compose/read-limits.ts';
import { readLongMount, readLongPort, readShortMount } from '../compose/read-mounts.ts';
import { type Lost, readNetworks, readSecrets, readService, type ServiceKeys } from '../compose/read-service.ts';
import { nameOf, type Site } from '../compose/sites.ts';
import { readPorts, readRestart, readWhole, writePort } from '../compose/syntax.ts';
import { SHARED_MEMORY } from './gaps.ts';

const leftOut: Lost['because'] = say`docker stack deploy leaves this out.`;
const refused: Lost['because'] = say`docker stack deploy refuses a file with this key.`;
const DROPPED = say`docker stack deploy drops this without a word: use an entry of volumes with type: tmpfs.`;
const lost = (keys: string, because: string, fails: Lost['fails']) =>
  keys.split(' ').map((key): [string, Lost] => [key, { because, fails }]);

const LOST: ReadonlyMap<string, Lost> = new Map([
  ...lost('security_opt cgroup_parent', leftOut, 'open'),
  ['network_mode', { because: say`${leftOut} The service stands on the networks of the stack.`, fails: 'open' }],
  ...lost('privileged devices userns_mode ipc pid shm_size mac_address build links external_links domainname', leftOut, 'closed'),
  ['tmpfs', { because: DROPPED, fails: 'closed' }],
  ...lost('pids_limit cpus cpuset cpu_shares cpu_quota cpu_period mem_limit memswap_limit mem_reservation', refused, 'open'),
  ...lost('runtime storage_opt blkio_config cgroup gpus extends volumes_from profiles pull_policy', refused, 'open'),
  ...lost('group_add uts oom_kill_disable dns_opt platform annotations use_api_socket', refused, 'closed'),
]);

function readTaskPorts(draft: Draft, site: Site): void {
  const { found } = draft;
  for (const { site: item, alone } of draft.items(site, 'ports')) {
    const text = isMap(item.value) ? undefined : found.text(item, say`a port such as 8080:80`);
    const values = isMap(item.value) ? readLongPort(found, item) : text === undefined ? undefined : readPorts(text);
    if (text !== undefined && !values) found.note(item, say`Expected: a port such as 8080:80.`);
    if (!values) continue;
    if (values.some(({ address }) => address !== undefined))
      found.note(item, say`A Swarm ignores the address: the port opens on every interface of its nodes.`, 'open');
    for (const { address: _, ...port } of values as readonly Port[]) {
      draft.list(item, 'ports', port);
      const id = draft.unique('ports', writePort(port));
      if (values.length > 1) found.elsewhere(id, item);
      else if (!alone) found.claim(id, item, [draft.ref('ports')]);
    }
  }
}

function readTaskMounts(draft: Draft, site: Site): void {
  const { found } = draft;
  for (const { site: item, alone } of draft.items(site, 'volumes', 'tmpfs', 'shmSize', 'binds', 'systemBinds', 'engineSockets')) {
    const text = isMap(item.value) ? undefined : found.text(item, 'source:target');
    const mount = text === undefined ? (isMap(item.value) ? readLongMount(found, item) : undefined) : readShortMount(text);
    if (typeof mount === 'string') found.note(item, mount);
    if (mount === undefined || typeof mount === 'string') continue;
    if (mount.besides !== undefined && text !== undefined) found.note(item, mount.besides);
    let leaf: RunLeaf = mount.leaf;
    const target = mount.leaf === 'tmpfs' ? mount.value.path : mount.value.target;
    if (mount.leaf === 'tmpfs') {
      const { path, size, mode } = mount.value;
      if (mode !== undefined) found.note(item, say`docker stack deploy drops the mode of a tmpfs without a word.`, 'closed');
      if (path === SHARED_MEMORY && size !== undefined) {
        leaf = 'shmSize';
        draft.say({ shmSize: size });
        found.states(item, draft.ref('shmSize'));
      } else draft.list(item, 'tmpfs', { path, ...(size !== undefined && { size }) });
    } else if (mount.leaf === 'volumes') draft.list(item, leaf, mount.value);
    else {
      const { recursive, ...bind } = mount.value;
      if (recursive)
        found.note(item, say`docker stack deploy drops bind.recursive without a word.`, recursive === 'readonly' ? 'open' : 'closed');
      draft.list(item, leaf, bind);
    }
    const kind = leaf === 'shmSize' ? 'tmpfs' : leaf;
    const id = draft.unique('volumes', `${kind}:${target}`);
    if (!alone) found.claim(id, item, [draft.ref(leaf)]);
  }
}

const CONDITIONS: ReadonlyMap<string, Restart['policy']> = new Map([
  ['none', 'no'],
  ['on-failure', 'on-failure'],
  ['any', 'always'],
]);

function readPolicy(draft: Draft, policy: Site): void {
  const { found } = draft;
  let condition: Restart['policy'] = 'always';
  let attempts: number | undefined;
  for (const child of found.heading(policy, [draft.ref('restart')])) {
    const key = nameOf(child);
    if (key !== 'condition' && key !== 'max_attempts') {
      found.note(child, KEPT);
      continue;
    }
    draft.claim(child.key, child, 'restart');
    const text = found.text(child, 'a value');
    if (text === undefined) continue;
    const said = CONDITIONS.get(text);
    if (key === 'condition' && said !== undefined) condition = said;
    else if (key === 'condition') found.note(child, say`Expected: none, on-failure or any.`);
    else attempts = readWhole(text);
  }
  if (attempts !== undefined && condition !== 'on-failure') found.note(policy, say`The plan counts attempts after failures alone; kept.`);
  draft.say({ restart: condition === 'on-failure' && attempts !== undefined ? { policy: condition, attempts } : { policy: condition } });
}

const readBeside = (draft: Draft, child: Site, path: string): boolean => {
  if (path !== 'restart_policy') return false;
  readPolicy(draft, child);
  return true;
};

/** A policy of the service counts only where `deploy` has none. */
function readOldRestart(draft: Draft, site: Site): void {
  const { found } = draft;
  if (draft.run.restart !== undefined) found.note(site, say`The restart policy below deploy counts instead.`, 'closed');
  else {
    const restart = readRestart(found.text(site, SCALARS.restart?.expects ?? '') ?? '');
    if (!restart) return;
    if (restart.policy === 'no') found.note(site, say`docker stack deploy leaves this out: a task is started anew without end.`, 'open');
    draft.say({ restart: restart.policy === 'on-failure' ? restart : { policy: 'always' } });
    found.states(site, draft.ref('restart'));
    for (const key of ['condition', 'max_attempts']) found.elsewhere(`${draft.key}/deploy/restart_policy/${key}`, site);
  }
}

const KEYS: ServiceKeys = {
  nested: new Map([
    ['volumes', readTaskMounts],
    ['ports', readTaskPorts],
    ['networks', readNetworks],
    ['secrets', readSecrets],
    ['ulimits', readUlimits],
    ['logging', readLogging],
    ['deploy', (draft: Draft, site: Site) => readDeployed(draft, site, readBeside)],
  ]),
  last: new Map([['restart', readOldRestart]]),
  lost: LOST,
};

export function readTask(found: Findings, service: Site, name: string, files: ReadonlyMap<string, string>): Run {
  const { restart = { policy: 'always' }, ...run } = readService(found, service, name, files, KEYS);
  // A Swarm starts tasks anew unless it is told not to; what it is told then is the plan's default.
  return restart.policy === 'no' ? run : { ...run, restart };
}
