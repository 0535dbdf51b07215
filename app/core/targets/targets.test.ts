import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { heldOn, lossesOf } from '../losses.ts';
import { recommend } from '../recommend.ts';
import { patchHost, patchRun } from '../spec/edit.ts';
import type { Host, Spec, TargetId } from '../spec/spec.ts';

const plan = (host: Partial<Host> = {}): Spec => patchHost(recommend('nginx'), host);
const on = (target: Exclude<TargetId, 'docker'>, host: Partial<Host> = {}): Spec =>
  patchHost(recommend('nginx', undefined, { target }), host);
const lost = (spec: Spec): string[] => lossesOf(spec).flatMap(({ field, isWhole }) => (isWhole ? [field] : []));
const open = (spec: Spec): string[] => judge(spec).findings.flatMap(({ control, state }) => (state === 'open' ? [control] : []));
const through = (spec: Spec): string[] => judge(spec).attacks.flatMap(({ attack, outcome }) => (outcome === 'through' ? [attack] : []));

describe('an engine without root', () => {
  it('keeps limits with the unified control groups', () => {
    expect(lost(plan({ rootless: true }))).toEqual([]);
    expect(through(plan({ rootless: true }))).toEqual([]);
  });

  it('starts containers without limits in the first version of control groups, and attacks get through for it', () => {
    const spec = plan({ rootless: true, cgroup: 'v1' });
    expect(lost(spec)).toEqual(['run.memory@web', 'run.memorySwap@web', 'run.nanoCpus@web', 'run.pids@web']);
    expect(open(spec)).toEqual(expect.arrayContaining(['memory', 'pids-limit']));
    expect(through(spec)).toEqual(expect.arrayContaining(['memory-hog', 'process-flood']));
    // Root may set them.
    expect(lost(plan({ cgroup: 'v1' }))).toEqual([]);
  });

  it('has no AppArmor', () => {
    expect(lost(patchRun(plan({ rootless: true }), 'web', { apparmor: 'mine' }))).toEqual(['run.apparmor@web']);
    expect(lost(patchRun(plan({ rootless: true }), 'web', { apparmor: 'unconfined' }))).toEqual([]);
    expect(lost(patchRun(on('podman'), 'web', { apparmor: 'mine' }))).toContain('run.apparmor@web');
  });

  it('gives its own network for that of the host, where it is Docker', () => {
    const spec = patchRun(plan({ rootless: true }), 'web', { networkMode: 'host', networks: undefined, ports: undefined });
    expect(heldOn(spec).services[0]?.run.networkMode).toBe('bridge');
    expect(lost(patchHost(spec, { target: 'podman' }))).not.toContain('run.networkMode@web');
  });
});

describe('Podman', () => {
  it('is asked nothing of a daemon, and tells what a plan had set in one', () => {
    expect(Object.keys(on('podman').host).sort()).toEqual(['rootless', 'target']);
    const spec = on('podman', { noNewPrivileges: true, liveRestore: true, usernsRemap: 'default' });
    const told = new Map(lossesOf(spec).map(({ field, fails }) => [field, fails]));
    expect([told.get('host.noNewPrivileges'), told.get('host.liveRestore'), told.get('host.usernsRemap')]).toEqual([
      'open',
      'closed',
      'open',
    ]);
  });

  it('keeps files of a tmpfs from others than the user of the container only where that user owns it', () => {
    const spec = patchRun(on('podman'), 'web', { tmpfs: [{ path: '/t' as never, uid: 7, gid: 7 }] });
    expect(lost(spec)).toContain('run.tmpfs@web');
    expect(lost(on('podman'))).not.toContain('run.tmpfs@web');
  });
});

describe('Docker Desktop', () => {
  it('keeps its daemon for itself', () => {
    expect(on('desktop').host).not.toHaveProperty('liveRestore');
    expect(lost(on('desktop', { usernsRemap: 'default', dataRoot: '/srv' as never }))).toEqual(
      expect.arrayContaining(['host.usernsRemap', 'host.dataRoot']),
    );
  });

  it('has no security module', () => {
    expect(lost(patchRun(on('desktop'), 'web', { selinux: 'type:container_t', apparmor: 'mine' }))).toEqual(
      expect.arrayContaining(['run.apparmor@web', 'run.selinux@web']),
    );
  });
});
