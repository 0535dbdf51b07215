/**
 * The CIS Docker Benchmark. Version 1.8.0 put one item into section 2, so what follows it moved by one; everything else
 * kept its number. Numbers and profiles were read in docker-bench-security (1.6.0) and in public item lists of 1.8.0.
 */
import { say } from '../../languages/say.ts';
import { defineStandard, type Item, numbersIn, type Standard } from './standard.ts';

const SWARM = say`It is about a swarm’s managers and keys, which no file of a plan describes.`;
const RUNNING = say`It is about what people do with running containers, which no file decides.`;

/** An item about one file, by its number in 1.6.0. */
const audited = (id: string, what: string, level: 1 | 2): Item => ({ id, title: say`Watch ${what} with auditd`, level });
const owned = (id: string, what: string, mode: string, level: 1 | 2): Item => ({ id, title: `${what}: ${mode}`, level });

const host: readonly Item[] = [
  { id: '1.1.1', title: say`A file system of its own for the engine’s data`, level: 1 },
  { id: '1.1.2', title: say`Only trusted people may drive the daemon`, level: 1 },
  audited('1.1.3', say`the daemon`, 1),
  audited('1.1.4', '/run/containerd', 1),
  audited('1.1.5', '/var/lib/docker', 1),
  audited('1.1.6', '/etc/docker', 1),
  audited('1.1.7', 'docker.service', 2),
  audited('1.1.8', 'containerd.sock', 2),
  audited('1.1.9', say`the engine’s socket`, 2),
  audited('1.1.10', '/etc/default/docker', 2),
  audited('1.1.11', 'daemon.json', 2),
  audited('1.1.12', say`containerd’s config.toml`, 2),
  audited('1.1.13', '/etc/sysconfig/docker', 2),
  audited('1.1.14', say`the program containerd`, 2),
  audited('1.1.15', say`the program containerd-shim`, 2),
  audited('1.1.16', say`the program containerd-shim-runc-v1`, 2),
  audited('1.1.17', say`the program containerd-shim-runc-v2`, 2),
  audited('1.1.18', say`the program runc`, 2),
  { id: '1.2.1', title: say`A hardened host`, level: 1, outside: say`The host’s own hardening is another benchmark’s matter.` },
  { id: '1.2.2', title: say`A current engine`, level: 1 },
];

/** Section 2 as 1.6.0 numbers it, without what 1.8.0 put in. */
const daemon: readonly Item[] = [
  { id: '2.1', title: say`A daemon that is not root, where possible`, level: 1 },
  { id: '2.2', title: say`No traffic between containers of the default bridge`, level: 1 },
  { id: '2.3', title: say`The daemon logs at level info`, level: 1 },
  { id: '2.4', title: say`The engine keeps its firewall rules itself`, level: 1 },
  { id: '2.5', title: say`No registry without TLS`, level: 1 },
  { id: '2.6', title: say`Not the storage driver aufs`, level: 1, obsolete: say`The engine no longer has aufs (removed in version 24).` },
  { id: '2.7', title: say`TLS with client certificates for a remote API`, level: 1 },
  { id: '2.8', title: say`Resource limits for every container by default`, level: 1 },
  { id: '2.9', title: say`User namespaces`, level: 2 },
  {
    id: '2.10',
    title: say`The default cgroup parent is meant as it is`,
    level: 2,
    own: ({ run: { cgroupParent } }) => (cgroupParent === undefined ? undefined : say`A cgroup parent is set: ${cgroupParent}.`),
  },
  { id: '2.11', title: say`The size of the writable layer is raised only on purpose`, level: 2 },
  { id: '2.12', title: say`A plugin authorises what clients may ask`, level: 2 },
  { id: '2.13', title: say`Logs go to a central place`, level: 2 },
  { id: '2.14', title: say`No new privileges by default`, level: 1 },
  { id: '2.15', title: say`Containers live through a restart of the daemon`, level: 1 },
  { id: '2.16', title: say`No userland proxy`, level: 1 },
  { id: '2.17', title: say`A seccomp profile for the whole daemon, where it fits`, level: 2 },
  { id: '2.18', title: say`No experimental features`, level: 1 },
];

const files: readonly Item[] = [
  owned('3.1', 'docker.service', 'root:root', 1),
  owned('3.2', 'docker.service', say`644 or less`, 1),
  owned('3.3', 'docker.socket', 'root:root', 1),
  owned('3.4', 'docker.socket', say`644 or less`, 1),
  owned('3.5', '/etc/docker', 'root:root', 1),
  owned('3.6', '/etc/docker', say`755 or less`, 1),
  owned('3.7', say`Certificates of registries`, 'root:root', 1),
  owned('3.8', say`Certificates of registries`, say`444 or less`, 1),
  owned('3.9', say`Certificate of the authority`, 'root:root', 1),
  owned('3.10', say`Certificate of the authority`, say`444 or less`, 1),
  owned('3.11', say`Certificate of the daemon`, 'root:root', 1),
  owned('3.12', say`Certificate of the daemon`, say`444 or less`, 1),
  owned('3.13', say`Key of the daemon`, 'root:root', 1),
  owned('3.14', say`Key of the daemon`, '400', 1),
  owned('3.15', say`The engine’s socket`, 'root:docker', 1),
  owned('3.16', say`The engine’s socket`, say`660 or less`, 1),
  owned('3.17', 'daemon.json', 'root:root', 2),
  owned('3.18', 'daemon.json', say`644 or less`, 2),
  owned('3.19', '/etc/default/docker', 'root:root', 2),
  owned('3.20', '/etc/default/docker', say`644 or less`, 2),
  owned('3.21', '/etc/sysconfig/docker', say`644 or less`, 2),
  owned('3.22', '/etc/sysconfig/docker', 'root:root', 2),
  owned('3.23', say`containerd’s socket`, 'root:root', 1),
  owned('3.24', say`containerd’s socket`, say`660 or less`, 1),
];

const image: readonly Item[] = [
  { id: '4.1', title: say`A user of its own in the image`, level: 1 },
  { id: '4.2', title: say`Base images that can be trusted`, level: 1 },
  { id: '4.3', title: say`No packages that nobody needs`, level: 1 },
  { id: '4.4', title: say`Images are scanned and built anew`, level: 1 },
  {
    id: '4.5',
    title: 'Docker Content Trust',
    level: 2,
    obsolete: say`Docker CLI 29 removed Content Trust, and its notary ends in December 2026. Signatures by cosign stand in its place.`,
  },
  { id: '4.6', title: say`A health check in the image`, level: 1 },
  { id: '4.7', title: say`No package index is updated in a layer of its own`, level: 1 },
  { id: '4.8', title: say`No setuid and setgid files`, level: 2 },
  { id: '4.9', title: say`COPY, not ADD`, level: 1 },
  { id: '4.10', title: say`No secret in a Dockerfile`, level: 1 },
  { id: '4.11', title: say`Only verified packages`, level: 2 },
  { id: '4.12', title: say`Signatures are verified`, level: 1 },
];

const FIRST_OPEN_PORT = 1024;
const container: readonly Item[] = [
  {
    id: '5.1',
    title: say`No swarm mode where none is needed`,
    level: 1,
    outside: say`A host joins a swarm by a command; no file of a plan does it.`,
  },
  { id: '5.2', title: say`An AppArmor profile`, level: 1 },
  { id: '5.3', title: say`SELinux labels`, level: 2 },
  { id: '5.4', title: say`Only the capabilities that are needed`, level: 1 },
  { id: '5.5', title: say`No privileged container`, level: 1 },
  { id: '5.6', title: say`No directories of the host system`, level: 1 },
  { id: '5.7', title: say`No SSH daemon inside`, level: 1 },
  {
    id: '5.8',
    title: say`No published port below 1024`,
    level: 1,
    own: ({ run: { ports = [] } }) => {
      const low = ports.flatMap(({ published }) => (published !== undefined && published < FIRST_OPEN_PORT ? [published] : []));
      return low.length > 0 ? `Published: ${low.join(', ')}.` : undefined;
    },
  },
  { id: '5.9', title: say`Only the ports that are needed`, level: 1 },
  { id: '5.10', title: say`Not the host’s network`, level: 1 },
  { id: '5.11', title: say`A memory limit`, level: 1 },
  { id: '5.12', title: say`A share or limit of the processors`, level: 1 },
  { id: '5.13', title: say`A read-only root filesystem`, level: 1 },
  { id: '5.14', title: say`Ports on one address of the host`, level: 1 },
  { id: '5.15', title: say`Restarts end after five failures`, level: 1 },
  { id: '5.16', title: say`Not the host’s processes`, level: 1 },
  { id: '5.17', title: say`Not the host’s IPC`, level: 1 },
  { id: '5.18', title: say`No devices of the host`, level: 1 },
  { id: '5.19', title: say`Ulimits of its own where they are needed`, level: 1 },
  { id: '5.20', title: say`No shared mount propagation`, level: 1 },
  { id: '5.21', title: say`Not the host’s UTS namespace`, level: 1 },
  { id: '5.22', title: say`The seccomp profile stays on`, level: 1 },
  { id: '5.23', title: say`No docker exec --privileged`, level: 2, outside: RUNNING },
  { id: '5.24', title: say`No docker exec --user root`, level: 2, outside: RUNNING },
  { id: '5.25', title: say`The cgroup that is used is meant`, level: 1 },
  { id: '5.26', title: say`No new privileges`, level: 1 },
  { id: '5.27', title: say`Health is checked at run time`, level: 1 },
  { id: '5.28', title: say`The version of the image is the one that is meant`, level: 1 },
  { id: '5.29', title: say`A limit of processes`, level: 1 },
  { id: '5.30', title: say`Not the default bridge docker0`, level: 2 },
  { id: '5.31', title: say`Not the host’s user namespace`, level: 1 },
  { id: '5.32', title: say`Not the engine’s socket`, level: 1 },
];

const rest: readonly Item[] = [
  { id: '6.1', title: say`No heap of old images`, level: 1, outside: RUNNING },
  { id: '6.2', title: say`No heap of old containers`, level: 1, outside: RUNNING },
  { id: '7.1', title: say`As few managers as the swarm needs`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.2', title: say`Swarm listens on one address`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.3', title: say`Overlay networks are encrypted`, level: 1, only: 'swarm' },
  { id: '7.4', title: say`Swarm’s own secrets`, level: 1, only: 'swarm', controls: ['runtime-secrets'] },
  { id: '7.5', title: say`Managers lock themselves`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.6', title: say`The unlock key is changed now and then`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.7', title: say`Certificates of nodes are changed`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.8', title: say`Certificates of the authority are changed`, level: 1, only: 'swarm', outside: SWARM },
  { id: '7.9', title: say`Management on another network than data`, level: 1, only: 'swarm', outside: SWARM },
];

const DEVICEMAPPER: Item = {
  id: '2.7',
  title: say`Not the storage driver devicemapper`,
  level: 1,
  obsolete: say`The engine no longer has devicemapper (removed in version 25).`,
};
const MOVED_FROM = 7;
/** The number in 1.8.0 of what 1.6.0 numbers so. */
const in180 = (id: string): string => {
  const [section, number = 0] = id.split('.').map(Number);
  return section === 2 && number >= MOVED_FROM ? `2.${number + 1}` : id;
};

const NUMBER = /\b\d+(?:\.\d+)+\b/g;

export const cis160: Standard = defineStandard({
  title: 'CIS Docker Benchmark 1.6.0',
  origin: say`Numbers as docker-bench-security prints them`,
  cited: ({ of, id }) => (/^CIS Docker 1\.6\.0(?: and 1\.8\.0)?$/.test(of) ? numbersIn(id, NUMBER) : []),
  items: [...host, ...daemon, ...files, ...image, ...container, ...rest],
});

export const cis180: Standard = defineStandard({
  title: 'CIS Docker Benchmark 1.8.0',
  origin: say`Numbers as public item lists of the benchmark have them`,
  cited: ({ of, id }) => {
    if (/^CIS Docker (?:1\.6\.0 and )?1\.8\.0$/.test(of)) return numbersIn(id, NUMBER);
    return of === 'CIS Docker 1.6.0' ? numbersIn(id, NUMBER).map(in180) : [];
  },
  items: [
    ...host,
    ...daemon.slice(0, MOVED_FROM - 1),
    DEVICEMAPPER,
    ...daemon.slice(MOVED_FROM - 1).map((item) => ({ ...item, id: in180(item.id) })),
    ...files,
    ...image,
    ...container,
    ...rest,
  ],
});
