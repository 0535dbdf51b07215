import { describe, expect, it } from 'vitest';
import { recommend, recommendedLike, respond, withoutService, withService } from './recommend.ts';
import type { Service, Spec } from './spec/spec.ts';

const service = (spec: Spec, name: string): Service => spec.services.find((one) => one.name === name) as Service;

describe('respond', () => {
  it('takes what stood as recommended along: another user owns the scratch directories', () => {
    const plan = recommend('nginx');
    const [web] = plan.services as [Service];
    const moved = respond(plan, 'run-user', web.name, { choice: 'numeric', uid: 20001, gid: 20002 });
    const after = service(moved, web.name).run;
    expect(after.user).toEqual({ uid: 20001, gid: 20002 });
    expect(after.tmpfs?.map(({ uid, gid }) => [uid, gid])).toEqual(web.run.tmpfs?.map(() => [20001, 20002]));
  });

  it('leaves what a person chose otherwise', () => {
    const plan = recommend('nginx');
    const [web] = plan.services as [Service];
    const own = respond(plan, 'tmpfs-scratch', web.name, {
      choice: 'declared',
      paths: [{ path: '/tmp', size: 1048576, mode: 0o1777, uid: 101, gid: 101, exec: false }],
    });
    expect(service(own, web.name).run.tmpfs).not.toEqual(web.run.tmpfs);
    const moved = respond(own, 'run-user', web.name, { choice: 'numeric', uid: 20001, gid: 20002 });
    expect(service(moved, web.name).run.tmpfs).toEqual(service(own, web.name).run.tmpfs);
  });

  it('gives another base image a version that it has', () => {
    const plan = recommend('node');
    const [app] = plan.services as [Service];
    const alpine = respond(plan, 'base-image-flavor', app.name, { choice: 'alpine' });
    expect(service(alpine, app.name).build.variant).toMatch(/^alpine/);
    const binary = recommend('static-binary');
    const [tool] = binary.services as [Service];
    const slim = respond(binary, 'base-image-flavor', tool.name, { choice: 'slim' });
    expect(service(slim, tool.name).build.version).not.toBe(tool.build.version);
  });
});

describe('plans of several services', () => {
  const shop = withService(recommend('node', 'shop'), 'postgres');

  it('puts a data store and its client on an internal network, and only the client in front', () => {
    const db = service(shop, 'db');
    const app = shop.services[0] as Service;
    expect(db.run.ports).toBeUndefined();
    expect(db.run.networks).toHaveLength(1);
    expect(app.run.networks).toContain(db.run.networks?.[0]);
    expect(shop.networks.find(({ name }) => name === db.run.networks?.[0])?.internal).toBe(true);
  });

  it('can be taken apart again', () => {
    const alone = withoutService(shop, 'db');
    expect(alone.services).toHaveLength(1);
    expect(alone.volumes).toEqual([]);
  });

  it('is its own measure', () => {
    expect(recommendedLike(shop)).toEqual(shop);
  });
});
