import { say } from '../../languages/say.ts';
import { startsAsRoot } from '../workloads/base.ts';
import { defineBreakage, runRefs } from './breakage.ts';
import { withOwnUser } from './grants.ts';

export default defineBreakage({
  title: say`A program that will not be root`,
  family: 'EPERM',
  rules: [],
  cause: say`The program refuses to run as root by itself, and root is what the container starts as.`,
  cure: say`A user of its own: --user with the numbers of the workload.`,
  wrong: {
    cure: say`The option that allows root, such as --user=root, -u root or --no-sandbox`,
    because: say`It switches off the program’s own protection, where another user costs nothing.`,
  },
  fields: ['run.user'],
  signs: [
    /can't run as root without|execution of the PostgreSQL server is not permitted|how to run mysqld as root|running as root without --no-sandbox|cannot be run as root|must not be run as root/i,
  ],
  refuses: (scene) =>
    startsAsRoot(scene.service, scene.workload)
      ? { fields: runRefs(scene.service, 'user'), says: say`${scene.workload.title} starts as root here.`, cure: withOwnUser(scene) }
      : undefined,
});
