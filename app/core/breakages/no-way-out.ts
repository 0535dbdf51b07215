import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { defineBreakage, type Refusal, runRefs, type Scene } from './breakage.ts';

/** The plan in which both services meet on one more network, or on one that the other has already. */
function joined(spec: Spec, service: Service, other: Service): NonNullable<Refusal['cure']> {
  const network = other.run.networks?.[0] ?? 'back';
  const label = say`Join ${other.name} on ${network}`;
  const both = [...new Set([...(service.run.networks ?? []), network])];
  const one = patchRun(spec, service.name, { networks: both, networkMode: undefined });
  const two = other.run.networks ? one : patchRun(one, other.name, { networks: [network], networkMode: undefined });
  const known = two.networks.some(({ name }) => name === network);
  return { label, spec: known ? two : { ...two, networks: [...two.networks, { name: network, internal: true }] } };
}

/** Another service of the plan that was asked for by its name. */
function unreached({ spec, service }: Scene, host: string): Refusal | undefined {
  const other = spec.services.find(({ name }) => name === host && name !== service.name);
  if (!other || other.run.networks?.some((name) => service.run.networks?.includes(name))) return undefined;
  return {
    fields: [...runRefs(service, 'networks', 'networkMode'), ...runRefs(other, 'networks')],
    says: say`${service.name} and ${other.name} share no network, and only there is the name known.`,
    cure: joined(spec, service, other),
  };
}

export default defineBreakage({
  title: say`No way to the other side`,
  family: 'name',
  rules: [],
  cause: say`The name or the address is not reachable from the container’s networks: they are internal, or the other service is on none of them, or it is the default bridge, which knows no names.`,
  cure: say`A network that both services share; for an address outside, a second network that is not internal.`,
  wrong: {
    cure: '--network host',
    because: say`It finds the name of neither service, and puts every port of the host before the container.`,
  },
  fields: ['run.networks', 'run.networkMode', 'network.internal', 'run.dns'],
  signs: [
    /\b(?:getaddrinfo|ENOTFOUND|EAI_AGAIN)\b|could not translate host name|host not found in upstream|unknown ?host/i,
    /temporary failure in name resolution|name or service not known|could not resolve host|no such host|bad address/i,
    /network is unreachable|\bENETUNREACH\b|no route to host|\bEHOSTUNREACH\b/i,
    /connection timed out|\bETIMEDOUT\b|i\/o timeout/i,
  ],
  refuses: (scene, wanted) => {
    const { spec, service } = scene;
    const asked = wanted.map(({ line = '' }) => line).join(' ');
    const other = spec.services.find(
      ({ name }) => name !== service.name && new RegExp(`(?:^|[^\\w.-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w.-])`).test(asked),
    );
    const apart = other && unreached(scene, other.name);
    if (apart) return apart;
    const { networks = [], networkMode } = service.run;
    if (networkMode === 'none') return { fields: runRefs(service, 'networkMode'), says: say`The service has no network.` };
    const used = spec.networks.filter(({ name }) => networks.includes(name));
    if (networkMode !== undefined || used.length === 0 || !used.every(({ internal }) => internal)) return undefined;
    const name = spec.networks.some((network) => network.name === 'out') ? `${service.name}-out` : 'out';
    const grown = patchRun(spec, service.name, { networks: [...networks, name] });
    return {
      fields: [fieldRef('network.internal', used[0]?.name), ...runRefs(service, 'networks')],
      says: say`Every network of the service is internal: no packet leaves it.`,
      cure: { label: say`One more network, with a way out`, spec: { ...grown, networks: [...spec.networks, { name }] } },
    };
  },
});
