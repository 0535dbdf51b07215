import { say } from '../../languages/say.ts';
import { adjustmentOf, apparmorName, isGenerated, seccompFile } from '../spec/confinement.ts';
import { patchRun } from '../spec/edit.ts';
import { type Clash, defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Profile not in force`,
  rules: [],
  severity: 'warn',
  scope: 'service',
  source: 'the names under which this plan writes profiles',
  find: (spec, service): Clash[] => {
    const { project } = spec;
    const { name, run } = service;
    const clashes: Clash[] = [];
    if (run.syscalls && !adjustmentOf(service))
      clashes.push({
        fields: runRefs(service, 'syscalls', 'seccomp'),
        says: say`The changes to the default seccomp profile stand in ${seccompFile(name)}, and the container does not use that file.`,
        cure: { label: say`Use it`, spec: patchRun(spec, name, { seccomp: seccompFile(name) }) },
      });
    if (run.apparmorFrom && !isGenerated(project, service))
      clashes.push({
        fields: runRefs(service, 'apparmorFrom', 'apparmor'),
        says: say`The AppArmor profile of this plan is called ${apparmorName(project, name)}, and the container names another one or none.`,
        cure: { label: say`Use it`, spec: patchRun(spec, name, { apparmor: apparmorName(project, name) }) },
      });
    return clashes;
  },
});
