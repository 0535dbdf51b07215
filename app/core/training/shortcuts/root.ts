import { say } from '../../../languages/say.ts';
import { startsAsRoot } from '../../workloads/base.ts';
import { workloadNamed } from '../../workloads/registry.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Run it as root`,
  says: say`Root owns the files of the image and, without a user namespace, those of the host. Give the user that it has what it needs instead.`,
  has: (service) => startsAsRoot(service, workloadNamed(service.workload)),
  take: (service) => ({ ...service, run: { ...service.run, user: { uid: 0, gid: 0 } } }),
});
