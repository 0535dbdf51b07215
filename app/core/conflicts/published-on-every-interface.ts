import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Port, Service, Spec } from '../spec/spec.ts';
import { defineConflict, runRefs } from './conflict.ts';

/** Whether the networks, or docker0's setting, give a port without an address one. */
function isBound(spec: Spec, { run: { networks = [] } }: Service): boolean {
  if (networks.length === 0) return spec.host.publishAddress !== undefined;
  return spec.networks.filter(({ name }) => networks.includes(name)).every(({ hostBinding }) => hostBinding !== undefined);
}
const isWild = ({ address }: Port): boolean => address === '0.0.0.0' || address === '::';

export default defineConflict({
  title: say`Published on every interface`,
  rules: ['R49'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { ports = [], networkMode } = service.run;
    const wide = ports.filter((port) => isWild(port) || (port.address === undefined && !isBound(spec, service)));
    const listing = wide.map(({ published, target }) => published ?? target).join(', ');
    if (wide.length === 0 || networkMode === 'host' || networkMode === 'none') return [];
    return [
      {
        fields: runRefs(service, 'ports'),
        says: wide.some(({ address }) => address === undefined)
          ? say`Port ${listing} listens on every interface, IPv4 and IPv6, past the rules of ufw and the like.`
          : say`Port ${listing} listens on every interface, past the rules of ufw and the like.`,
        cure: {
          label: say`Only this machine, 127.0.0.1`,
          spec: patchRun(spec, service.name, {
            ports: ports.map((port) => (wide.includes(port) ? { ...port, address: '127.0.0.1' } : port)),
          }),
        },
      },
    ];
  },
});
