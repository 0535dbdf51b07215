import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, exited, inMebibytes, runRefs } from './breakage.ts';

const MIB = 1024 ** 2;

export default defineBreakage({
  title: say`Too little memory`,
  family: 'exit 137',
  rules: [],
  cause: say`The container reached its memory limit and the kernel killed a process of it. Files of a tmpfs and of /dev/shm count.`,
  cure: say`A higher limit, or a program told to use less, such as -XX:MaxRAMPercentage=75 or --max-old-space-size.`,
  wrong: {
    cure: say`Switching the OOM killer off, or no limit at all`,
    because: say`Without the killer the container hangs; without a limit the whole host is what runs out of memory.`,
  },
  fields: ['run.memory', 'run.memorySwap', 'run.tmpfs'],
  signs: [
    /OOMKilled["=: ]+true/i,
    exited(137),
    /out of memory: killed process|memory cgroup out of memory|oom-kill/i,
    /cannot allocate memory|\bENOMEM\b|\berrno:? 12\b/i,
    /java\.lang\.OutOfMemoryError: (?:Java heap|GC overhead|Metaspace)|heap out of memory|MemoryError\b|Perhaps out of memory\?/i,
    /^Killed$|\bwas terminated by signal 9\b/,
    /Installation of system tables failed/,
    /insufficient memory for the Java Runtime|Initial heap size set to a larger value|Too small (?:initial|maximum) heap/i,
  ],
  unless: /OOMKilled["=: ]+false/i,
  needs: ({ workload }) => [{ least: workload.memoryFloor }],
  refuses: ({ spec, service, workload }, wanted) => {
    const { memory, memorySwap } = service.run;
    const least = wanted.find((one) => one.least !== undefined)?.least;
    if (memory === undefined || memory < 6 * MIB || (least !== undefined && memory >= least)) return undefined;
    const enough = Math.max(workload.memory, least === undefined ? memory * 2 : 0);
    const swap = memorySwap === undefined || memorySwap < 0 ? memorySwap : Math.max(enough, memorySwap);
    return {
      fields: runRefs(service, 'memory', 'memorySwap', 'tmpfs'),
      says:
        least === undefined
          ? say`${workload.title} may use ${inMebibytes(memory)} here.`
          : say`${workload.title} was seen to work with ${inMebibytes(least)}; here it may use ${inMebibytes(memory)}.`,
      cure: { label: say`${inMebibytes(enough)} of memory`, spec: patchRun(spec, service.name, { memory: enough, memorySwap: swap }) },
    };
  },
});
