/**
 * The Spec: everything that is said about one hardened deployment, in no format's spelling.
 *
 * Absent means "the engine's default", never "false". Units: bytes, nano-CPUs (1e9 is one CPU),
 * milliseconds; file modes are numbers (0o755). Every leaf is a field with one owning control;
 * `fields.ts` lists them.
 */
import type { ContainerPath, HostPath } from './path.ts';

export const SPEC_VERSION = 1;

export interface Spec {
  readonly version: typeof SPEC_VERSION;
  readonly project: Project;
  readonly services: readonly Service[];
  readonly networks: readonly Network[];
  readonly volumes: readonly Volume[];
  readonly host: Host;
  readonly supply: Supply;
}

export interface Project {
  /** Lower-case name; the compose project and the prefix of image, network and volume names. */
  readonly name: string;
}

/** A service has a build half (its image) and a run half (its container). `name` is unique in the Spec. */
export interface Service {
  readonly name: string;
  /** Folder name of the workload that the recommendations come from. */
  readonly workload: string;
  readonly build: Build;
  readonly run: Run;
}

export interface Build {
  /** Mirror or private registry put in front of `repository`, such as `registry.example.com/hub`. */
  readonly registry?: string;
  /** Full name without tag: `node`, `gcr.io/distroless/nodejs24-debian13`, `scratch`. Absent: nothing is built, `run.image` is used as it is. */
  readonly repository?: string;
  /** Version part of the tag, up to the first dash: `24.11.1` of `24.11.1-trixie-slim`. */
  readonly version?: string;
  /** Rest of the tag after the first dash: `trixie-slim`. */
  readonly variant?: string;
  /** `sha256:` and 64 hex digits. */
  readonly digest?: string;
  /** Which steps bring the application into the image; absent: the base image is the application. */
  readonly recipe?: Recipe;
  /** Build in one stage and run in another; only meaningful with a recipe that builds. */
  readonly multiStage?: boolean;
  /** Packages of the base's distribution that the final image needs. */
  readonly packages?: readonly string[];
  /** Keep package lists and recommended packages in the image. */
  readonly keepPackageCache?: boolean;
  /** Instruction that brings local files in. Absent: COPY. */
  readonly copyWith?: 'ADD';
  /** Ids of secrets that build steps read. */
  readonly secrets?: readonly string[];
  /** How build secrets travel. Absent: `RUN --mount=type=secret`. */
  readonly secretsVia?: 'ARG';
  /** Lines of .dockerignore. */
  readonly ignore?: readonly string[];
  /** Name of a user that the build makes for the ids of `run.user`. Absent: the image knows them, or nobody needs a name. */
  readonly makeUser?: string;
  /** Remove setuid and setgid bits from every file of the image. */
  readonly stripSetuid?: boolean;
  /** Who owns the application's files. Absent: root, read-only for the application. */
  readonly filesOwnedBy?: 'application';
  /** Directories made in the image for the run user, so that a new volume inherits owner and mode. */
  readonly stateDirectories?: readonly StateDirectory[];
  readonly environment?: readonly EnvironmentVariable[];
  readonly healthcheck?: Healthcheck;
  readonly entrypoint?: Command;
  readonly command?: Command;
  readonly stopSignal?: string;
}

/** Names of the build recipes; `formats/dockerfile/recipes` holds how each is written. */
export const RECIPES = ['static-site', 'node', 'python', 'binary', 'java', 'files'] as const;
export type Recipe = (typeof RECIPES)[number];

export interface StateDirectory {
  readonly path: ContainerPath;
  readonly mode: number;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string;
}

export interface Command {
  readonly form: 'exec' | 'shell';
  /** Exec form: one word each. Shell form: exactly one element, the line for the shell. */
  readonly words: readonly string[];
}

/** `test` absent: `HEALTHCHECK NONE`. */
export interface Healthcheck {
  readonly test?: Command;
  readonly interval?: number;
  readonly timeout?: number;
  readonly startPeriod?: number;
  readonly retries?: number;
}

export interface Run {
  /** Image that is run (and built, where the service has a build), such as `shop/web:1.0.0`. Absent: `<project>/<service>`. */
  readonly image?: string;
  readonly user?: User;
  /** Supplementary groups, names or ids. */
  readonly groups?: readonly string[];
  /** Opt out of the daemon's userns-remap. */
  readonly userns?: 'host';
  /** `host` or `service:<name>`; absent: private. */
  readonly pid?: string;
  readonly ipc?: 'private' | 'none' | 'shareable' | 'host';
  readonly shmSize?: number;
  readonly uts?: 'host';
  readonly hostname?: string;
  readonly cgroupns?: 'private' | 'host';
  readonly cgroupParent?: string;
  /** OCI runtime, such as `runsc`. */
  readonly runtime?: string;

  readonly privileged?: boolean;
  /** Upper case, without `CAP_`; `ALL` stands for every capability. */
  readonly capDrop?: readonly string[];
  readonly capAdd?: readonly string[];
  readonly noNewPrivileges?: boolean;
  /** Engine sockets (Docker, containerd, Podman, CRI-O) bound into the container, however spelled. */
  readonly engineSockets?: readonly Bind[];
  /** Bind mounts whose source belongs to the host system (`/`, `/etc`, `/proc`, `/var/lib/docker` ...). */
  readonly systemBinds?: readonly Bind[];
  readonly devices?: readonly Device[];
  /** `unconfined` or the path of a profile; absent: the engine's default profile. */
  readonly seccomp?: string;
  /** What the profile that is made for this service (`confinement.ts`) adds to the engine's default and takes from it. */
  readonly syscalls?: Syscalls;
  /** Profile name or `unconfined`; absent: docker-default where AppArmor is active. */
  readonly apparmor?: string;
  /** The profile is made from this plan; `apparmor` holds its name. */
  readonly apparmorFrom?: 'plan';
  /** `disable` or a label option such as `type:container_t`. */
  readonly selinux?: string;
  /** Unmask /proc and /sys (`systempaths=unconfined`). */
  readonly unmaskPaths?: boolean;
  readonly sysctls?: readonly Sysctl[];

  readonly memory?: number;
  /** Memory plus swap, as the engine counts it; equal to `memory` means no swap; -1 is unlimited. */
  readonly memorySwap?: number;
  readonly memoryReservation?: number;
  readonly nanoCpus?: number;
  readonly cpuShares?: number;
  readonly cpuset?: string;
  /** -1 is unlimited. */
  readonly pids?: number;
  readonly nofile?: Ulimit;
  readonly nproc?: Ulimit;
  readonly core?: Ulimit;
  readonly io?: readonly DeviceRate[];
  readonly oomScoreAdj?: number;
  readonly oomKillDisable?: boolean;
  /** Quota of the writable layer, bytes. */
  readonly storageSize?: number;
  readonly log?: Log;
  readonly restart?: Restart;
  readonly init?: boolean;
  /** Time between the stop signal and SIGKILL. */
  readonly stopGracePeriod?: number;

  readonly readOnlyRootFilesystem?: boolean;
  readonly tmpfs?: readonly Tmpfs[];
  readonly volumes?: readonly VolumeMount[];
  readonly binds?: readonly Bind[];
  /** Directories that the image declares with VOLUME and that the plan covers on purpose. */
  readonly imageVolumes?: readonly ContainerPath[];
  readonly secrets?: readonly SecretFile[];
  /** Environment set at run time. A value of a secret has no place here. */
  readonly environment?: readonly EnvironmentVariable[];

  /** Names of networks of the Spec. */
  readonly networks?: readonly string[];
  /** `bridge` is the default bridge docker0. Excludes `networks`. */
  readonly networkMode?: 'bridge' | 'host' | 'none';
  readonly ports?: readonly Port[];
  readonly dns?: readonly string[];
  readonly extraHosts?: readonly ExtraHost[];
}

/** Numeric ids, or a name that the image's /etc/passwd must know. */
export interface User {
  readonly uid: number | string;
  readonly gid?: number | string;
}

export interface Bind {
  readonly source: HostPath;
  readonly target: ContainerPath;
  readonly readOnly?: boolean;
  /** Absent: the engine's default (recursive where the kernel can, since Engine 25). */
  readonly recursive?: 'readonly' | 'disabled';
  readonly propagation?: 'rprivate' | 'private' | 'rshared' | 'shared' | 'rslave' | 'slave';
}

export interface Device {
  readonly source: HostPath;
  readonly target?: ContainerPath;
  /** Letters out of `rwm`; absent: all three. */
  readonly rights?: string;
}

/** Names of system calls as the kernel spells them; what stands in both lists is refused. */
export interface Syscalls {
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
}

export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

export interface Ulimit {
  readonly soft: number;
  readonly hard: number;
}

/** Rates in bytes a second. */
export interface DeviceRate {
  readonly device: HostPath;
  readonly readBps?: number;
  readonly writeBps?: number;
}

export interface Log {
  readonly driver?: string;
  /** Bytes of one file. */
  readonly maxSize?: number;
  readonly maxFile?: number;
}

export interface Restart {
  readonly policy: 'no' | 'on-failure' | 'unless-stopped' | 'always';
  /** Only with `on-failure`. */
  readonly attempts?: number;
}

export interface Tmpfs {
  readonly path: ContainerPath;
  readonly size?: number;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Absent: the engine's noexec. */
  readonly exec?: boolean;
}

export interface VolumeMount {
  /** Name of a volume of the Spec. */
  readonly volume: string;
  readonly target: ContainerPath;
  readonly readOnly?: boolean;
}

export interface SecretFile {
  readonly name: string;
  /** File on the host, relative to the project or absolute. */
  readonly source: string;
  /** Absent: `/run/secrets/<name>`. */
  readonly target?: ContainerPath;
}

export interface Port {
  /** Host address; absent: every interface, IPv4 and IPv6. */
  readonly address?: string;
  /** Host port; absent: chosen by the engine. */
  readonly published?: number;
  readonly target: number;
  /** Absent: tcp. */
  readonly protocol?: 'udp';
}

export interface ExtraHost {
  readonly name: string;
  /** IP address or `host-gateway`. */
  readonly address: string;
}

export interface Network {
  readonly name: string;
  /** No route out of the network. */
  readonly internal?: boolean;
  /** Containers of this network reach each other. Absent: yes. */
  readonly interContainer?: false;
  /** Address that published ports of this network bind to by default. */
  readonly hostBinding?: string;
  /** What it carries between nodes is encrypted; a bridge of one host carries nothing between nodes. */
  readonly encrypted?: boolean;
}

export interface Volume {
  readonly name: string;
  /** Absent: a plain local volume. */
  readonly backing?: VolumeBacking;
}

export type VolumeBacking =
  | { readonly type: 'tmpfs'; readonly size: number; readonly uid?: number }
  | { readonly type: 'device'; readonly device: HostPath; readonly fileSystem: 'ext4' | 'xfs' }
  | { readonly type: 'directory'; readonly source: HostPath };

/** What runs the containers. `docker` is Docker Engine on a Linux host, rootful or rootless. */
export const TARGETS = ['docker', 'desktop', 'podman', 'swarm', 'kubernetes'] as const;
export type TargetId = (typeof TARGETS)[number];
export const KERNEL_MODULES = ['apparmor', 'selinux', 'none'] as const;

/** The daemon and the machine it runs on. */
export interface Host {
  /** Absent: Docker Engine on a Linux host. */
  readonly target?: Exclude<TargetId, 'docker'>;
  /** Minor version of Kubernetes: 34 of 1.34. Absent: current. */
  readonly kubernetes?: number;
  /** Absent: v2, the unified hierarchy. */
  readonly cgroup?: 'v1';
  /** Linux security module that the kernel enforces. Absent: not told. */
  readonly securityModule?: (typeof KERNEL_MODULES)[number];
  /** Engine's major version that the plan is for; absent: current. */
  readonly engine?: number;
  readonly rootless?: boolean;
  /** Units of systemd start the containers and start them again, in place of the engine. */
  readonly units?: boolean;
  /** `default` or an existing user's name. */
  readonly usernsRemap?: string;
  readonly containerdSnapshotter?: boolean;
  /** Members of the group `docker` may drive the daemon. Absent: nobody is added. */
  readonly dockerGroup?: boolean;
  /** Runtimes that the daemon must know, such as `runsc`. */
  readonly runtimes?: readonly Runtime[];
  readonly defaultRuntime?: string;
  readonly noNewPrivileges?: boolean;
  readonly seccompProfile?: string;
  readonly selinux?: boolean;
  readonly apiSockets?: readonly string[];
  readonly tls?: boolean;
  readonly authorizationPlugins?: readonly string[];
  readonly nofile?: Ulimit;
  readonly core?: Ulimit;
  readonly log?: Log;
  readonly logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly liveRestore?: boolean;
  readonly init?: boolean;
  readonly ipcMode?: 'private' | 'shareable';
  readonly cgroupns?: 'private' | 'host';
  readonly dataRoot?: HostPath;
  readonly interContainer?: boolean;
  /** Remove docker0 (`"bridge": "none"`). */
  readonly noDefaultBridge?: boolean;
  /** Default address of published ports. */
  readonly publishAddress?: string;
  readonly userlandProxy?: boolean;
  readonly iptables?: boolean;
  readonly dns?: readonly string[];
  readonly insecureRegistries?: readonly string[];
  readonly experimental?: boolean;
  /** Owners and modes of the engine's files are checked when the host is prepared. */
  readonly fileChecks?: boolean;
  /** The kernel's audit records who touches the engine's programs and files. */
  readonly auditRules?: boolean;
}

export interface Runtime {
  readonly name: string;
  readonly path: HostPath;
}

/** Choices about how images are checked, shipped and kept fresh. */
export interface Supply {
  /** The system that runs the checks. Absent: whoever calls the Makefile. */
  readonly ci?: 'github' | 'gitlab';
  readonly scanner?: 'trivy' | 'grype' | 'scout' | 'clair';
  readonly linter?: 'hadolint' | 'build-checks' | 'both';
  readonly secretScan?: 'gitleaks' | 'trufflehog' | 'trivy';
  readonly sbom?: boolean;
  readonly provenance?: 'min' | 'max';
  readonly signature?: 'cosign-keyless' | 'cosign-key';
  readonly rebuild?: 'daily' | 'weekly' | 'monthly';
  readonly updates?: 'renovate' | 'dependabot';
}
