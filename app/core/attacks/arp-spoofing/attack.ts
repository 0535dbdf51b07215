import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { beside, neighboursOf, onNetworks, placeOf } from '../bridges.ts';
import { grants, isRoot } from '../standing.ts';

export default defineAttack({
  title: say`Take over the address of a neighbour`,
  does: say`With CAP_NET_RAW, which Docker grants by default, root in a container forges ARP replies: a neighbour on the same bridge then sends it what was meant for another one.`,
  reaches: 'neighbours',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { capDrop: ['NET_RAW'] }),
  halves: [
    {
      belief: say`Without traffic between containers they cannot harm each other`,
      says: say`That setting filters IP packets. ARP is below them, so the forged reply arrives all the same.`,
      outcome: 'through',
      change: (spec, service) =>
        onNetworks(beside(spec, service, 'peer', { networks: ['shared'] }), service, { name: 'shared', interContainer: false }),
      taken: ({ spec, service }) => {
        const place = placeOf(spec, service);
        if (place.on === 'bridge') return spec.host.interContainer === false;
        return place.on === 'own' && place.networks.some(({ interContainer }) => interContainer === false);
      },
    },
    {
      belief: say`An internal network is safe among its members`,
      says: say`Internal means without a way out. On the bridge itself nothing changes.`,
      outcome: 'through',
      change: (spec, service) =>
        onNetworks(beside(spec, service, 'peer', { networks: ['shared'] }), service, { name: 'shared', internal: true }),
      taken: ({ spec, service }) => {
        const place = placeOf(spec, service);
        return place.on === 'own' && place.networks.some(({ internal }) => internal);
      },
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const { name, run } = service;
    const place = placeOf(spec, service);
    const capabilities = [fieldRef('run.capDrop', name), ...(run.privileged ? [fieldRef('run.privileged', name)] : [])];
    if (!grants(scene, 'NET_RAW'))
      return stopped(say`CAP_NET_RAW is dropped, so no raw packet can be sent.`, fieldRef('run.capDrop', name));
    if (!isRoot(scene)) return stopped(say`The process is not root, so it holds no capability.`, fieldRef('run.user', name));
    if (place.on === 'nothing') return stopped(say`The container has no network.`, place.field);
    const [neighbour] = neighboursOf(scene);
    if (place.on === 'own' && !neighbour) return stopped(say`Nobody else stands on its networks.`, place.field);
    const where = {
      host: say`on every bridge of the host`,
      bridge: say`on docker0, where every container without a network stands`,
      own: say`on ${neighbour?.network ?? ''}, where ${neighbour?.service.name ?? ''} stands`,
    }[place.on];
    return through(say`Root with CAP_NET_RAW can forge ARP replies ${where}.`, ...capabilities, place.field);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.3' },
    { of: 'OWASP Docker', id: 'RULE #3' },
  ],
});
