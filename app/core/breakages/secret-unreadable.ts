import { say } from '../../languages/say.ts';
import { defineBreakage, runRefs } from './breakage.ts';
import { mountedAt } from './mounts.ts';

export default defineBreakage({
  title: say`A secret that the user cannot read`,
  family: 'EACCES',
  rules: [],
  cause: say`A secret is a file of the host: its owner and mode are those of the host, whatever compose says about uid, gid and mode.`,
  cure: say`Mode 0444 for the file, in a directory of mode 0700 that only the operator can enter.`,
  wrong: {
    cure: say`Root as the user, or the value in an environment variable`,
    because: say`The variable stands in docker inspect and in every child process; root reads far more than this file.`,
  },
  fields: ['run.secrets', 'run.user'],
  signs: [
    /(?<path>\/run\/secrets\/[^\s'":,)]*).{0,40}(?:permission denied|EACCES)/i,
    /(?:permission denied|EACCES).{0,80}?(?<path>\/run\/secrets\/[^\s'":,)]*)/i,
  ],
  refuses: (scene, wanted) => {
    const file = wanted.find(({ path }) => path !== undefined && mountedAt(scene, path).kind === 'secret')?.path;
    if (file === undefined) return undefined;
    const secret = scene.service.run.secrets?.find(({ name, target }) => (target ?? `/run/secrets/${name}`) === file);
    if (!secret) return undefined;
    return {
      fields: runRefs(scene.service, 'secrets', 'user'),
      says: say`${secret.source} is not readable for the user of the container. On the host: chmod 0444 ${secret.source}`,
    };
  },
});
