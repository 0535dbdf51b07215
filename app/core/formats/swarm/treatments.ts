/** What a stack file says of each field, as `docker stack config` and tasks of CLI 28.2.2 and Engine 20.10.24 have shown. */
import { say } from '../../../languages/say.ts';
import { BUILD_FIELDS, HOST_FIELDS, NETWORK_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import type { Missing, Treatments } from '../format.ts';
import { everyOne } from '../treatment.ts';

const leftOut = (key: string): string => say`docker stack deploy leaves ${key} out.`;
const refused = (key: string): string => say`docker stack deploy refuses a file with ${key}.`;
const open = (because: string, instead?: string): Missing => ({ fails: 'open', because, ...(instead !== undefined && { instead }) });
const closed = (because: string): Missing => ({ fails: 'closed', because });
const BY_DAEMON = say`The default of the daemon holds for every task, so it belongs into daemon.json of every node.`;

export const treatments = {
  // The command names the stack.
  'project.name': 'elsewhere',
  'service.name': 'prints',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'prints'),
  // They stand in the files that run.seccomp and run.apparmor name.
  'run.syscalls': 'elsewhere',
  'run.apparmorFrom': 'elsewhere',
  // A fact about the image; what the plan does about it are mounts, and those are printed.
  'run.imageVolumes': 'elsewhere',
  'run.groups': closed(refused('group_add')),
  'run.userns': closed(leftOut('userns_mode')),
  'run.pid': closed(leftOut('pid')),
  'run.ipc': closed(leftOut('ipc')),
  'run.uts': closed(refused('uts')),
  'run.cgroupns': open(refused('cgroup'), BY_DAEMON),
  'run.cgroupParent': open(say`${leftOut('cgroup_parent')} Limits of that parent do not hold.`),
  'run.runtime': open(refused('runtime'), say`${BY_DAEMON} There it is called default-runtime.`),
  'run.privileged': closed(leftOut('privileged')),
  'run.noNewPrivileges': open(leftOut('security_opt'), say`${BY_DAEMON} There it is called no-new-privileges.`),
  'run.devices': closed(leftOut('devices')),
  'run.seccomp': open(leftOut('security_opt'), say`${BY_DAEMON} There it is called seccomp-profile.`),
  'run.apparmor': open(leftOut('security_opt'), say`docker-default holds where AppArmor is active.`),
  'run.selinux': open(leftOut('security_opt')),
  'run.unmaskPaths': closed(leftOut('security_opt')),
  'run.memorySwap': open(say`A service has no limit of swap, so a task may swap as much as its memory.`, say`A node without swap.`),
  'run.cpuShares': open(refused('cpu_shares')),
  'run.cpuset': open(refused('cpuset')),
  'run.io': open(refused('blkio_config')),
  'run.oomKillDisable': closed(refused('oom_kill_disable')),
  'run.storageSize': open(refused('storage_opt')),
  ...everyOne(NETWORK_FIELDS, 'prints'),
  'network.interContainer': open(
    say`An overlay network cannot keep its members apart.`,
    say`A network of its own for each pair that must meet.`,
  ),
  'network.hostBinding': open(
    say`Ports of a Swarm belong to no network: each opens on every interface.`,
    say`A port with an address is not published at all.`,
  ),
  ...everyOne(VOLUME_FIELDS, 'prints'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;
