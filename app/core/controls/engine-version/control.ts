import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** The first release that keeps ports of 127.0.0.1 from the neighbours on the network. */
const KEEPS_LOCALHOST = 28;
const engine = byValue('host', 'engine', { current: undefined }, { given: 'major' });

export default defineControl({
  step: 'supply',
  rank: 90,
  scope: 'project',
  title: say`Version of the engine`,
  question: say`Which Docker Engine runs this?`,
  keys: ['docker version'],
  fields: ['host.engine'],
  options: [
    {
      choice: 'current',
      label: say`The current one`,
      stops: say`Ways out of the container that are known.`,
      costs: say`An update restarts the daemon.`,
    },
    { choice: 'major', label: say`This major version`, asks: ['engine'], costs: say`Some answers work only from a certain version on.` },
  ],
  details: {
    engine: { type: 'number', kind: 'count', unit: 'count', label: say`Major version`, hint: say`docker version prints it: 28 of 28.5.1.` },
  },
  ...engine,
  refuses: (answer, at) =>
    answer.choice === 'major' && (answer.engine as number) < 1
      ? { detail: 'engine', says: say`A major version, such as 28.` }
      : engine.refuses(answer, at),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'current' },
    because: say`${title} shares the kernel and the runtime with the host; their fixes come with the engine and the system.`,
  }),
  judge: ({ spec: { host } }) =>
    host.engine !== undefined && host.engine < KEEPS_LOCALHOST
      ? weakened(say`With Engine ${host.engine}, a port on 127.0.0.1 can be reached from the same network segment.`)
      : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '1.2.2' },
    { of: 'OWASP Docker', id: 'RULE #0' },
    { of: 'NIST SP 800-190', id: '4.4.1, 4.5.3' },
  ],
});
