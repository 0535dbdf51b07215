import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineBreakage, exited, runRefs } from './breakage.ts';

export default defineBreakage({
  title: say`A stop that ends in a kill`,
  family: 'exit 137',
  rules: [],
  cause: say`As PID 1 the program has no handler for the stop signal: docker stop waits its ten seconds and kills it, which is exit code 137 without an out-of-memory kill.`,
  cure: say`An init in front of it (--init), or a handler in the program. In shell form, exec before the program.`,
  wrong: { cure: say`A longer time to stop`, because: say`The signal is ignored all the same; the kill only comes later.` },
  fields: ['run.init', 'host.init', 'run.stopGracePeriod', 'build.entrypoint'],
  signs: [exited(137)],
  unless: /OOMKilled["=: ]+true/i,
  needs: ({ workload }) => (workload.needsInit ? [{}] : []),
  refuses: ({ spec, service, workload }) =>
    workload.needsInit && !(service.run.init ?? spec.host.init)
      ? {
          fields: [...runRefs(service, 'init'), fieldRef('host.init')],
          says: say`${workload.title} as PID 1 ignores the stop signal.`,
          cure: { label: say`An init in front of it`, spec: patchRun(spec, service.name, { init: true }) },
        }
      : undefined,
});
