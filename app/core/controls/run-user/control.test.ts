import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import type { Service, Spec, User } from '../../spec/spec.ts';
import control from './control.ts';

const plan = recommend('node');
const at = (spec: Spec) => placeOf(spec, spec.services[0] as Service);
const as = (user: User | undefined, spec = plan) => at(patchRun(spec, (spec.services[0] as Service).name, { user }));

describe('the user of the process', () => {
  it('is open without a gid, since the engine then takes group root', () => {
    expect(control.judge(as({ uid: 4000 }))).toMatchObject({ state: 'open', says: expect.stringContaining('gid 0') });
    expect(control.judge(as({ uid: 4000, gid: 0 })).state).toBe('open');
    expect(control.judge(as({ uid: 4000, gid: 4000 })).state).toBe('sealed');
  });

  it('reads every spelling of root as root, and calls it open unless uids are mapped', () => {
    for (const user of [{ uid: 0 }, { uid: '0' }, { uid: 'root' }, { uid: 0, gid: 100 }]) {
      expect(control.read(as(user))).toEqual({ choice: 'root' });
      expect(control.judge(as(user)).state).toBe('open');
      expect(control.judge(as(user, patchHost(plan, { usernsRemap: 'default' }))).state).toBe('weakened');
    }
  });

  it('counts an image without a user as root', () => {
    expect(control.judge(as(undefined)).state).toBe('open');
  });

  it('refuses root in disguise and numbers given as names', () => {
    expect(control.refuses?.({ choice: 'numeric', uid: 0, gid: 0 }, at(plan))?.detail).toBe('uid');
    expect(control.refuses?.({ choice: 'named', user: 'root' }, at(plan))?.detail).toBe('user');
    expect(control.refuses?.({ choice: 'named', user: '10001', group: '10001' }, at(plan))?.detail).toBe('user');
    expect(control.refuses?.({ choice: 'named', user: 'www-data' }, at(plan))).toBeUndefined();
  });
});
