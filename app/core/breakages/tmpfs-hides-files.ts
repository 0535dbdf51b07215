import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import { defineBreakage, listing, runRefs, type Scene } from './breakage.ts';
import { holdsFiles, isWithin, mountedAt } from './mounts.ts';

/** Temporary file systems that lie over what the image brings. */
const over = ({ service: { build, run } }: Scene) =>
  (run.tmpfs ?? []).filter(({ path }) => {
    const program = isWithin(path, '/app') && build.recipe !== undefined && build.recipe !== 'static-site';
    return program || (holdsFiles(path) && !isWithin(path, '/app') && !['/srv', '/opt', '/home', '/var', '/var/lib'].includes(path));
  });

export default defineBreakage({
  title: say`A temporary file system over the image’s files`,
  family: 'ENOENT',
  rules: [],
  cause: say`A tmpfs is empty and hides what the image has at that path.`,
  cure: say`Mount it on the one directory that is written to, or let the program write elsewhere.`,
  wrong: {
    cure: say`Copying the files into the tmpfs at every start`,
    because: say`What a tmpfs holds the program may rewrite: the image’s protection of its own code is gone.`,
  },
  fields: ['run.tmpfs'],
  signs: [/(?:no such file or directory|cannot find module|can't open file|unable to access jarfile|\bENOENT\b|not found)/i],
  onlyInPlan: true,
  needs: over,
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const hidden = new Set(over(scene));
    const hiding = wanted.flatMap(({ path, name }) => {
      const held = mountedAt(scene, path ?? name ?? '');
      return held.kind === 'tmpfs' && hidden.has(held.mount) ? [held.mount] : [];
    });
    if (hiding.length === 0) return undefined;
    return {
      fields: runRefs(service, 'tmpfs'),
      says: say`The tmpfs on ${listing(hiding.map(({ path }) => path))} hides what ${workload.title} is started from.`,
      cure: {
        label: say`Without that tmpfs`,
        spec: patchRun(spec, service.name, { tmpfs: listed((service.run.tmpfs ?? []).filter((mount) => !hiding.includes(mount))) }),
      },
    };
  },
});
