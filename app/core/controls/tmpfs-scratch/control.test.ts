import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import type { Service, User } from '../../spec/spec.ts';
import control from './control.ts';

const spec = recommend('nginx');
const place = (user: User | undefined) => {
  const changed = patchRun(spec, 'web', { user });
  return placeOf(changed, changed.services[0] as Service);
};
/** Owners of the mounts that are recommended for this user. */
const owners = (user: User | undefined) => {
  const { tmpfs } = control.recommend(place(user)).answer;
  return (tmpfs as readonly { readonly path: string; readonly uid?: number; readonly gid?: number }[]).map(({ path, uid, gid }) => [
    path,
    uid,
    gid,
  ]);
};

describe('temporary file systems', () => {
  it('belong to the user in force, by number or by a name that the image knows', () => {
    expect(owners({ uid: 10001, gid: 10002 })).toEqual([
      ['/var/cache/nginx', 10001, 10002],
      ['/run', 10001, 10002],
    ]);
    expect(owners({ uid: 'nginx' })).toEqual([
      ['/var/cache/nginx', 101, 101],
      ['/run', 101, 101],
    ]);
  });

  it('stay with root where the program starts as root', () => {
    expect(owners(undefined)).toEqual([
      ['/var/cache/nginx', undefined, undefined],
      ['/run', undefined, undefined],
    ]);
  });

  it('are weakened without a size, or where programs may run for no need', () => {
    const state = (row: { readonly size?: number; readonly exec?: boolean }) => {
      const written = control.write(place(undefined), { choice: 'declared', tmpfs: [{ path: '/tmp', ...row }] });
      return control.judge(placeOf(written, written.services[0] as Service)).state;
    };
    expect(state({ size: 1024, exec: false })).toBe('sealed');
    expect(state({ exec: false })).toBe('weakened');
    expect(state({ size: 1024, exec: true })).toBe('weakened');
  });
});
