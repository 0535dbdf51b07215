import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`The database does not start`,
  track: 'operator',
  minutes: 6,
  teaches: say`The message names a path; the answer is that path with an owner, not a writable root.`,
  stop: [],
  tempts: ['writable-root', 'root', 'tmpfs-over-data', 'open-modes', 'privileged'],
  log: { workload: 'postgres', breakage: 'read-only-path' },
  hints: [
    say`Which directory does the log name, and what does PostgreSQL keep there?`,
    say`It is the directory of its Unix socket, empty at every start: worth nothing afterwards, so a tmpfs will do.`,
    say`Add a tmpfs on /run/postgresql with size=1m, mode=0755 and uid and gid 999. /var/run is a link to /run.`,
  ],
  evidence: [
    { breakage: 'read-only-path', workload: 'postgres' },
    { breakage: 'user-without-entry', workload: 'postgres' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.12' }],
});
