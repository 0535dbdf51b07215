import { say } from '../../../languages/say.ts';
import { listed, patchHost } from '../../spec/edit.ts';
import type { Runtime, Spec } from '../../spec/spec.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

const RUNSC = { name: 'runsc', path: '/usr/local/bin/runsc' } as const;

/** Runtimes that services ask for and the daemon must be told of; shims on the PATH need no entry. */
const missing = ({ services, host }: Spec): string | undefined =>
  services
    .map(({ run }) => run.runtime ?? 'runc')
    .find((name) => name !== 'runc' && !name.startsWith('io.containerd.') && !host.runtimes?.some((known) => known.name === name));

export default defineControl({
  step: 'namespaces',
  rank: 90,
  scope: 'project',
  title: say`Runtimes of the daemon`,
  question: say`Which runtimes must the daemon know?`,
  keys: ['"runtimes"', '"default-runtime"'],
  fields: ['host.runtimes', 'host.defaultRuntime'],
  options: [
    { choice: 'engine', label: say`Only runc, as shipped` },
    {
      choice: 'listed',
      label: say`More runtimes`,
      asks: ['runtimes', 'defaultRuntime'],
      stops: say`With a default: a container that forgot to ask for the sandbox.`,
      costs: say`A default that is not installed keeps the daemon from starting.`,
    },
  ],
  details: {
    runtimes: {
      type: 'rows',
      label: say`Runtimes`,
      columns: {
        name: { type: 'text', kind: 'runtime', label: say`Name` },
        path: { type: 'text', kind: 'hostPath', label: say`Program` },
      },
    },
    defaultRuntime: { type: 'text', kind: 'runtime', label: say`Default`, hint: say`Empty: runc.`, optional: true },
  },
  read: ({ spec: { host } }) => {
    const runtimes = listed(host.runtimes ?? []);
    if (runtimes === undefined && host.defaultRuntime === undefined) return { choice: 'engine' };
    const { defaultRuntime } = host;
    return { choice: 'listed', ...(runtimes && { runtimes }), ...(defaultRuntime !== undefined && { defaultRuntime }) } as Answer;
  },
  write: ({ spec }, { choice, runtimes, defaultRuntime }) =>
    patchHost(
      spec,
      choice === 'engine'
        ? { runtimes: undefined, defaultRuntime: undefined }
        : { runtimes: listed((runtimes ?? []) as unknown as Runtime[]), defaultRuntime: defaultRuntime as string | undefined },
    ),
  recommend: ({ spec }) =>
    spec.services.some(({ run }) => run.runtime === RUNSC.name)
      ? { answer: { choice: 'listed', runtimes: [RUNSC] }, because: say`A service of this plan asks for runsc.` }
      : { answer: { choice: 'engine' }, because: say`No service of this plan asks for another runtime.` },
  judge: ({ spec }) => {
    const name = missing(spec);
    return name === undefined ? sealed : weakened(say`A service asks for ${name}, which the daemon is not told of here.`);
  },
  sources: [
    { of: 'gVisor documentation', id: 'runsc install' },
    { of: 'run here', id: "Engine 20.10.24: specified default runtime 'runsc' does not exist" },
  ],
});
