import { say } from '../../../languages/say.ts';
import { isWithin } from '../../breakages/mounts.ts';
import { workloadOf } from '../../workloads/registry.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`A tmpfs where the data is kept`,
  says: say`It starts, and forgets everything when it stops. Data belongs on a volume that the program’s user owns.`,
  has: (service) => (service.run.tmpfs ?? []).some((mount) => workloadOf(service).data.some(({ path }) => isWithin(path, mount.path))),
  take: (service) => {
    const [data] = workloadOf(service).data;
    const { tmpfs = [], volumes = [] } = service.run;
    return (
      data && {
        ...service,
        run: { ...service.run, tmpfs: [...tmpfs, { path: data.path }], volumes: volumes.filter(({ target }) => target !== data.path) },
      }
    );
  },
});
