/** Sections 4 and 5 as the script judges containers that run. What only the host decides (AppArmor, swarm) is not predicted. */
import { say } from '../../languages/say.ts';
import type { Port, Run } from '../spec/spec.ts';
import { type ContainerView, defineScanner, type ScannerRule, whereSo } from './scanner.ts';

const rule = (
  id: string,
  title: string,
  isSo: (container: ContainerView) => boolean,
  more: Pick<ScannerRule<ContainerView>, 'control' | 'answer'> = {},
): ScannerRule<ContainerView> => ({
  id,
  title,
  source: `tests/${id.startsWith('4') ? '4_container_images' : '5_container_runtime'}.sh`,
  find: whereSo(isSo),
  ...more,
});

/** Capabilities that the script takes out of the list before it looks whether something is left. */
const USUAL = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);
const SENSITIVE = new Set(['/', '/boot', '/dev', '/etc', '/lib', '/proc', '/sys', '/usr']);
const SHARED = /shared/;

/** What stands in SecurityOpt of the container. */
const securityOpts = ({ noNewPrivileges, seccomp, apparmor, selinux }: Run): number =>
  [noNewPrivileges, seccomp, apparmor, selinux].filter((one) => one !== undefined).length;
const binds = ({ binds: plain = [], systemBinds = [], engineSockets = [] }: Run) => [...plain, ...systemBinds, ...engineSockets];
const hasPort = ({ networkMode, ports = [] }: Run, isSo: (port: Port) => boolean): boolean =>
  networkMode !== 'host' && networkMode !== 'none' && ports.some(isSo);

export default defineScanner({
  title: 'docker-bench-security',
  version: 'ff26d67 (October 2024), CIS Docker Benchmark 1.6.0',
  origin: 'docker/docker-bench-security',
  container: [
    rule(
      '4.1',
      say`A user in the image or the container`,
      ({ run, service }) => {
        const uid = run.user?.uid;
        return uid === undefined ? service.build.repository === undefined : /^(?:root|0)$/.test(String(uid)) && run.user?.gid === undefined;
      },
      {
        control: 'run-user',
        answer: say`It compares the whole value with 0 and root: 0:0 passes, and an image that changes its user by itself does not.`,
      },
    ),
    rule('5.3', say`SELinux options, where they apply`, ({ run }) => securityOpts(run) === 0, {
      control: 'selinux',
      answer: say`It only looks whether there is any security option; no-new-privileges alone makes it pass.`,
    }),
    rule('5.4', say`Few capabilities`, ({ run: { capAdd = [] } }) => capAdd.some((one) => !USUAL.has(one)), {
      control: 'capabilities',
    }),
    rule('5.5', say`Not privileged`, ({ run }) => run.privileged === true, { control: 'privileged' }),
    rule(
      '5.6',
      say`No directories of the host system`,
      ({ run }) => binds(run).some(({ source, readOnly }) => SENSITIVE.has(source) && !readOnly),
      {
        control: 'sensitive-host-mounts',
      },
    ),
    rule(
      '5.8',
      say`No published port up to 1024`,
      ({ run }) => hasPort(run, ({ published }) => published !== undefined && published < 1025),
      {
        control: 'publish-ports',
      },
    ),
    rule('5.9', say`Only the ports that are needed`, ({ run }) => hasPort(run, () => true), {
      control: 'publish-ports',
      answer: say`It names every published port, for somebody to look at; the plan publishes those that somebody asked for.`,
    }),
    rule('5.10', say`Not the host’s network`, ({ run }) => run.networkMode === 'host', { control: 'network-dedicated' }),
    rule('5.11', say`A memory limit`, ({ run }) => !run.memory, { control: 'memory' }),
    rule('5.12', say`A share or limit of the processors`, ({ run }) => !run.cpuShares && !run.nanoCpus, { control: 'cpu' }),
    rule('5.13', say`A read-only root filesystem`, ({ run }) => run.readOnlyRootFilesystem !== true, { control: 'read-only-rootfs' }),
    rule(
      '5.14',
      say`Ports on one address`,
      ({ run, spec: { host } }) => hasPort(run, ({ address }) => (address ?? host.publishAddress ?? '0.0.0.0') === '0.0.0.0'),
      {
        control: 'publish-ports',
        answer: say`It looks for 0.0.0.0 only; a port on [::] passes.`,
      },
    ),
    rule('5.15', say`Restarts end`, ({ run: { restart } }) => (restart?.attempts ?? 0) > 5, {
      control: 'restart-policy',
      answer: say`It only compares the number of attempts: unless-stopped and always have none, and pass.`,
    }),
    rule('5.16', say`Not the host’s processes`, ({ run }) => run.pid === 'host', { control: 'pid-namespace' }),
    rule('5.17', say`Not the host’s IPC`, ({ run }) => run.ipc === 'host', { control: 'ipc-namespace' }),
    rule('5.18', say`No devices of the host`, ({ run }) => (run.devices ?? []).length > 0, { control: 'devices' }),
    rule('5.19', say`Ulimits of its own`, ({ run, spec: { host } }) => !(run.nofile ?? run.nproc ?? run.core ?? host.nofile ?? host.core), {
      control: 'ulimit-nofile',
    }),
    rule('5.20', say`No shared mount propagation`, ({ run }) => binds(run).some(({ propagation }) => SHARED.test(propagation ?? '')), {
      control: 'bind-mounts',
    }),
    rule('5.21', say`Not the host’s UTS namespace`, ({ run }) => run.uts === 'host', { control: 'uts-namespace' }),
    rule('5.22', say`The seccomp profile stays on`, ({ run }) => run.seccomp === 'unconfined', { control: 'seccomp' }),
    rule('5.25', say`The cgroup is the usual one`, ({ run }) => run.cgroupParent !== undefined, { control: 'cgroup-namespace' }),
    rule('5.26', say`No new privileges`, ({ run, spec: { host } }) => host.noNewPrivileges !== true && run.noNewPrivileges === undefined, {
      control: 'no-new-privileges',
      answer: say`It looks for the name of the option: no-new-privileges=false passes.`,
    }),
    rule('5.27', say`Health is checked`, ({ service }) => service.build.healthcheck?.test === undefined, { control: 'healthcheck' }),
    rule('5.29', say`A limit of processes`, ({ run: { pids } }) => pids === undefined || pids === 0 || pids === -1, {
      control: 'pids-limit',
    }),
    rule(
      '5.30',
      say`Not the bridge docker0`,
      ({ run }) => run.networkMode === 'bridge' || (run.networkMode === undefined && (run.networks ?? []).length === 0),
      {
        control: 'network-dedicated',
      },
    ),
    rule('5.31', say`Not the host’s user namespace`, ({ run }) => run.userns === 'host', { control: 'userns-opt-out' }),
    rule(
      '5.32',
      say`Not the engine’s socket`,
      ({ run }) => binds(run).some(({ source, target }) => `${source} ${target}`.includes('docker.sock')),
      { control: 'docker-socket' },
    ),
  ],
});
