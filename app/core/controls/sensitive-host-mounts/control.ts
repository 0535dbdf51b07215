import { say } from '../../../languages/say.ts';
import { holdsEngineSocket } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { bindColumns, byValue } from '../lenses.ts';

/** Reading these is enough: they hold credentials, keys or the data of every container. */
const SECRET = [
  '/etc',
  '/etc/shadow',
  '/etc/ssh',
  '/root',
  '/home',
  '/boot',
  '/dev',
  '/var',
  '/var/lib',
  '/var/lib/docker',
  '/var/lib/containerd',
];
const opens = ({ source, readOnly }: Bind): boolean => !readOnly || SECRET.includes(source) || holdsEngineSocket(source);

export default defineControl({
  step: 'privileges',
  rank: 50,
  scope: 'service',
  title: say`Mounts of the host system`,
  question: say`Does the container see files that belong to the host?`,
  keys: ['--mount type=bind', 'volumes'],
  fields: ['run.systemBinds'],
  options: [
    {
      choice: 'none',
      label: say`No`,
      stops: say`Reading password hashes and keys, writing cron jobs, kernel switches below /proc and /sys.`,
    },
    {
      choice: 'mounted',
      label: say`Yes, these`,
      asks: ['systemBinds'],
      costs: say`What is writable is a way out; what is readable is known.`,
    },
  ],
  details: { systemBinds: { type: 'rows', label: say`Paths of the host`, columns: bindColumns('systemPath') } },
  ...byValue('run', 'systemBinds', { none: undefined }, { given: 'mounted', flags: ['readOnly'] }),
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} needs no file of the host.` }),
  judge: ({ service: { run } }) => {
    const binds = run.systemBinds ?? [];
    const hole = binds.find(opens);
    if (hole)
      return open(
        hole.readOnly
          ? say`${hole.source} of the host is mounted, and reading it is enough.`
          : say`${hole.source} of the host is mounted and may be written.`,
      );
    return binds[0] ? weakened(say`${binds[0].source} of the host is mounted, read-only.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'ANSSI-FT-082', id: 'R1, R15' },
    { of: 'NIST SP 800-190', id: '4.5.5' },
    { of: 'Kubernetes PSS', id: 'baseline hostPath' },
    { of: 'run here', id: 'Engine 20.10.24: -v /:/host:ro printed a line of /etc/shadow' },
  ],
});
