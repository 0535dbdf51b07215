import { say } from '../../../languages/say.ts';
import { baseOf, hasShell } from '../../workloads/base.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'image',
  rank: 100,
  scope: 'service',
  title: say`Setuid and setgid files`,
  question: say`May programs in the image run as their owner instead of their caller?`,
  keys: ['RUN find / -xdev -perm /6000 … chmod a-s'],
  fields: ['build.stripSetuid'],
  options: [
    {
      choice: 'strip',
      label: say`Take the bits away`,
      stops: say`The way back to uid 0 through su, mount, passwd and their like.`,
      costs: say`Those programs stop working for other users than root.`,
    },
    { choice: 'keep', label: say`Keep them as the image has them` },
  ],
  details: {},
  applies: ({ service, workload }) => service.build.repository !== undefined && hasShell(service, workload),
  ...byValue('build', 'stripSetuid', { strip: true, keep: undefined }),
  recommend: ({ service: { build }, workload }) => ({
    answer: { choice: 'strip' },
    because: say`${workload.title} needs none of the setuid programs that ${baseOf(build, workload)?.distribution === 'alpine' ? 'Alpine' : say`the base`} brings.`,
  }),
  judge: ({ service: { build, run } }) => {
    if (build.stripSetuid) return sealed;
    return weakened(
      run.noNewPrivileges
        ? say`Setuid files stay; only no-new-privileges keeps them from giving uid 0.`
        : say`Setuid files stay, and a flaw in one of them gives uid 0 in the container.`,
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.8' },
    { of: 'OWASP Docker', id: 'RULE #4' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
    { of: 'run here, Engine 20.10.24', id: 'debian:12-slim has 11 such files, none after the line' },
  ],
});
