import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, listing, runRefs } from './breakage.ts';
import { bounds } from './grants.ts';

export default defineBreakage({
  title: say`A program that carries a capability`,
  family: 'exit 126',
  rules: ['R25'],
  cause: say`The file of the program is marked with a capability, and where the container may not have it, the kernel does not run the file at all.`,
  cure: say`Keep that one capability; or setcap -r on the file in the image, where the program does not need it.`,
  wrong: {
    cure: say`--privileged, or root as the user`,
    because: say`Root is refused in the same way, and privileged gives the host for one mark on one file.`,
  },
  fields: ['run.capDrop', 'run.capAdd'],
  signs: [/exec:? "?(?<path>\/[^\s":]+)"?: operation not permitted/i, /(?:^|: )(?:exec )?(?<path>\/?[\w./-]+): operation not permitted$/i],
  needs: ({ workload }) => (workload.capabilities.length > 0 ? [{}] : []),
  refuses: ({ spec, service, workload }) => {
    const has = bounds(service.run);
    const lacking = workload.capabilities.filter((name) => !has(name));
    if (lacking.length === 0) return undefined;
    return {
      fields: runRefs(service, 'capDrop', 'capAdd'),
      says: say`The program of ${workload.title} carries ${listing(lacking)}, which is dropped here.`,
      cure: {
        label: `Keep ${listing(lacking)}`,
        spec: patchRun(spec, service.name, { capAdd: [...(service.run.capAdd ?? []), ...lacking] }),
      },
    };
  },
});
