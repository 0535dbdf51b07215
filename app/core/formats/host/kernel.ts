/** Kernel settings of the host that the plan runs into. They belong to the whole host, so they are told and not changed. */
import type { FieldRef } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Statement } from '../statements.ts';

/** The first port that every user may open, by default. */
const FIRST_FREE = 1024;

const USER_NAMESPACES = [
  '# User namespaces: some distributions ship them switched off or kept to programs with an AppArmor profile.',
  'now() { sysctl -n "$1" 2>/dev/null || true; }',
  'if [ "$(now user.max_user_namespaces)" = 0 ]; then echo "The kernel makes no user namespace: sysctl -w user.max_user_namespaces=28633" >&2; fi',
];
const UNPRIVILEGED = [
  'if [ "$rootless" = yes ]; then',
  '  if [ "$(now kernel.unprivileged_userns_clone)" = 0 ]; then echo "Only root makes user namespaces here: sysctl -w kernel.unprivileged_userns_clone=1" >&2; fi',
  '  if [ "$(now kernel.apparmor_restrict_unprivileged_userns)" = 1 ] && ! grep -qs rootlesskit /sys/kernel/security/apparmor/profiles; then',
  '    echo "AppArmor keeps user namespaces from programs without a profile: load one for rootlesskit that allows userns." >&2',
  '  fi',
  'fi',
];

/** Ports that a rootless engine may not open: of which services, and the lowest of them. */
function lowPorts({ services }: Spec): { readonly fields: readonly FieldRef[]; readonly lowest: number } | undefined {
  const low = services.flatMap(({ name, run: { ports = [] } }) =>
    ports.flatMap(({ published = FIRST_FREE }) => (published < FIRST_FREE ? [{ name, published }] : [])),
  );
  if (low.length === 0) return undefined;
  const names = new Set(low.map(({ name }) => name));
  return { fields: [...names].map((name) => `run.ports@${name}`), lowest: Math.min(...low.map(({ published }) => published)) };
}

export function kernelSteps(spec: Spec): readonly Statement[] {
  const { rootless, usernsRemap } = spec.host;
  const low = rootless === true ? lowPorts(spec) : undefined;
  const steps: Statement[] = [];
  if (rootless !== undefined)
    steps.push({ key: 'namespaces', fields: ['host.rootless'], lines: ['', ...USER_NAMESPACES, ...UNPRIVILEGED] });
  else if (usernsRemap !== undefined) steps.push({ key: 'namespaces', fields: ['host.usernsRemap'], lines: ['', ...USER_NAMESPACES] });
  if (low)
    steps.push({
      key: 'ports',
      fields: ['host.rootless', ...low.fields],
      lines: [
        '',
        '# A rootless engine opens no port below the first that every user may open.',
        `if [ "$(now net.ipv4.ip_unprivileged_port_start)" -gt ${low.lowest} ]; then`,
        `  echo "The plan publishes port ${low.lowest}: publish from ${FIRST_FREE} on, or let every user have it: sysctl -w net.ipv4.ip_unprivileged_port_start=${low.lowest}" >&2`,
        'fi',
      ],
    });
  return steps;
}
