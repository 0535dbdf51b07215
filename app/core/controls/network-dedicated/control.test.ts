import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend, withoutService, withService } from '../../recommend.ts';
import { patchNetwork } from '../../spec/edit.ts';
import { serviceNamed } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import control from './control.ts';

const zones = ({ services }: Spec) => Object.fromEntries(services.map(({ name, run }) => [name, run.networks]));
const internal = ({ networks }: Spec) => networks.filter((network) => network.internal).map(({ name }) => name);
const at = (spec: Spec, name: string) => placeOf(spec, serviceNamed(spec, name));

describe('trust zones', () => {
  it('puts one service on front, with a way out', () => {
    const spec = recommend('node', 'shop');
    expect(zones(spec)).toEqual({ app: ['front'] });
    expect(internal(spec)).toEqual([]);
  });

  it('lets a back end and the services before and after it meet on an internal network', () => {
    const spec = withService(withService(recommend('node', 'shop'), 'postgres'), 'nginx');
    expect(zones(spec)).toEqual({ app: ['front', 'back'], db: ['back'], web: ['front', 'back'] });
    expect(internal(spec)).toEqual(['back']);
  });

  it('keeps answers of the project about networks that stood before', () => {
    const opened = patchNetwork(withService(recommend('node', 'shop'), 'postgres'), 'back', { internal: undefined });
    expect(internal(withService(opened, 'redis'))).toEqual([]);
  });

  it('keeps the networks of the plan in step with those in use', () => {
    const spec = withService(recommend('node', 'shop'), 'postgres');
    const host = control.write(at(spec, 'app'), { choice: 'host' });
    expect(host.networks.map(({ name }) => name)).toEqual(['back']);
    expect(serviceNamed(host, 'app').run.networks).toBeUndefined();
    expect(withoutService(spec, 'db').networks.map(({ name }) => name)).toEqual(['front', 'back']);
  });

  it('notices a store of data beside a service that is reached from outside', () => {
    const spec = withService(recommend('node', 'shop'), 'postgres');
    expect(control.judge(at(spec, 'db')).state).toBe('sealed');
    const together = control.write(at(control.write(at(spec, 'app'), { choice: 'own', networks: ['front'] }), 'db'), {
      choice: 'own',
      networks: ['front'],
    });
    expect(control.judge(at(together, 'db')).state).toBe('weakened');
    expect(control.judge(at(control.write(at(spec, 'db'), { choice: 'host' }), 'db')).state).toBe('open');
  });
});
