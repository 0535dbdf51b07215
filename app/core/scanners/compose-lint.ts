import { say } from '../../languages/say.ts';
import { member, type Placed, textOf, textsOf } from '../formats/placed.ts';
import { BLOCK_DEVICE, isCredential, isExposed, isRootLike, isSocket, TIMEZONE, WILDCARDS } from './reading/compose-lint-sees.ts';
import { bindMounts, capabilities, environment, plainPath, publishedPorts, securityOpts } from './reading/compose-values.ts';
import { hasDigest, tagOfText } from './reading/instructions.ts';
import { type ComposeView, defineScanner, eachService, type ScannerRule, type Spot } from './scanner.ts';

type Look = ScannerRule<ComposeView>['find'];
const rule = (
  id: string,
  title: string,
  find: Look,
  more: Pick<ScannerRule<ComposeView>, 'control' | 'answer'> = {},
): ScannerRule<ComposeView> => ({ id, title, source: `docs/rules/${id}.md`, find, ...more });

/** Every thing in a service that is so. */
function each<T>(list: (service: Placed) => Iterable<T>, isSo: (one: T) => boolean, what: (one: T) => string): Look {
  return (view) =>
    [...view.services].flatMap(([service, placed]) =>
      [...list(placed)].filter(isSo).map((one): Spot => ({ service, line: view.line(placed.from), what: what(one) })),
    );
}

const mounts = (isSo: (path: string, readOnly: boolean) => boolean): Look =>
  each(
    bindMounts,
    ({ source, readOnly }) => isSo(plainPath(source), readOnly),
    ({ source }) => source,
  );
const added = (...names: readonly string[]): Look =>
  each(
    (service) => capabilities(service, 'cap_add'),
    (name) => names.includes(name),
    (name) => name,
  );

const MUTABLE = new Set(['latest', 'stable', 'edge', 'nightly', 'dev', 'test']);
const image = (isSo: (image: string) => boolean): Look =>
  eachService((service) => {
    const name = textOf(member(service, 'image'));
    return name !== undefined && !hasDigest(name) && isSo(name);
  });

/** A limit of nothing is none. */
const bounds = (limit: Placed | undefined): boolean => /[1-9]/.test(textOf(limit) ?? '');
const hasLimit = (service: Placed, deep: string, ...keys: readonly string[]): boolean =>
  keys.some((key) => bounds(member(service, key))) || bounds(member(service, 'deploy', 'resources', 'limits', deep));
const ACCEPTED_CAPABILITY = say`What the program needs and was tried with; everything else is dropped.`;

export default defineScanner({
  title: 'compose-lint',
  version: 'a250bcb (August 2026)',
  origin: 'tmatens/compose-lint',
  compose: [
    rule('CL-0001', say`Not the engine’s socket`, mounts(isSocket), { control: 'docker-socket' }),
    rule(
      'CL-0002',
      say`Not privileged`,
      eachService((service) => textOf(member(service, 'privileged')) === 'true'),
      { control: 'privileged' },
    ),
    rule(
      'CL-0003',
      say`No new privileges`,
      eachService((service) => !securityOpts(service).some((one) => /^no-new-privileges(?::true)?$/.test(one))),
      {
        control: 'no-new-privileges',
      },
    ),
    rule(
      'CL-0004',
      say`The image has a version`,
      image((name) => MUTABLE.has((tagOfText(name) ?? 'latest').toLowerCase())),
      { control: 'base-image-pin' },
    ),
    rule(
      'CL-0005',
      say`Ports on one address`,
      each(
        publishedPorts,
        ({ text, address = '', published }) => (text !== undefined || published !== undefined) && WILDCARDS.has(address),
        ({ text, published }) => text ?? published ?? '',
      ),
      { control: 'publish-ports' },
    ),
    rule(
      'CL-0006',
      say`All capabilities are dropped`,
      eachService((service) => !capabilities(service, 'cap_drop').includes('ALL')),
      { control: 'capabilities' },
    ),
    rule(
      'CL-0007',
      say`A read-only root filesystem`,
      eachService((service) => textOf(member(service, 'read_only')) !== 'true'),
      { control: 'read-only-rootfs' },
    ),
    rule(
      'CL-0008',
      say`Not the host’s network`,
      eachService((service) => textOf(member(service, 'network_mode')) === 'host'),
      { control: 'network-dedicated' },
    ),
    rule(
      'CL-0009',
      say`seccomp, AppArmor and SELinux stay on`,
      each(
        securityOpts,
        (one) => ['seccomp:unconfined', 'apparmor:unconfined', 'label:disable'].includes(one),
        (one) => one,
      ),
      { control: 'seccomp' },
    ),
    rule(
      'CL-0010',
      say`Not the host’s processes or IPC`,
      each(
        (service) => ['pid', 'ipc'].filter((key) => textOf(member(service, key))?.toLowerCase() === 'host'),
        () => true,
        (key) => key,
      ),
      { control: 'pid-namespace' },
    ),
    rule('CL-0011', say`Not NET_ADMIN, BPF, SYS_BOOT`, added('NET_ADMIN', 'BPF', 'SYS_BOOT'), {
      control: 'capabilities',
      answer: ACCEPTED_CAPABILITY,
    }),
    rule('CL-0013', say`No sensitive paths of the host`, mounts(isExposed), { control: 'sensitive-host-mounts' }),
    rule(
      'CL-0014',
      say`Logs are kept`,
      eachService((service) => textOf(member(service, 'logging', 'driver'))?.toLowerCase() === 'none'),
      { control: 'log-limits' },
    ),
    rule(
      'CL-0016',
      say`No disks of the host`,
      each(
        (service) => textsOf(member(service, 'devices')),
        (device) => BLOCK_DEVICE.test(plainPath(device.split(':')[0] ?? '')),
        (device) => device,
      ),
      { control: 'devices' },
    ),
    rule(
      'CL-0017',
      say`No shared mount propagation`,
      each(
        bindMounts,
        ({ propagation }) => propagation === 'shared',
        ({ source }) => source,
      ),
      { control: 'bind-mounts' },
    ),
    rule(
      'CL-0018',
      say`Not root`,
      eachService((service) => /^(?:root|0)(?::|$)/.test((textOf(member(service, 'user')) ?? '').trim().toLowerCase())),
      { control: 'run-user' },
    ),
    rule(
      'CL-0019',
      say`The image has a digest`,
      image((name) => {
        const tag = tagOfText(name);
        return tag !== undefined && !MUTABLE.has(tag.toLowerCase());
      }),
      {
        control: 'base-image-pin',
        answer: say`An image that the plan builds itself has no digest before it is pushed; what it is made of can be pinned by digest in the Dockerfile.`,
      },
    ),
    rule(
      'CL-0020',
      say`No secret in the environment`,
      each(
        environment,
        ({ name, value }) => isCredential(name, value),
        ({ name }) => name,
      ),
      { control: 'runtime-secrets' },
    ),
    rule(
      'CL-0021',
      say`No password in an address`,
      each(
        environment,
        ({ value = '' }) => /[a-z][a-z0-9+.-]*:\/\/[^\s/:@$]*:[^\s/@$]+@/i.test(value),
        ({ name }) => name,
      ),
      { control: 'runtime-secrets' },
    ),
    rule(
      'CL-0022',
      say`tmpfs keeps noexec, nosuid, nodev`,
      each(
        (service) => [...textsOf(member(service, 'tmpfs')), ...[textOf(member(service, 'tmpfs'))].filter((one) => one !== undefined)],
        (entry) => (entry.split(':')[1] ?? '').split(',').some((option) => ['exec', 'suid', 'dev'].includes(option)),
        (entry) => entry,
      ),
      { control: 'tmpfs-scratch', answer: say`The program unpacks and runs code of its own there; no other directory of it may.` },
    ),
    rule('CL-0024', say`No capability that is the host`, added('ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO'), { control: 'capabilities' }),
    rule(
      'CL-0025',
      say`No system path of the host to write to`,
      mounts((path, readOnly) => !readOnly && isRootLike(path) && !TIMEZONE.has(path)),
      {
        control: 'sensitive-host-mounts',
      },
    ),
    rule(
      'CL-0026',
      say`Memory and processors have limits`,
      eachService((service) => !(hasLimit(service, 'memory', 'mem_limit') && hasLimit(service, 'cpus', 'cpus', 'cpu_quota'))),
      {
        control: 'memory',
      },
    ),
    rule('CL-0027', say`Not SYS_PTRACE, DAC_READ_SEARCH`, added('SYS_PTRACE', 'DAC_READ_SEARCH'), {
      control: 'capabilities',
      answer: ACCEPTED_CAPABILITY,
    }),
    rule('CL-0028', say`Not PERFMON, SYS_TIME`, added('PERFMON', 'SYS_TIME'), { control: 'capabilities', answer: ACCEPTED_CAPABILITY }),
    rule('CL-0029', say`Not SYS_NICE, IPC_LOCK, LEASE`, added('SYS_NICE', 'IPC_LOCK', 'LEASE'), {
      control: 'capabilities',
      answer: ACCEPTED_CAPABILITY,
    }),
    rule('CL-0030', say`Not SYSLOG`, added('SYSLOG'), { control: 'capabilities', answer: ACCEPTED_CAPABILITY }),
  ],
});
