import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../recommend.ts';
import { seccompFile } from '../../spec/confinement.ts';
import { patchRun } from '../../spec/edit.ts';
import { serviceNamed } from '../../spec/fields.ts';
import type { Run, Spec, Syscalls } from '../../spec/spec.ts';
import { ALWAYS, BY_ARGUMENT, DEFAULT_PROFILE, WITH_CAPABILITY } from '../../spec/system-calls.ts';
import { textOf } from '../statements.ts';
import { gapsOf } from '../writers.ts';
import seccomp from './format.ts';

interface Rule {
  readonly names: readonly string[];
  readonly action: string;
  readonly errnoRet?: number;
  readonly args?: readonly unknown[];
  readonly comment?: string;
  readonly includes?: { readonly caps?: readonly string[]; readonly arches?: readonly string[] };
  readonly excludes?: object;
}
interface File {
  readonly defaultAction: string;
  readonly defaultErrnoRet: number;
  readonly architectures: readonly string[];
  readonly syscalls: readonly Rule[];
}

const plan = (syscalls: Syscalls, run: Run = {}): Spec =>
  patchRun(recommend('nginx'), 'web', { capDrop: undefined, capAdd: undefined, ...run, seccomp: seccompFile('web'), syscalls });
const put = (spec: Spec, text?: string): string => textOf(seccomp.put(spec, 'web', text));
const file = (spec: Spec): File => JSON.parse(put(spec));
const free = ({ syscalls }: File): string[] =>
  syscalls.filter(({ args, action }) => !args && action === 'SCMP_ACT_ALLOW').flatMap(({ names }) => names);
const read = (text: string) => seccomp.get(text).spec.services[0]?.run.syscalls;

describe('the profile', () => {
  it('is the default with what is added and without what is taken away', () => {
    const { defaultAction, defaultErrnoRet, architectures, ...rest } = file(plan({ allow: ['unshare'], deny: ['ptrace', 'memfd_create'] }));
    expect([defaultAction, defaultErrnoRet]).toEqual(['SCMP_ACT_ERRNO', 1]);
    expect(architectures).toEqual(['X86_64', 'X86', 'X32', 'AARCH64', 'ARM'].map((name) => `SCMP_ARCH_${name}`));
    const names = free({ defaultAction, defaultErrnoRet, architectures, ...rest });
    expect(new Set(names)).toEqual(new Set([...ALWAYS.filter((call) => !['ptrace', 'memfd_create'].includes(call)), 'chroot', 'unshare']));
    expect(names.length).toBe(new Set(names).size);
    expect(rest.syscalls.filter(({ args }) => args).map(({ names: [name] }) => name)).toEqual(
      Object.entries(BY_ARGUMENT).flatMap(([name, limits]) => limits.map(() => name)),
    );
    expect(rest.syscalls.at(-1)).toEqual({ names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 });
    expect(rest.syscalls[0]?.comment).toBe(
      `${DEFAULT_PROFILE} for CAP_SYS_CHROOT: 1 added, 2 removed of ${ALWAYS.length + 4} system calls; without ptrace memfd_create`,
    );
  });

  it('holds no condition on capabilities or machines, which other runtimes would not read', () => {
    expect(put(plan({ deny: ['ptrace'] }))).not.toMatch(/includes|excludes|archMap/);
  });

  it('opens what a capability opens, and nothing without it', () => {
    expect(free(file(plan({ deny: ['ptrace'] }, { capDrop: ['ALL'] })))).not.toContain('chroot');
    const admin = file(plan({ deny: ['ptrace', 'bpf'] }, { capAdd: ['SYS_ADMIN'] }));
    const wanted = (WITH_CAPABILITY.SYS_ADMIN ?? []).filter((call) => call !== 'bpf');
    expect(free(admin)).toEqual(expect.arrayContaining(wanted));
    expect(free(admin)).not.toContain('bpf');
    const clones = admin.syscalls.filter(({ names }) => names.includes('clone') || names.includes('clone3'));
    expect(clones.map(({ args, action }) => [args, action])).toEqual([[undefined, 'SCMP_ACT_ALLOW']]);
  });

  it('answers clone3 with ENOSYS unless it is added, also where it is taken from CAP_SYS_ADMIN', () => {
    const clone3 = (spec: Spec) =>
      file(spec)
        .syscalls.filter(({ names }) => names.includes('clone3'))
        .map(({ action, errnoRet }) => [action, errnoRet]);
    expect(clone3(plan({ deny: ['clone3'] }, { capAdd: ['SYS_ADMIN'] }))).toEqual([['SCMP_ACT_ERRNO', 38]]);
    expect(clone3(plan({ allow: ['clone3'] }))).toEqual([['SCMP_ACT_ALLOW', undefined]]);
  });

  it('lets a call with looked-at arguments be added or taken away whole', () => {
    const sockets = (syscalls: Syscalls) =>
      file(plan(syscalls))
        .syscalls.filter(({ names }) => names.includes('socket'))
        .map(({ args }) => args?.length);
    expect([sockets({ deny: ['ptrace'] }), sockets({ allow: ['socket'] }), sockets({ deny: ['socket'] })]).toEqual([
      [1, 1, 1],
      [undefined],
      [],
    ]);
  });

  it('says what has no effect, and what is left', () => {
    const spec = plan({ allow: ['read', 'keyctl'], deny: ['userfaultfd'] });
    expect(gapsOf(seccomp, spec, 'web')).toEqual([
      {
        field: 'run.syscalls@web',
        fails: 'closed',
        because:
          'The default with the capabilities of this service says so by itself: read is allowed already, userfaultfd is refused already.',
        left: { allow: ['keyctl'] },
      },
    ]);
    expect(gapsOf(seccomp, plan({ deny: ['ptrace'] }), 'web')).toEqual([]);
  });

  it('is there only while the plan names it', () => {
    expect(seccomp.wanted(patchRun(plan({ deny: ['ptrace'] }), 'web', { seccomp: 'unconfined' }), 'web')).toBe(false);
    expect(seccomp.path(plan({ deny: ['ptrace'] }), 'web')).toBe('seccomp/web.json');
  });

  it('names a field of the plan on every line, those of the lists alone on what is added', () => {
    const spec = plan({ allow: ['unshare'] });
    const line = seccomp.write(spec, 'web').find(({ text }) => text.includes('"unshare"'));
    expect(line?.fields).toEqual(['run.syscalls@web']);
  });
});

const call = fc.constantFrom('ptrace', 'keyctl', 'chroot', 'clone', 'clone3', 'socket', 'bpf', 'mount', 'memfd_create', 'new_call');
const granted = fc.subarray(['SYS_ADMIN', 'SYS_CHROOT', 'BPF', 'SYSLOG', 'CHOWN', 'SYS_PTRACE']);
const changed = fc
  .tuple(fc.uniqueArray(call, { maxLength: 4 }), fc.uniqueArray(call, { maxLength: 4 }), granted)
  .map(([allow, deny, capAdd]) => plan({ allow: allow.filter((one) => !deny.includes(one)), deny }, { capDrop: ['ALL'], capAdd }));

describe('a profile that somebody brings', () => {
  it('is read back as it was written, over any other, for any capabilities', () => {
    fc.assert(
      fc.property(changed, changed, fc.boolean(), (spec, other, windows) => {
        const base = windows ? put(other).replaceAll('\n', '\r\n') : put(other);
        const over = put(spec, base);
        const [gap] = gapsOf(seccomp, spec, 'web');
        const { allow = [], deny = [] } = (gap ? gap.left : serviceNamed(spec, 'web').run.syscalls) as Syscalls;
        const wanted = { ...(allow.length > 0 && { allow }), ...(deny.length > 0 && { deny }) };
        expect(read(put(spec))).toEqual(wanted);
        expect(read(over)).toEqual(wanted);
        expect(JSON.parse(over)).toEqual(JSON.parse(put(spec)));
        expect(put(spec, over)).toBe(over);
        const { spec: stated } = seccomp.get(base);
        expect(textOf(seccomp.put(stated, 'app', base))).toBe(base);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what is no part of a plan: other keys, other actions, conditions of its own', () => {
    const text = put(plan({ deny: ['ptrace'] }))
      .replace('  "defaultErrnoRet": 1,', '  "defaultErrnoRet": 1,\n  "listenerPath": "/run/x.sock",')
      .replace(/\n {2}\]\n\}\n$/, ',\n    { "names": ["ioctl"], "action": "SCMP_ACT_LOG" }\n  ]\n}\n');
    const after = put(plan({ deny: ['ptrace', 'memfd_create'] }), text);
    expect(JSON.parse(after)).toMatchObject({ listenerPath: '/run/x.sock' });
    expect(JSON.parse(after).syscalls.at(-1)).toEqual({ names: ['ioctl'], action: 'SCMP_ACT_LOG' });
    expect(read(after)).toEqual({ deny: ['ptrace', 'memfd_create'] });
    expect(seccomp.get(after).notUnderstood.map(({ fails }) => fails)).toEqual(['open']);
  });

  it.each([
    ['allows what it does not name', '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[]}', 'open'],
    ['is a list of its own', '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}', 'closed'],
  ])('that %s says so, states nothing and stays', (_what, text, fails) => {
    const { spec, notUnderstood, errors } = seccomp.get(text);
    expect([spec.services[0]?.run, notUnderstood.map((one) => one.fails), errors]).toEqual([{}, [fails], []]);
    expect(put(patchRun(plan({}), 'web', { seccomp: undefined }), text)).toBe(text);
  });

  it('that is no JSON is refused with the place', () => {
    expect(seccomp.get('{"a": 1,}').errors).toMatchObject([{ line: 1, column: 9 }]);
    expect(() => put(plan({ deny: ['ptrace'] }), '{\n  // mine\n}')).toThrow('line 2');
  });

  it('never throws for what stands in it', () => {
    fc.assert(fc.property(fc.json(), (text) => void seccomp.get(text)));
    fc.assert(fc.property(fc.jsonValue(), (syscalls) => void seccomp.get(JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls }))));
  });
});

const COPY = process.env.IRONHULL_MOBY_SECCOMP ?? '';
if (!existsSync(COPY))
  console.warn('SKIPPED: the table of system calls, because IRONHULL_MOBY_SECCOMP names no copy of moby/profiles seccomp/default.json.');
describe.skipIf(!existsSync(COPY))('the table of system calls', () => {
  const text = existsSync(COPY) ? readFileSync(COPY, 'utf8') : '{"syscalls":[]}';
  const { syscalls } = JSON.parse(text) as File;
  const isHere = ({ includes }: Rule) => !includes?.arches || includes.arches.some((arch) => ['amd64', 'arm64'].includes(arch));
  const rules = syscalls.filter(isHere);
  const allowed = rules.filter(({ action, args }) => action === 'SCMP_ACT_ALLOW' && !args);

  it('is that of moby/profiles', () => {
    expect(new Set(allowed.filter(({ includes }) => !includes?.caps).flatMap(({ names }) => names))).toEqual(new Set(ALWAYS));
    const grants = Object.fromEntries(
      allowed.flatMap(({ names, includes }) => (includes?.caps ?? []).map((cap) => [cap.slice(4), new Set(names)])),
    );
    expect(grants).toEqual(Object.fromEntries(Object.entries(WITH_CAPABILITY).map(([cap, names]) => [cap, new Set(names)])));
    const limits = rules.flatMap(({ names, args }) => (args ? names.map((name) => ({ name, args })) : []));
    expect(new Set(limits.map(({ name, args }) => `${name} ${JSON.stringify(args)}`))).toEqual(
      new Set(Object.entries(BY_ARGUMENT).flatMap(([name, all]) => all.map((one) => `${name} ${JSON.stringify([one])}`))),
    );
  });

  it('is read as the default with no change', () => {
    expect(read(text)).toEqual({});
    expect(textOf(seccomp.put(seccomp.get(text).spec, 'app', text))).toBe(text);
  });
});
