import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { limitInputs, limitOf, refusesLimit } from '../limits.ts';

export default defineControl({
  step: 'resources',
  rank: 40,
  scope: 'service',
  title: say`Open files and sockets`,
  question: say`How many files and sockets may a process have open?`,
  keys: ['--ulimit nofile', 'ulimits: nofile'],
  fields: ['run.nofile'],
  options: [
    {
      choice: 'limited',
      label: say`At most this many`,
      asks: ['soft', 'hard'],
      stops: say`One process using up the file handles of the host.`,
      costs: say`Each connection is one; a busy server needs more.`,
    },
    { choice: 'default', label: say`The engine's default`, costs: say`It is often more than a million.` },
  ],
  details: limitInputs('count'),
  read: ({ service: { run } }) => (run.nofile ? { choice: 'limited', ...run.nofile } : { choice: 'default' }),
  write: ({ spec, service }, answer) => patchRun(spec, service.name, { nofile: answer.choice === 'limited' ? limitOf(answer) : undefined }),
  refuses: (answer) => refusesLimit(answer, 64),
  recommend: ({ workload: { title, nofile } }) => ({
    answer: { choice: 'limited', soft: nofile, hard: nofile },
    because: say`${nofile} open files and connections are enough for ${title}.`,
  }),
  judge: ({ spec: { host }, service: { run } }) => {
    const limit = run.nofile ?? host.nofile;
    if (!limit) return weakened(say`A process may open as many files as the engine's own limit allows, often more than a million.`);
    return limit.hard === -1 ? weakened(say`A process may open any number of files.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.19' },
    { of: 'OWASP Docker', id: 'RULE #7' },
    { of: 'run here', id: '--ulimit nofile=5 and nofile=200:100, Engine 20.10.24' },
  ],
});
