import { say } from '../../../languages/say.ts';
import { patch, patchHost } from '../../spec/edit.ts';
import type { Host } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { BOUNDED, logDetails, logOptions, readLog, refusesLog, writeLog } from '../log-limits/logs.ts';

export default defineControl({
  step: 'resources',
  rank: 210,
  scope: 'project',
  title: say`Logs of all containers`,
  question: say`Where do logs go by default, and how much does the daemon say itself?`,
  keys: ['log-driver', 'log-opts', 'log-level'],
  fields: ['host.log', 'host.logLevel'],
  options: [
    ...logOptions.map((option) => ({ ...option, asks: [...(option.asks ?? []), 'level'] })),
    { choice: 'default', label: say`In files on the host, without end`, asks: ['level'] },
  ],
  details: {
    ...logDetails,
    level: {
      type: 'choice',
      among: ['debug', 'info', 'warn', 'error', 'fatal'],
      label: say`The daemon itself says`,
      hint: say`Empty: info`,
      optional: true,
    },
  },
  read: ({ spec: { host } }) => patch(readLog(host.log), { level: host.logLevel }),
  write: ({ spec }, answer) => patchHost(spec, { log: writeLog(answer), logLevel: answer.level as Host['logLevel'] }),
  refuses: refusesLog,
  recommend: () => ({ answer: BOUNDED, because: say`Containers that name no limit then keep three files of 10 MB.` }),
  judge: ({ spec: { host } }) => {
    const { choice } = readLog(host.log);
    if (choice === 'default') return weakened(say`The log of a container that names no limit may fill the disk.`);
    if (choice === 'off') return weakened(say`A container that names no driver leaves no log.`);
    return (host.logLevel ?? 'info') === 'info'
      ? sealed
      : weakened(say`At level ${host.logLevel ?? ''} the daemon says more or less than an inquiry needs.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.3' },
    { of: 'CIS Docker 1.6.0', id: '2.13' },
    { of: 'CIS Docker 1.8.0', id: '2.14' },
    { of: 'OWASP Docker', id: 'RULE #10' },
    { of: 'run here', id: 'log-opts with a number, Engine 20.10.24' },
  ],
});
