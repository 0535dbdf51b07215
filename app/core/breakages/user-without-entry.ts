import { say } from '../../languages/say.ts';
import { idsOf } from '../workloads/base.ts';
import { defineBreakage, runRefs } from './breakage.ts';
import { withOwnUser } from './grants.ts';

export default defineBreakage({
  title: say`A uid without a name`,
  family: 'ENOENT',
  rules: [],
  cause: say`The program looks its own user up in /etc/passwd, and this uid has no entry there.`,
  cure: say`The uid that the image has, or a user made for it in the build.`,
  wrong: { cure: say`Root as the user`, because: say`Root has an entry, and every right beside it.` },
  fields: ['run.user', 'build.makeUser'],
  signs: [
    /could not look up effective user ID (?<name>\d+)/,
    /getpwuid\(\): uid not found: \d+|(?:cannot find name for|unknown) (?:user ID|uid) \d+|user: unknown userid \d+/i,
    /no user exists for uid (?<name>\d+)|No passwd entry for/i,
  ],
  needs: ({ workload }) => (workload.needsName ? [{}] : []),
  refuses: (scene) => {
    const { service, workload } = scene;
    const ids = idsOf(service, workload);
    if (!ids || ids.uid === 0 || service.build.makeUser !== undefined || (ids.uid === workload.uid && workload.userInImage !== undefined))
      return undefined;
    return {
      fields: runRefs(service, 'user'),
      says: say`uid ${ids.uid} has no entry in /etc/passwd of the image.`,
      ...(workload.userInImage !== undefined && { cure: withOwnUser(scene) }),
    };
  },
});
