import { say } from '../../../languages/say.ts';
import { patchHost } from '../../spec/edit.ts';
import { targetOf } from '../../spec/fields.ts';
import type { Host } from '../../spec/spec.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';
import { limitInputs, limitOf, refusesLimit } from '../limits.ts';

const coreOf = ({ coreSoft, coreHard }: Answer) => ({ soft: coreSoft as number, hard: coreHard as number });

function read({ nofile, core }: Host): Answer {
  const dumps = core && { coreSoft: core.soft, coreHard: core.hard };
  const choice = nofile && core ? 'both' : nofile ? 'files' : core ? 'dumps' : 'none';
  return { choice, ...nofile, ...dumps };
}

const dump = limitInputs('bytes');

export default defineControl({
  step: 'resources',
  rank: 200,
  scope: 'project',
  title: say`Limits of all containers`,
  question: say`Which limits does a container get that names none?`,
  keys: ['default-ulimits'],
  fields: ['host.nofile', 'host.core'],
  options: [
    {
      choice: 'both',
      label: say`For open files and for core dumps`,
      asks: ['soft', 'hard', 'coreSoft', 'coreHard'],
      stops: say`Containers that forgot their limits: file handles of the host, secrets in dumps.`,
      costs: say`A program that needs more must raise its soft limit or be given its own.`,
    },
    { choice: 'files', label: say`For open files`, asks: ['soft', 'hard'] },
    { choice: 'dumps', label: say`For core dumps`, asks: ['coreSoft', 'coreHard'] },
    { choice: 'none', label: say`None` },
  ],
  details: {
    ...limitInputs('count'),
    coreSoft: { ...dump.soft, label: say`Core dump, soft` },
    coreHard: { ...dump.hard, label: say`Core dump, hard` },
  },
  read: ({ spec }) => read(spec.host),
  write: ({ spec }, answer) =>
    patchHost(spec, {
      nofile: answer.choice === 'both' || answer.choice === 'files' ? limitOf(answer) : undefined,
      core: answer.choice === 'both' || answer.choice === 'dumps' ? coreOf(answer) : undefined,
    }),
  refuses: (answer) => {
    if ((answer.coreSoft ?? 0) > (answer.coreHard ?? 0)) return { detail: 'coreSoft', says: say`At most the hard limit.` };
    return refusesLimit(answer, 64);
  },
  recommend: ({ spec }) => {
    // There no container names a limit of its own, so that this one is the wall.
    const hard = targetOf(spec) === 'kubernetes' ? 16_384 : 65_536;
    return {
      answer: { choice: 'both', soft: 1024, hard, coreSoft: 0, coreHard: 0 },
      because: say`A database that needs more than 1024 open files raises its own limit, up to ${hard}.`,
    };
  },
  judge: ({ spec: { host } }) => {
    if (!host.nofile) return weakened(say`A container that names no limit opens as many files as the engine's own limit allows.`);
    return host.core?.hard === 0 ? sealed : weakened(say`A container that names no limit may write core dumps.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.8' },
    { of: 'CIS Docker 1.8.0', id: '2.9' },
    { of: 'run here', id: 'default-ulimits in both spellings, Engine 20.10.24' },
  ],
});
