import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, runRefs } from './breakage.ts';

const LEAST = 64;

export default defineBreakage({
  title: say`Too few open files`,
  family: 'EMFILE',
  rules: ['R31'],
  cause: say`The program has as many files and connections open as its limit allows.`,
  cure: say`A higher nofile limit, soft and hard; if it fills again, look for connections that nobody closes.`,
  wrong: {
    cure: say`--privileged, or an unlimited number`,
    because: say`privileged leaves this limit as it is; some programs prepare a table for every possible file, and with a billion they run out of memory.`,
  },
  fields: ['run.nofile', 'host.nofile'],
  signs: [/too many open files|\bEMFILE\b|\(24: |\berrno:? 24\b/i],
  needs: () => [{ least: LEAST }],
  refuses: ({ spec, service, workload }, wanted) => {
    const { nofile } = service.run;
    const least = wanted.find((one) => one.least !== undefined)?.least;
    if (!nofile || nofile.soft < 0 || (least !== undefined && nofile.soft >= least)) return undefined;
    const enough = Math.max(workload.nofile, least === undefined ? nofile.soft * 2 : 0);
    return {
      fields: runRefs(service, 'nofile'),
      says:
        least === undefined
          ? say`${workload.title} may have ${nofile.soft} files and connections open.`
          : say`The runtime opens files itself before the program starts; with 5 it ended in this message. ${LEAST} is the least that is sensible.`,
      cure: { label: `${enough} files`, spec: patchRun(spec, service.name, { nofile: { soft: enough, hard: enough } }) },
    };
  },
});
