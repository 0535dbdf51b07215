import { many, say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, runRefs } from './breakage.ts';

export default defineBreakage({
  title: say`Too few processes`,
  family: 'EAGAIN',
  rules: [],
  cause: say`The process limit is reached. Threads count, and so do dead children that nobody collects.`,
  cure: say`Look with docker stats how many there are under load, and allow some more; an init where they are dead children.`,
  wrong: {
    cure: '--pids-limit -1, or more memory where the JVM says OutOfMemoryError',
    because: '-1 means no limit, for a fork bomb too; and the JVM says memory where it means threads.',
  },
  fields: ['run.pids', 'run.nproc', 'run.init'],
  signs: [
    /resource temporarily unavailable/i,
    /can(?:no|')t fork|fork(?:\(\))?:? (?:failed|retry)/i,
    /pthread_create|uv_thread_create|can't start new thread|can't create .{0,40}thread|unable to create (?:native )?thread|failed to create new OS thread|failed to start the native thread|failed to create \w+ thread|could not execute command .{0,80}cannot allocate memory/i,
    /\bspawn\b.{0,120}\bEAGAIN\b|\[Errno 11\]/,
  ],
  // An init is one process more.
  needs: ({ spec, service, workload }) => [{ least: workload.pidsFloor + Number(service.run.init ?? spec.host.init ?? false) }],
  refuses: ({ spec, service, workload }, wanted) => {
    const { pids, nproc } = service.run;
    const least = wanted.find((one) => one.least !== undefined)?.least;
    if (least === undefined && nproc) {
      const cure = {
        label: say`A limit of the container instead`,
        spec: patchRun(spec, service.name, { nproc: undefined, pids: pids ?? workload.pids }),
      };
      return { fields: runRefs(service, 'nproc', 'pids'), says: say`nproc counts every process of this uid on the host.`, cure };
    }
    if (pids === undefined || pids < 1 || (least !== undefined && pids >= least)) return undefined;
    const enough = Math.max(workload.pids, least === undefined ? pids * 2 : 0);
    return {
      fields: runRefs(service, 'pids'),
      says:
        least === undefined
          ? say`${workload.title} may have ${pids} processes and threads here, and wanted one more.`
          : many(
              pids,
            )`${workload.title} was seen to work with ${least} processes; here # is allowed.|${workload.title} was seen to work with ${least} processes; here # are allowed.`,
      cure: { label: `${enough} processes`, spec: patchRun(spec, service.name, { pids: enough }) },
    };
  },
});
