/** The settings and steps of the host's preparation, as statements. Settings are read back; steps follow from them. */
import { patch } from '../../spec/edit.ts';
import { type FieldRef, targetOf } from '../../spec/fields.ts';
import { hostPath } from '../../spec/path.ts';
import type { Host, Service, Spec } from '../../spec/spec.ts';
import { quoted } from '../run/quoted.ts';
import type { Statement } from '../statements.ts';
import { FILES } from './files.ts';
import { kernelSteps } from './kernel.ts';

/** A shell variable at the head of the script that states one field of the host. */
export interface Setting {
  readonly name: string;
  readonly field: 'engine' | 'rootless' | 'usernsRemap' | 'dataRoot' | 'dockerGroup' | 'fileChecks';
  readonly read: (value: string) => Partial<Host> | undefined;
  readonly write: (host: Host) => string | undefined;
}

const yes = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');
const truth = (value: string): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);
const toggle = (name: string, field: 'rootless' | 'dockerGroup' | 'fileChecks'): Setting => ({
  name,
  field,
  read: (value) => {
    const found = truth(value);
    return found === undefined ? undefined : { [field]: found };
  },
  write: (host) => yes(host[field]),
});

export const SETTINGS: readonly Setting[] = [
  {
    name: 'engine',
    field: 'engine',
    read: (value) => (/^\d{1,15}$/.test(value) ? { engine: Number(value) } : undefined),
    write: ({ engine }) => engine?.toString(),
  },
  toggle('rootless', 'rootless'),
  {
    name: 'userns_remap',
    field: 'usernsRemap',
    read: (value) => (/^[\w.:-]+\$?$/.test(value) ? { usernsRemap: value } : undefined),
    write: ({ usernsRemap }) => usernsRemap,
  },
  {
    name: 'data_root',
    field: 'dataRoot',
    read: (value) => (/^[./]/.test(value) ? { dataRoot: hostPath(value) } : undefined),
    write: ({ dataRoot }) => dataRoot,
  },
  toggle('docker_group', 'dockerGroup'),
  toggle('file_checks', 'fileChecks'),
];

const step = (key: string, fields: readonly FieldRef[], lines: readonly string[]): Statement => ({ key, fields, lines: ['', ...lines] });

const ENGINE = [
  '# The plan is for this major version of the engine, or a later one.',
  "found=$(dockerd --version 2>/dev/null | sed 's/^[^0-9]*\\([0-9]*\\).*/\\1/')",
  `if [ "\${found:-0}" -lt "$engine" ]; then echo "The plan needs Engine $engine, found \${found:-none}." >&2; exit 1; fi`,
];

/** Lines that give an account ranges of ids below its own, where it has none. */
function rangesOf(account: string): readonly string[] {
  return [
    'for file in /etc/subuid /etc/subgid; do',
    `  if grep -q "^${account}:" "$file" 2>/dev/null; then continue; fi`,
    '  touch "$file"',
    '  first=$(awk -F: \'BEGIN { next_id = 165536 } $2 + $3 > next_id { next_id = $2 + $3 } END { printf "%d", next_id }\' "$file")',
    `  printf '%s:%s:65536\\n' "${account}" "$first" >>"$file"`,
    'done',
  ];
}

const NAMED_USER = [
  '# The user whose id ranges stand for the ids inside of containers; nobody logs in as it.',
  'id "$userns_remap" >/dev/null 2>&1 || useradd --system --user-group --no-create-home --shell /usr/sbin/nologin "$userns_remap"',
  '# 65536 ids after the last range in use. The daemon does not start without a range.',
  ...rangesOf('$userns_remap'),
];

const REMAP_NOTE = [
  '# With another id range the daemon uses another directory: images, containers and volumes of before are',
  '# not shown until the setting is taken back. They are not deleted.',
  'echo "After the restart with userns-remap $userns_remap images, containers and volumes start empty; those of before stay in the old directory."',
];

const DATA_ROOT = [
  '# A filesystem of its own keeps a full disk of the engine away from the host; existing data is not moved.',
  '[ -d "$data_root" ] || install -d -m 0711 "$data_root"',
  'mountpoint -q "$data_root" || echo "$data_root is no filesystem of its own: mount one there before the restart." >&2',
];

const GROUP = [
  '# Members of the group docker are root on this host. Nobody is added or removed here.',
  "members=$(getent group docker | cut -d: -f4 | tr ',' ' ') || members=",
  'for member in $members; do',
  '  if [ "$docker_group" = yes ]; then echo "$member may drive the daemon."; else echo "To take the daemon away from $member: gpasswd -d $member docker"; fi',
  'done',
];

/** `last`: what the account does by itself. */
const rootlessLines = (last: readonly string[]): readonly string[] => [
  '# Rootless: the engine runs as an account of its own, the first argument or whoever called sudo.',
  'if [ "$rootless" = yes ]; then',
  `  account=\${1:-\${SUDO_USER:-}}`,
  '  if [ -z "$account" ] || [ "$account" = root ]; then echo "Usage: $0 ACCOUNT" >&2; exit 1; fi',
  '  command -v newuidmap >/dev/null || { echo "newuidmap is missing: install the package uidmap." >&2; exit 1; }',
  '  # 65536 ids that stand for those inside of containers.',
  ...rangesOf('$account').map((line) => `  ${line}`),
  '  # The engine runs on without a login session.',
  '  loginctl enable-linger "$account"',
  '  # Without delegation the limits of CPU and disk are ignored.',
  '  install -d -m 0755 /etc/systemd/system/user@.service.d',
  "  printf '[Service]\\nDelegate=cpu cpuset io memory pids\\n' >/etc/systemd/system/user@.service.d/delegate.conf",
  '  systemctl daemon-reload',
  '  # The rest belongs to the account itself.',
  ...last.map((line) => `  ${line}`),
  'fi',
];
const ROOTLESS = rootlessLines([
  'echo "As $account: dockerd-rootless-setuptool.sh install"',
  'echo "As $account: export DOCKER_HOST=unix:///run/user/$(id -u "$account")/docker.sock"',
]);
const PODMAN = rootlessLines(['echo "As $account: podman system migrate, so that new ranges hold"']);

const SYSTEM_TARGET = ['target=/etc/docker/daemon.json owner=root'];
const EITHER_TARGET = [
  ...SYSTEM_TARGET,
  'if [ "$rootless" = yes ]; then target=$(getent passwd "$account" | cut -d: -f6)/.config/docker/daemon.json owner=$account; fi',
];

const SOCKETS = [
  '# systemd starts the daemon with -H; together with "hosts" in daemon.json it would not start.',
  'install -d -m 0755 /etc/systemd/system/docker.service.d',
  "printf '[Service]\\nExecStart=\\nExecStart=/usr/bin/dockerd --containerd=/run/containerd/containerd.sock\\n' >/etc/systemd/system/docker.service.d/hosts.conf",
  'systemctl daemon-reload',
];

const INSTALL = [
  '# daemon.json is checked first where the engine can do so; the one of before is kept beside it.',
  'if [ -e daemon.json ] && ! cmp -s daemon.json "$target"; then',
  '  if dockerd --help 2>/dev/null | grep -q -- --validate; then dockerd --validate --config-file "$PWD/daemon.json"; fi',
  `  [ -d "\${target%/*}" ] || install -d -o "$owner" -m 0755 "\${target%/*}"`,
  '  if [ -e "$target" ]; then cp -p "$target" "$target.before"; fi',
  '  install -o "$owner" -m 0644 daemon.json "$target"',
  '  echo "Restart the daemon to use $target; containers stop unless live-restore is on."',
  'fi',
];

const isRemapped = ({ run }: Service): boolean => run.userns !== 'host';
const idOf = (id: number | string | undefined): number => (typeof id === 'number' ? id : 0);

/** Bind sources that a remapped container writes to must belong to the ids that its user has outside. */
function ownership({ services }: Spec): Statement[] {
  const lines: string[] = [];
  const fields: FieldRef[] = [];
  for (const { name, run } of services.filter(isRemapped)) {
    for (const { source, readOnly } of run.binds ?? []) {
      if (readOnly) continue;
      lines.push(`own ${quoted(source)} ${idOf(run.user?.uid)} ${idOf(run.user?.gid)}`);
      if (!fields.includes(`run.binds@${name}`)) fields.push(`run.binds@${name}`, `run.user@${name}`);
    }
  }
  if (lines.length === 0) return [];
  return [
    step(
      'own',
      ['host.usernsRemap', ...fields],
      [
        '# Writable bind mounts belong to the ids that the containers have outside: start of the range plus their own.',
        'ranges=$userns_remap',
        'if [ "$ranges" = default ]; then ranges=dockremap; fi',
        `base() { awk -F: -v name="\${ranges%%:*}" '$1 == name { print $2; exit }' "$1" 2>/dev/null; }`,
        'own() {',
        '  uid=$(base /etc/subuid) gid=$(base /etc/subgid)',
        '  if [ -z "$uid" ] || [ -z "$gid" ]; then echo "No id range yet: start the daemon once, then run this again." >&2; return; fi',
        '  if [ -e "$1" ]; then chown -R -h "$((uid + $2)):$((gid + $3))" "$1"; fi',
        '}',
        ...lines,
      ],
    ),
  ];
}

/** Whether the host needs anything that daemon.json alone does not bring about. */
export const isNeeded = ({ engine, rootless, usernsRemap, dataRoot, dockerGroup, apiSockets, fileChecks }: Host): boolean =>
  rootless === true ||
  fileChecks === true ||
  [engine, usernsRemap, dataRoot, dockerGroup, apiSockets].some((setting) => setting !== undefined);

/** Every statement of the script, in order. Podman has no daemon to prepare, only the account that runs it. */
export function statementsOf(spec: Spec): readonly Statement[] {
  const isPodman = targetOf(spec) === 'podman';
  const host: Host = isPodman ? patch<Host>({}, { rootless: spec.host.rootless }) : spec.host;
  const project: readonly FieldRef[] = ['project.name'];
  const settings = SETTINGS.flatMap((setting): Statement[] => {
    const value = setting.write(host);
    return value === undefined
      ? []
      : [{ key: `setting-${setting.name}`, fields: [`host.${setting.field}`], lines: [`${setting.name}=${quoted(value)}`] }];
  });
  const { usernsRemap, rootless } = host;
  return [
    { key: 'shebang', fields: project, lines: ['#!/bin/sh'] },
    {
      key: 'frame',
      fields: project,
      lines: [
        '# Prepares this host for the containers of the plan. Run it as root; safe to run again.',
        'set -eu',
        'cd "$(dirname "$0")"',
        `if [ "$(id -u)" -ne 0 ]; then echo 'Run this as root.' >&2; exit 1; fi`,
      ],
    },
    ...settings,
    ...(host.engine === undefined ? [] : [step('engine', ['host.engine'], ENGINE)]),
    ...(rootless === undefined ? [] : [step('rootless', ['host.rootless'], isPodman ? PODMAN : ROOTLESS)]),
    ...(isPodman ? [] : kernelSteps(spec)),
    ...(usernsRemap !== undefined && usernsRemap !== 'default' ? [step('user', ['host.usernsRemap'], NAMED_USER)] : []),
    ...(usernsRemap === undefined ? [] : [step('remap', ['host.usernsRemap'], REMAP_NOTE), ...ownership(spec)]),
    ...(host.dataRoot === undefined ? [] : [step('data', ['host.dataRoot'], DATA_ROOT)]),
    ...(host.dockerGroup === undefined ? [] : [step('group', ['host.dockerGroup'], GROUP)]),
    ...(host.apiSockets === undefined || rootless === true ? [] : [step('sockets', ['host.apiSockets'], SOCKETS)]),
    ...(host.fileChecks === undefined ? [] : [step('files', ['host.fileChecks'], FILES)]),
    ...(isPodman ? [] : [step('install', ['project.name'], [...(rootless === undefined ? SYSTEM_TARGET : EITHER_TARGET), ...INSTALL])]),
  ];
}
