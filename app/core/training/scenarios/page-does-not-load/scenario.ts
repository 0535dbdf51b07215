import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`The page does not load`,
  track: 'newcomer',
  minutes: 7,
  teaches: say`A read-only root asks for a tmpfs on exactly the paths that the program writes to.`,
  stop: [],
  serves: [{ service: 'web', port: 80 }],
  tempts: ['writable-root', 'root', 'privileged', 'open-modes'],
  log: { workload: 'nginx', breakage: 'read-only-path' },
  hints: [
    say`Read the last line of the log: which path, and what does the kernel answer?`,
    say`Error 30 is a read-only file system. nginx writes to two paths, the one in the log and one for its PID file.`,
    say`Give /var/cache/nginx and /run a tmpfs each, with a size, and let user 101 own them (uid=101, gid=101).`,
  ],
  evidence: [
    { breakage: 'read-only-path', workload: 'nginx' },
    { breakage: 'owner-of-mount', workload: 'nginx' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.12' }],
});
