import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`No system call is filtered`,
  decision: 'seccomp',
  reaches: 'host',
  costs: say`Debuggers and programs with rare system calls may be refused.`,
  service: (stated) => (stated.run.seccomp === 'unconfined' ? asJudged(stated, 'seccomp', 'run.seccomp') : []),
});
