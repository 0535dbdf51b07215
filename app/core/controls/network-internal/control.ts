import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';
import { closable } from '../network-dedicated/zones.ts';

const answerOf = (internal: readonly string[]): Answer => (internal.length === 0 ? { choice: 'routed' } : { choice: 'internal', internal });

/** On a Swarm nobody outside needs the networks of the plan: what is published comes in by a network of its own. */
const unpublished = ({ services, networks }: Spec): readonly string[] => {
  const callers = services.filter(({ run }) => run.ports?.length).flatMap(({ run }) => run.networks ?? []);
  return networks.map(({ name }) => name).filter((name) => !callers.includes(name));
};

export default defineControl({
  step: 'network',
  rank: 20,
  scope: 'project',
  title: say`Networks without a way out`,
  question: say`Which networks need no way to the Internet?`,
  keys: ['docker network create --internal', 'internal'],
  fields: ['network.internal'],
  options: [
    {
      choice: 'internal',
      label: say`These`,
      asks: ['internal'],
      stops: say`Sending data out, fetching further tools, and reaching cloud metadata from a back end.`,
      costs: say`Updates, webhooks and time servers are out of reach; a port published there is ignored.`,
    },
    { choice: 'routed', label: say`None: every network has a way out`, costs: say`A back end that was taken over can call home.` },
  ],
  details: { internal: { type: 'list', kind: 'name', among: 'networks', label: say`Internal networks` } },
  applies: ({ spec }) => spec.networks.length > 0,
  read: ({ spec }) => answerOf(spec.networks.filter(({ internal }) => internal).map(({ name }) => name)),
  write: ({ spec }, { choice, internal }) => {
    const chosen = choice === 'internal' ? ((internal ?? []) as readonly string[]) : [];
    return { ...spec, networks: spec.networks.map((network) => patch(network, { internal: chosen.includes(network.name) || undefined })) };
  },
  recommend: ({ spec }) => {
    const names = targetOf(spec) === 'swarm' ? unpublished(spec) : closable(spec);
    return {
      answer: answerOf(names),
      because:
        names.length === 0
          ? say`Somebody on each network is reached from outside or may need to call out.`
          : say`On ${names.join(', ')} services only talk to each other.`,
    };
  },
  judge: ({ spec }) => {
    const wanted = closable(spec);
    const routed = spec.networks.filter(({ name, internal }) => !internal && wanted.includes(name)).map(({ name }) => name);
    const fields = routed.map((name) => fieldRef('network.internal', name));
    return routed.length === 0 ? sealed : weakened(say`From ${routed.join(', ')} a store of data can call out.`, ...fields);
  },
  sources: [
    { of: 'NIST SP 800-190', id: '4.4.2' },
    { of: 'OWASP Docker', id: 'RULE #5' },
    { of: 'ANSSI-FT-082', id: 'R5' },
    { of: 'CVE', id: 'CVE-2024-29018' },
    { of: 'run here', id: '--internal and published ports, Engine 20.10.24' },
  ],
});
