import { say } from '../../languages/say.ts';
import { isMap, itemsOf, member, type Placed, textOf, textsOf, wholeOf } from '../formats/placed.ts';
import { has } from './reading/compose-values.ts';
import { type ComposeView, defineScanner, eachService, type ScannerRule } from './scanner.ts';

const rule = (
  id: string,
  folder: string,
  title: string,
  find: ScannerRule<ComposeView>['find'],
  more: Pick<ScannerRule<ComposeView>, 'control' | 'answer'> = {},
): ScannerRule<ComposeView> => ({ id, title, source: `assets/queries/dockerCompose/${folder}/query.rego`, find, ...more });

const is = (key: string, value: string) => eachService((service) => textOf(member(service, key)) === value);
/** Limits are looked for only in files that say which version they are of. */
const versionOf = ({ root }: ComposeView): number => Number(textOf(member(root, 'version')) ?? Number.NaN);

/** Missing from a file of version 3 below `deploy`, of an older one beside the image; a file without a version is not asked. */
const limit = (deep: string, flat: string) =>
  eachService((service, _, view) =>
    versionOf(view) >= 3 ? !has(service, 'deploy', 'resources', 'limits', deep) : versionOf(view) < 3 && !has(service, flat),
  );

const OS_DIRECTORIES = [
  '/bin',
  '/sbin',
  '/boot',
  '/cdrom',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/media',
  '/proc',
  '/root',
  '/run',
  '/seLinux',
  '/srv',
  '/usr',
  '/var',
  '/sys',
];
const isSystem = (path: string): boolean => path === '/' || OS_DIRECTORIES.some((one) => path === one || path.startsWith(`${one}/`));
const sources = (service: Placed): string[] =>
  itemsOf(member(service, 'volumes')).flatMap((volume) => {
    if (isMap(volume)) return [textOf(member(volume, 'source')) ?? ''];
    const [source = '', target] = (textOf(volume) ?? '').split(':');
    return target === undefined ? [] : [source];
  });
/** A dot anywhere in the port is taken for an address. */
const isUnbound = (port: Placed): boolean => {
  const published = isMap(port) ? textOf(member(port, 'published')) : textOf(port);
  return published !== undefined && !published.includes('.');
};
const isNone = (service: Placed): boolean =>
  textOf(member(service, 'healthcheck', 'disable')) === 'true' || textsOf(member(service, 'healthcheck', 'test')).join() === 'NONE';

export default defineScanner({
  title: 'KICS',
  version: 'queries as of 2025',
  origin: 'Checkmarx/kics',
  compose: [
    rule('ae5b6871-7f45-42e0-bb4c-ab300c4d2026', 'privileged_containers_enabled', say`Not privileged`, is('privileged', 'true'), {
      control: 'privileged',
    }),
    rule(
      'd6355c88-1e8d-49e9-b2f2-f8a1ca12c75b',
      'docker_socket_mounted_in_container',
      say`Not the engine’s socket`,
      eachService((service) => sources(service).some((one) => one.includes('docker.sock'))),
      {
        control: 'docker-socket',
      },
    ),
    rule(
      '1c1325ff-831d-43a1-973e-839ae57dfcc0',
      'volume_has_sensitive_host_directory',
      say`No directories of the host system`,
      eachService((service) => sources(service).some(isSystem)),
      {
        control: 'sensitive-host-mounts',
      },
    ),
    rule(
      '27fcc7d6-c49b-46e0-98f1-6c082a6a2750',
      'no_new_privileges_not_set',
      say`No new privileges`,
      eachService((service) =>
        textsOf(member(service, 'security_opt')).some((one) => one !== 'no-new-privileges:true' && one !== 'no-new-privileges'),
      ),
      {
        control: 'no-new-privileges',
        answer: say`It reports any further option beside no-new-privileges, and does not know the spelling with an equals sign.`,
      },
    ),
    rule(
      '610e266e-6c12-4bca-9925-1ed0cd29742b',
      'security_opt_not_set',
      say`Some security option`,
      eachService((service) => !has(service, 'security_opt')),
      { control: 'no-new-privileges' },
    ),
    rule(
      '698ed579-b239-4f8f-a388-baa4bcb13ef8',
      'healthcheck_not_set',
      say`A health check`,
      eachService((service) => !has(service, 'healthcheck') || isNone(service)),
      {
        control: 'healthcheck',
        answer: say`It looks into the compose file only; the check may stand in the image.`,
      },
    ),
    rule(
      '4d9f44c6-2f4a-4317-9bb5-267adbea0232',
      'cgroup_not_default',
      say`The usual cgroup`,
      eachService((service) => has(service, 'cgroup_parent')),
      { control: 'cgroup-namespace' },
    ),
    rule(
      '2fc99041-ddad-49d5-853f-e35e70a48391',
      'restart_policy_on_failure_not_set_to_5',
      say`Five restarts after failures`,
      eachService((service) => {
        const [, attempts] = (textOf(member(service, 'restart')) ?? '').split(':');
        const most = wholeOf(member(service, 'deploy', 'restart_policy', 'max_attempts'));
        const onFailure = textOf(member(service, 'deploy', 'restart_policy', 'condition')) === 'on-failure';
        return (attempts !== undefined && Number(attempts) !== 5) || (onFailure && most !== undefined && most !== 5);
      }),
      { control: 'restart-policy', answer: say`It wants exactly five; fewer are stricter.` },
    ),
    rule(
      '451d79dc-0588-476a-ad03-3c7f0320abb3',
      'container_traffic_not_bound_to_host_interface',
      say`Ports on one address`,
      eachService((service) => itemsOf(member(service, 'ports')).some(isUnbound)),
      {
        control: 'publish-ports',
        answer: say`In the long spelling it looks for the address in published, where it cannot stand; host_ip is not seen.`,
      },
    ),
    rule(
      'ce14a68b-1668-41a0-ab7d-facd9f784742',
      'networks_not_set',
      say`Networks of its own`,
      eachService((service) => !has(service, 'networks')),
      {
        control: 'network-dedicated',
        answer: say`Compose makes a network for the project; docker0 is used only where the file says so. A service without any network is safer still.`,
      },
    ),
    rule('071a71ff-f868-47a4-ac0b-3c59e4ab5443', 'shared_host_network_namespace', say`Not the host’s network`, is('network_mode', 'host'), {
      control: 'network-dedicated',
    }),
    rule('baa3890f-bed7-46f5-ab8f-1da8fc91c729', 'shared_host_ipc_namespace', say`Not the host’s IPC`, is('ipc', 'host'), {
      control: 'ipc-namespace',
    }),
    rule(
      '8af7162d-6c98-482f-868e-0d33fb675ca8',
      'shared_host_user_namespace',
      say`Not the host’s user namespace`,
      is('userns_mode', 'host'),
      {
        control: 'userns-opt-out',
      },
    ),
    rule(
      '404fde2c-bc4b-4371-9747-7054132ac953',
      'default_seccomp_profile_disabled',
      say`The seccomp profile stays on`,
      eachService((service) => textsOf(member(service, 'security_opt')).some((one) => one.includes('seccomp:unconfined'))),
      { control: 'seccomp' },
    ),
    rule(
      'ce76b7d0-9e77-464d-b86f-c5c48e03e22d',
      'container_capabilities_unrestricted',
      say`Few capabilities`,
      eachService((service) => has(service, 'cap_add') || !has(service, 'cap_drop')),
      {
        control: 'capabilities',
        answer: say`It reports cap_add whatever it adds; after cap_drop: ALL it is the list of what the program needs.`,
      },
    ),
    rule('bb9ac4f7-e13b-423d-a010-c74a1bfbe492', 'memory_not_limited', say`A memory limit`, limit('memory', 'mem_limit'), {
      control: 'memory',
    }),
    rule('6b610c50-99fb-4ef0-a5f3-e312fd945bc3', 'cpus_not_limited', say`A limit of the processors`, limit('cpus', 'cpus'), {
      control: 'cpu',
    }),
    rule(
      '221e0658-cb2a-44e3-b08a-db96a341d6fa',
      'pids_limit_not_set',
      say`A limit of processes`,
      eachService(
        (service, _, view) => versionOf(view) < 3 && (!has(service, 'pids_limit') || textOf(member(service, 'pids_limit')) === '-1'),
      ),
      { control: 'pids-limit' },
    ),
  ],
});
