import { patch, patchHost } from '../../spec/edit.ts';
import type { Host } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { BOUNDED, logDetails, logOptions, readLog, refusesLog, writeLog } from '../log-limits/logs.ts';

export default defineControl({
  step: 'resources',
  rank: 210,
  scope: 'project',
  title: 'Logs of all containers',
  question: 'Where do logs go by default, and how much does the daemon say itself?',
  keys: ['log-driver', 'log-opts', 'log-level'],
  fields: ['host.log', 'host.logLevel'],
  options: [
    ...logOptions.map((option) => ({ ...option, asks: [...(option.asks ?? []), 'level'] })),
    { choice: 'default', label: 'In files on the host, without end', asks: ['level'] },
  ],
  details: {
    ...logDetails,
    level: {
      type: 'choice',
      among: ['debug', 'info', 'warn', 'error', 'fatal'],
      label: 'The daemon itself says',
      hint: 'Empty: info',
      optional: true,
    },
  },
  read: ({ spec: { host } }) => patch(readLog(host.log), { level: host.logLevel }),
  write: ({ spec }, answer) => patchHost(spec, { log: writeLog(answer), logLevel: answer.level as Host['logLevel'] }),
  refuses: refusesLog,
  recommend: () => ({ answer: BOUNDED, because: 'Containers that name no limit then keep three files of 10 MB.' }),
  judge: ({ spec: { host } }) => {
    const { choice } = readLog(host.log);
    if (choice === 'default') return weakened('The log of a container that names no limit may fill the disk.');
    if (choice === 'off') return weakened('A container that names no driver leaves no log.');
    return (host.logLevel ?? 'info') === 'info'
      ? sealed
      : weakened(`At level ${host.logLevel} the daemon says more or less than an inquiry needs.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.3' },
    { of: 'CIS Docker 1.6.0', id: '2.13' },
    { of: 'CIS Docker 1.8.0', id: '2.14' },
    { of: 'OWASP Docker', id: 'RULE #10' },
    { of: 'run here', id: 'log-opts with a number, Engine 20.10.24' },
  ],
});
