import { say } from '../../../languages/say.ts';
import { startsAsRoot } from '../../workloads/base.ts';
import { type At, defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Services other than the one in view count as root unless the plan names another user. */
const rootIn = ({ spec, service, workload }: At): string | undefined =>
  spec.services.find((one) =>
    one.name === service.name ? startsAsRoot(one, workload) : !one.run.user || ['0', 'root'].includes(String(one.run.user.uid)),
  )?.name;

export default defineControl({
  step: 'namespaces',
  rank: 10,
  scope: 'project',
  title: say`User namespace remapping`,
  question: say`Is uid 0 in a container an unprivileged uid on the host?`,
  keys: ['"userns-remap"', '"features": {"containerd-snapshotter"}'],
  fields: ['host.usernsRemap', 'host.containerdSnapshotter'],
  options: [
    {
      choice: 'default',
      label: say`Mapped, to the user dockremap`,
      asks: ['containerdSnapshotter'],
      stops: say`Root of a container being root of the host.`,
      costs: say`Existing images and volumes disappear from view; bind mounts change owner.`,
    },
    {
      choice: 'named',
      label: say`Mapped, to a user of your own`,
      asks: ['usernsRemap', 'containerdSnapshotter'],
      stops: say`The same, with a range that you chose.`,
      costs: say`The user and its ranges in /etc/subuid and /etc/subgid must exist, or the daemon does not start.`,
    },
    { choice: 'off', label: say`Not mapped`, costs: say`A uid inside is the same uid outside.` },
  ],
  details: {
    usernsRemap: { type: 'text', kind: 'account', label: say`User with subordinate ids` },
    containerdSnapshotter: { type: 'flag', label: say`Containerd image store`, hint: say`Engine 29 refuses it together with a mapping.` },
  },
  ...byValue('host', 'usernsRemap', { default: 'default', off: undefined }, { given: 'named', along: ['containerdSnapshotter'] }),
  recommend: (at) =>
    rootIn(at) === undefined
      ? {
          answer: { choice: 'off' },
          because: say`Nothing here runs as root, and mapping an engine that is in use hides its images and volumes; on a new host choose dockremap.`,
        }
      : { answer: { choice: 'default' }, because: say`${rootIn(at) ?? ''} starts as root, which should not be root of the host.` },
  judge: (at) => {
    if (at.spec.host.usernsRemap !== undefined || at.spec.host.rootless) return sealed;
    const root = rootIn(at);
    return root === undefined
      ? weakened(say`Uids are not mapped: a process that becomes root in a container is uid 0 of the host.`)
      : open(say`Uids are not mapped, and ${root} starts as root: its uid 0 is uid 0 of the host.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.9' },
    { of: 'CIS Docker 1.8.0', id: '2.10' },
    { of: 'OWASP Docker', id: 'RULE #2' },
    { of: 'ANSSI-FT-082', id: 'R7' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'moby', id: 'daemon/command/daemon_linux.go' },
    { of: 'run here', id: 'Engine 20.10.24: container root runs as host uid 500000' },
  ],
});
