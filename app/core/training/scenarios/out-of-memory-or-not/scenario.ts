import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`Out of memory, or is it?`,
  track: 'operator',
  minutes: 7,
  teaches: say`A message names what failed, not which limit: count threads before you give memory.`,
  stop: [],
  serves: [{ service: 'app', port: 8080 }],
  tempts: ['no-limit', 'privileged', 'root'],
  log: { workload: 'java', breakage: 'too-few-processes' },
  hints: [
    say`The last line says OutOfMemoryError. What does the line before it say could not be made?`,
    say`EAGAIN from pthread_create: no thread was left. Threads count as processes for the container’s limit.`,
    say`Raise pids_limit to 128. The memory stays as it is, and the limit stays a limit.`,
  ],
  evidence: [
    { breakage: 'too-few-processes', workload: 'java' },
    { breakage: 'memory-too-small', workload: 'java' },
    { attack: 'process-flood', of: 'weak' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.29' }],
});
