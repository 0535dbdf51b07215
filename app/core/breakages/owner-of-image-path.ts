import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { idsOf } from '../workloads/base.ts';
import { defineBreakage, listing, runRefs } from './breakage.ts';
import { writableFor } from './grants.ts';
import { mountedAt, pathsOf, placeOf } from './mounts.ts';

export default defineBreakage({
  title: say`A directory of root in the image`,
  family: 'EACCES',
  rules: [],
  cause: say`The program runs as a user of its own and writes to a directory that belongs to root in the image.`,
  cure: say`A tmpfs on that directory, owned by the user that runs; a volume for data. HOME=/tmp where the path is the home directory.`,
  wrong: {
    cure: say`Root as the user, or chmod 777 in the image`,
    because: say`Root may write everywhere else too, and a directory that everybody may write to is where an intruder leaves tools.`,
  },
  fields: ['run.user', 'run.tmpfs', 'build.filesOwnedBy'],
  signs: [/permission denied/i, /\bEACCES\b|\berrno:? 13\b/i],
  needs: ({ workload }) => workload.writable.filter(({ ofRoot }) => ofRoot),
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const ids = idsOf(service, workload);
    if (!ids || ids.uid === 0 || service.run.readOnlyRootFilesystem) return undefined;
    const paths = pathsOf(scene, wanted).filter((path) => placeOf(path) !== '/tmp' && !placeOf(path).startsWith('/tmp/'));
    const bare = paths.filter((path) => mountedAt(scene, path).kind === 'image');
    if (bare.length === 0) return undefined;
    const fields = runRefs(service, 'tmpfs', 'user');
    const says = say`${listing(bare)} belongs to root in the image, and uid ${ids.uid} runs.`;
    // A dot file at the top: the program has no home directory, so it takes / for it.
    if (bare.every((path) => /^\/\.[^/]/.test(path))) {
      const environment = [...(service.run.environment ?? []).filter(({ name }) => name !== 'HOME'), { name: 'HOME', value: '/tmp' }];
      return {
        fields: runRefs(service, 'environment', 'user'),
        says: say`uid ${ids.uid} has no home directory, so its home is /.`,
        cure: { label: 'HOME=/tmp', spec: patchRun(spec, service.name, { environment }) },
      };
    }
    return { fields, says, ...writableFor(scene, bare) };
  },
});
