import { say } from '../../../languages/say.ts';
import { inStep, listed, patchRun } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { closable, isBackEnd, zonesFor } from './zones.ts';

const MODES: { readonly [choice: string]: Run['networkMode'] } = { default: 'bridge', host: 'host', none: 'none' };

export default defineControl({
  step: 'network',
  rank: 10,
  scope: 'service',
  title: say`Network`,
  question: say`Which networks does the service stand on?`,
  keys: ['--network', 'networks', 'network_mode'],
  fields: ['run.networks', 'run.networkMode', 'network.name'],
  options: [
    {
      choice: 'own',
      label: say`Networks of this plan, one for each trust zone`,
      asks: ['networks'],
      stops: say`Unrelated containers reaching each other.`,
      costs: say`Services find each other only on a network that both stand on.`,
    },
    {
      choice: 'none',
      label: say`No network`,
      stops: say`Every connection, in and out.`,
      costs: say`Only files, pipes and docker exec reach the service.`,
    },
    { choice: 'default', label: say`The default bridge docker0`, costs: say`Every container started without a network stands there too.` },
    {
      choice: 'host',
      label: say`The network of the host`,
      costs: say`Services of the host on localhost and abstract sockets are in reach.`,
    },
  ],
  details: { networks: { type: 'list', kind: 'name', label: say`Networks`, hint: 'front, back' } },
  read: ({ service: { run } }) => {
    const mode = Object.keys(MODES).find((choice) => MODES[choice] === run.networkMode);
    if (mode && mode !== 'default') return { choice: mode };
    return run.networks?.length ? { choice: 'own', networks: run.networks } : { choice: 'default' };
  },
  write: ({ spec, service }, { choice, networks }) => {
    const own = choice === 'own' ? listed((networks ?? []) as readonly string[]) : undefined;
    const changed = patchRun(spec, service.name, { networks: own, networkMode: own ? undefined : (MODES[choice] ?? 'bridge') });
    return {
      ...changed,
      networks: inStep(
        spec.networks,
        changed.services.flatMap(({ run }) => run.networks ?? []),
      ),
    };
  },
  refuses: ({ networks }) =>
    Array.isArray(networks) && new Set(networks).size < networks.length ? { detail: 'networks', says: say`Each network once.` } : undefined,
  recommend: ({ spec, service, workload }) => {
    const networks = zonesFor(spec, service);
    const because = isBackEnd(service)
      ? say`Only other services need to reach ${workload.title}.`
      : networks.length > 1
        ? say`${workload.title} is reached from outside and meets the back end on a network of their own.`
        : say`${workload.title} is reached from outside.`;
    return { answer: { choice: 'own', networks }, because };
  },
  judge: ({ spec, service, workload }) => {
    const { networks = [], networkMode } = service.run;
    if (networkMode === 'host') return open(say`The program stands in the network of the host, with its localhost and its sockets.`);
    if (networkMode === 'none') return sealed;
    if (networks.length === 0) return weakened(say`It shares docker0 with every container that was started without a network.`);
    const exposed = isBackEnd(service) && !service.run.ports?.length && networks.find((name) => !closable(spec).includes(name));
    return exposed ? weakened(say`${workload.title} stands on ${exposed}, beside a service that is reached from outside there.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.30' },
    { of: 'CIS Docker 1.6.0', id: '5.10' },
    { of: 'OWASP Docker', id: 'RULE #5' },
    { of: 'NIST SP 800-190', id: '4.3.3' },
    { of: 'ANSSI-FT-082', id: 'R3, R4, R5' },
    { of: 'run here', id: 'reach by address and by name across networks, Engine 20.10.24' },
  ],
});
