import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend, withService } from '../../recommend.ts';
import { serviceNamed } from '../../spec/fields.ts';
import type { Port, Spec } from '../../spec/spec.ts';
import control from './control.ts';

const ports = (spec: Spec, name: string): readonly Port[] | undefined => serviceNamed(spec, name).run.ports;
const judged = (spec: Spec, name: string, port: { readonly target: number; readonly address?: string }) => {
  const written = control.write(placeOf(spec, serviceNamed(spec, name)), { choice: 'addresses', ports: [port] });
  return control.judge(placeOf(written, serviceNamed(written, name))).state;
};

describe('published ports', () => {
  it('binds to localhost, each service to a host port of its own, and a store of data to none', () => {
    const spec = withService(withService(withService(recommend('nginx', 'shop'), 'java'), 'postgres'), 'nginx');
    expect(ports(spec, 'web')).toEqual([{ address: '127.0.0.1', published: 8080, target: 80 }]);
    expect(ports(spec, 'app')).toEqual([{ address: '127.0.0.1', published: 8081, target: 8080 }]);
    expect(ports(spec, 'web-2')).toEqual([{ address: '127.0.0.1', published: 8082, target: 80 }]);
    expect(ports(spec, 'db')).toBeUndefined();
  });

  it('calls every interface what it is, worse for a store of data', () => {
    const spec = withService(recommend('node', 'shop'), 'postgres');
    expect(judged(spec, 'app', { target: 3000 })).toBe('weakened');
    expect(judged(spec, 'app', { target: 3000, address: '192.0.2.10' })).toBe('sealed');
    expect(judged(spec, 'db', { target: 5432 })).toBe('open');
    expect(judged(spec, 'db', { target: 5432, address: '192.0.2.10' })).toBe('weakened');
  });

  it('sends a table of nothing but localhost to the option that means it', () => {
    const spec = recommend('node', 'shop');
    const refusal = control.refuses?.(
      { choice: 'addresses', ports: [{ target: 3000, address: '127.0.0.1' }] },
      placeOf(spec, serviceNamed(spec, 'app')),
    );
    expect(refusal?.detail).toBe('ports');
  });
});
