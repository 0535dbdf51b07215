import { describe, expect, it } from 'vitest';
import { judge, placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import { serviceNamed } from '../../spec/fields.ts';
import { renameServiceOf } from '../../spec/rename.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import type { Answer } from '../control.ts';
import control from './control.ts';

const at = (spec: Spec, service = 'web') => placeOf(spec, serviceNamed(spec, service));
const answered = (answer: Omit<Answer, 'choice'>, run: Run = {}): Spec =>
  control.write(at(patchRun(recommend('nginx'), 'web', run)), { choice: 'adjusted', ...answer });
const outcome = (spec: Spec, attack: string) => judge(spec).attacks.find((one) => one.attack === attack);

describe('changes to the default', () => {
  it.each([
    [{ deny: ['ptrace'] }, 'sealed', undefined],
    [{ allow: ['unshare'] }, 'open', /^unshare: user namespaces/],
    [{ allow: ['io_uring_setup', 'io_uring_enter'] }, 'open', /^io_uring_setup, io_uring_enter: a queue/],
    [{ allow: ['keyctl'] }, 'weakened', /^keyctl: keyrings/],
    [{ allow: ['mount', 'bpf', 'userfaultfd'] }, 'open', /^userfaultfd: .*; mount: mounts.*; bpf: programs/],
    [{ deny: ['ptracee'] }, 'weakened', /ptracee/],
    [{ allow: ['read'] }, 'sealed', undefined],
  ] as const)('%j is %s', (lists, state, says) => {
    const judged = control.judge(at(answered(lists)));
    expect(judged.state).toBe(state);
    if (says) expect(judged.says).toMatch(says);
  });

  it('that a capability makes anyway open nothing more', () => {
    expect(control.judge(at(answered({ allow: ['unshare'] }, { capAdd: ['SYS_ADMIN'] }))).state).toBe('sealed');
  });

  it('are refused where a call stands in both lists, and are none without a name', () => {
    expect(control.refuses?.({ choice: 'adjusted', allow: ['bpf'], deny: ['bpf'] }, at(recommend('nginx')))).toMatchObject({
      detail: 'allow',
    });
    expect(control.read(at(answered({})))).toEqual({ choice: 'engine' });
  });

  it('move with the name of the service', () => {
    const renamed = renameServiceOf(answered({ deny: ['ptrace'] }), 'web', 'site');
    expect(serviceNamed(renamed, 'site').run.seccomp).toBe('./seccomp/site.json');
    expect(control.read(at(renamed, 'site'))).toEqual({ choice: 'adjusted', deny: ['ptrace'] });
  });

  it('let the attacks through that they open, and name the calls', () => {
    expect(outcome(answered({ deny: ['ptrace'] }), 'kernel-interfaces')?.outcome).toBe('stopped');
    expect(outcome(answered({ allow: ['unshare', 'bpf'] }), 'kernel-interfaces')).toMatchObject({
      outcome: 'partly',
      says: 'The changed profile lets through unshare, bpf.',
      fields: ['run.syscalls@web'],
    });
    expect(outcome(answered({ allow: ['unshare', 'keyctl', 'add_key', 'userfaultfd'] }), 'kernel-interfaces')?.outcome).toBe('through');
    expect(outcome(answered({ deny: ['memfd_create'] }), 'rare-system-calls')?.outcome).toBe('stopped');
  });

  it('are void in a privileged container, and are told so', () => {
    const spec = answered({ deny: ['ptrace'] }, { privileged: true });
    expect(judge(spec).conflicts.find(({ conflict }) => conflict === 'privileged-voids-dropping')?.fields).toContain('run.syscalls@web');
    expect(outcome(spec, 'kernel-interfaces')?.outcome).toBe('through');
  });
});
