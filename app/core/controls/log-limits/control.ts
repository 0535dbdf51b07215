import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { BOUNDED, logDetails, logOptions, readLog, refusesLog, writeLog } from './logs.ts';

export default defineControl({
  step: 'resources',
  rank: 50,
  scope: 'service',
  title: say`Logs`,
  question: say`Where do its logs go, and how large may they get?`,
  keys: ['--log-driver', '--log-opt', 'logging'],
  fields: ['run.log'],
  options: [
    ...logOptions,
    { choice: 'default', label: say`As the daemon does by default`, costs: say`Unless the daemon says otherwise, without end.` },
  ],
  details: logDetails,
  read: ({ service }) => readLog(service.run.log),
  write: ({ spec, service }, answer) => patchRun(spec, service.name, { log: writeLog(answer) }),
  refuses: refusesLog,
  recommend: ({ workload }) => ({
    answer: BOUNDED,
    because: say`${workload.title} logs for as long as it runs; three files of 10 MB keep the latest of it.`,
  }),
  judge: ({ spec: { host }, service: { run } }) => {
    const own = readLog(run.log).choice;
    if (own === 'off') return weakened(say`Nothing is left to read after an incident.`);
    const daemon = readLog(host.log).choice;
    return own === 'default' && daemon === 'default' ? open(say`Its log may grow until the disk of the host is full.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.13' },
    { of: 'CIS Docker 1.8.0', id: '2.14' },
    { of: 'OWASP Docker', id: 'RULE #10' },
    { of: 'ANSSI-FT-082', id: 'R16' },
    { of: 'run here', id: '--log-opt max-size and max-file, Engine 20.10.24' },
  ],
});
