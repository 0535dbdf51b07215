import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`Operation not permitted, before the first line`,
  track: 'reviewer',
  minutes: 7,
  teaches: say`A program file can carry a capability, and the kernel refuses to run it where that is gone.`,
  stop: [],
  serves: [{ service: 'web', port: 80 }],
  tempts: ['all-capabilities', 'keep-capabilities', 'root', 'new-privileges', 'privileged'],
  log: { workload: 'caddy', breakage: 'file-capability' },
  hints: [
    say`The program never ran: the message comes from exec. What does the kernel look at before it runs a file?`,
    say`The file of caddy in this image carries a capability for low ports. The container has dropped every one.`,
    say`Add NET_BIND_SERVICE with cap_add, and nothing else.`,
  ],
  evidence: [
    { breakage: 'file-capability', workload: 'caddy' },
    { breakage: 'low-port', workload: 'nginx' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.4' }],
});
