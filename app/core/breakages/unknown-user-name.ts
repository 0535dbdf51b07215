import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineBreakage, runRefs } from './breakage.ts';

const isNumeric = (id: unknown): boolean => Number.isInteger(Number(id));

export default defineBreakage({
  title: say`A user name that the image does not know`,
  family: 'exit 125',
  rules: ['R22'],
  cause: say`The engine looks the name up in /etc/passwd of the image, and it is not there.`,
  cure: say`The numbers of the user: uid and gid.`,
  wrong: {
    cure: say`Another image that happens to know the name, or root`,
    because: say`Numbers work in every image; a name may mean another user in the next one.`,
  },
  fields: ['run.user', 'build.repository'],
  signs: [/unable to find (?:user|group) (?<name>[^\s:]+): no matching entries in (?:passwd|group) file/],
  needs: ({ service: { build } }) => (build.repository === 'scratch' ? [{}] : []),
  refuses: ({ spec, service, workload: { uid, gid } }) => {
    const { user } = service.run;
    if (!user || isNumeric(user.uid)) return undefined;
    return {
      fields: [...runRefs(service, 'user'), fieldRef('build.repository', service.name)],
      says: say`Nothing says that the image has a user ${user.uid}: an empty one has no /etc/passwd.`,
      cure: { label: `User ${uid}:${gid}`, spec: patchRun(spec, service.name, { user: { uid, gid } }) },
    };
  },
});
