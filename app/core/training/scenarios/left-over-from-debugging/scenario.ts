import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`Left over from debugging`,
  track: 'operator',
  minutes: 7,
  teaches: say`What was added for an hour of debugging stays for years, unless somebody takes it out.`,
  stop: [
    { attack: 'host-processes', service: 'app' },
    { attack: 'sys-admin', service: 'app' },
  ],
  tempts: ['privileged', 'no-filter', 'engine-socket'],
  hints: [
    say`Two lines were added for one afternoon with a profiler. Which two does a search index not need?`,
    say`One shares something with the host, the other is the capability that may do nearly everything.`,
    say`Take out pid: host and cap_add. The index is read with files and memory.`,
  ],
  evidence: [
    { attack: 'host-processes', of: 'weak' },
    { attack: 'sys-admin', of: 'weak' },
    { attack: 'sys-admin', of: 0 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'CIS Docker 1.6.0', id: '5.16' },
  ],
});
