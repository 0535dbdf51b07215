import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`No security option at all`,
  *service({ run: { noNewPrivileges, seccomp, apparmor, selinux, unmaskPaths }, unread }) {
    const given = [noNewPrivileges, seccomp, apparmor, selinux, unmaskPaths].some((option) => option !== undefined);
    if (!given && unread('run.noNewPrivileges', 'run.seccomp', 'run.apparmor', 'run.selinux').length === 0)
      yield {
        says: say`None of the security options is used, which are no-new-privileges, seccomp, AppArmor and SELinux.`,
        state: 'weakened',
        fields: ['run.noNewPrivileges'],
      };
  },
});
