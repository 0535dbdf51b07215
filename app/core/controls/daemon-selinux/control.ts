import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 150,
  scope: 'project',
  title: say`SELinux of the daemon`,
  question: say`Does the host enforce SELinux?`,
  keys: ['"selinux-enabled"'],
  fields: ['host.selinux'],
  options: [
    {
      choice: 'on',
      label: say`Yes, the daemon labels containers`,
      stops: say`A container that escapes reading files of the host.`,
      costs: say`Bind mounts need a label, :z or :Z.`,
    },
    { choice: 'off', label: say`No, or the distribution sees to it` },
  ],
  details: {},
  ...byValue('host', 'selinux', { on: true, off: undefined }),
  recommend: () => ({
    answer: { choice: 'off' },
    because: say`Most hosts confine with AppArmor; say yes on Fedora, RHEL and their relatives.`,
  }),
  judge: ({ spec }) =>
    !spec.host.selinux && spec.services.some(({ run }) => run.selinux !== undefined && run.selinux !== 'disable')
      ? weakened(say`A service carries an SELinux label, and the daemon is not told to use SELinux.`)
      : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.3' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'Docker CLI documentation', id: 'docs/reference/dockerd.md' },
  ],
});
