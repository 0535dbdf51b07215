import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`The program is gone`,
  track: 'newcomer',
  minutes: 5,
  teaches: say`A tmpfs hides what the image has at its path: mount it on what is written, not on what is run.`,
  stop: [],
  serves: [{ service: 'app', port: 3000 }],
  tempts: ['writable-root', 'open-modes', 'root'],
  log: { workload: 'node', breakage: 'tmpfs-hides-files' },
  hints: [
    say`The file was in the image yesterday. What stands in front of it today?`,
    say`A tmpfs is empty. On /app it hides everything that the image has there.`,
    say`Mount it on /tmp instead, where the uploads are written, and leave /app as the image made it.`,
  ],
  evidence: [
    { breakage: 'tmpfs-hides-files', workload: 'node' },
    { breakage: 'read-only-path', workload: 'node' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.12' }],
});
