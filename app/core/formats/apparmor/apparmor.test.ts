import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import { serviceNamed } from '../../spec/fields.ts';
import { type ContainerPath, containerPath, hostPath } from '../../spec/path.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { textOf } from '../statements.ts';
import { writers } from '../writers.ts';
import { pathRule } from './rules.ts';

const writer = writers.get('apparmor') as NonNullable<ReturnType<(typeof writers)['get']>>;
const generated = (spec: Spec): Spec =>
  spec.services.reduce((plan, { name }) => {
    const control = controls.get('apparmor');
    return control ? control.write(placeOf(plan, serviceNamed(plan, name)), { choice: 'generated' }) : plan;
  }, spec);
const plan = (run: Partial<Run>): Spec => generated(patchRun(recommend('nginx', 'shop'), 'web', run));
const write = (spec: Spec, service = 'web'): string => textOf(writer.write(spec, service));

describe('the profile', () => {
  it('lets the service write to what the plan mounts for that, and to nothing else of its image', () => {
    const text = write(
      plan({
        tmpfs: [{ path: containerPath('/tmp') }],
        volumes: [
          { volume: 'a', target: containerPath('/data') },
          { volume: 'b', target: containerPath('/fixed'), readOnly: true },
        ],
        binds: [{ source: hostPath('/srv/x'), target: containerPath('/up') }],
      }),
    );
    for (const path of ['/tmp', '/data', '/up']) expect(text).toContain(`\n  "${path}/**" rwkl,\n`);
    expect(text).not.toContain('/fixed');
    expect(text).not.toContain('\n  /** rwkl,');
    expect(write(plan({ readOnlyRootFilesystem: false }))).toContain('\n  /** rwkl,\n  deny /{bin,');
  });

  it('follows the capabilities of the plan', () => {
    expect(write(plan({ capDrop: ['ALL'] }))).toContain('# No capability.');
    expect(write(plan({ capDrop: ['ALL'] }))).not.toMatch(/^ +(?:capability|network (?:packet|inet6? raw))/m);
    const raw = write(plan({ capDrop: ['ALL'], capAdd: ['NET_RAW'] }));
    expect(raw).toMatch(/^ +capability net_raw,\n[\s\S]*network inet raw,\n[\s\S]*network packet,\n[\s\S]*deny mount,/m);
    expect(write(plan({ capAdd: ['SYS_ADMIN'] }))).not.toContain('deny mount');
    expect(write(plan({ capAdd: ['SYS_PTRACE'] }))).toContain('trace, tracedby');
  });

  it('is called after the project and the service, and is there only while the plan names it', () => {
    const spec = plan({});
    expect([serviceNamed(spec, 'web').run.apparmor, writer.path(spec, 'web')]).toEqual(['ironhull-shop-web', 'apparmor/ironhull-shop-web']);
    expect(writer.wanted(patchRun(spec, 'web', { apparmor: 'mine' }), 'web')).toBe(false);
  });

  it('means a path letter by letter', () => {
    expect(pathRule('/a"b\\c*?[d]{e,f}^@{x}')).toBe('/a\\"b\\\\c\\*\\?\\[d\\]\\{e\\,f\\}\\^@\\{x\\}');
    expect([pathRule('/'), pathRule('/a\nb')]).toEqual(['', '/a\\x0ab']);
  });
});

/** Whether the parser of the system takes it; `-Q` asks no kernel, `-K` keeps nothing. */
const parsed = (text: string, ...flags: string[]) =>
  spawnSync('apparmor_parser', ['-Q', '-K', ...flags], { input: text, encoding: 'utf8' });
const missing = parsed('').error !== undefined;
if (missing)
  console.warn('SKIPPED: the parser on AppArmor profiles, because apparmor_parser is not installed. e2e/engine/setup.sh does it.');

describe.skipIf(missing)('apparmor_parser', () => {
  it('takes the profile of every workload', () => {
    for (const id of workloads.keys()) {
      const spec = generated(recommend(id));
      const { status, stderr } = parsed(write(spec, spec.services[0]?.name));
      expect([id, status], stderr).toEqual([id, 0]);
    }
  });

  it('takes those of any plan', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), (spec) => {
        const all = generated(spec);
        const text = all.services.map(({ name }) => write(all, name)).join('\n');
        const { status, stderr } = parsed(text);
        expect(status, `${stderr}\n${text}`).toBe(0);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('reads a hostile path as that path and no other rule', () => {
    const hostile = [
      '/it\'s "quoted"',
      '/a\\b',
      '/*',
      '/{a}',
      '/@{PROC}',
      '/[a-z]?',
      '/a\n capability sys_admin',
      '/x" rw, capability sys_admin, #',
      '/^a',
      '/ü é',
    ];
    const mounted = (path: string) => plan({ capDrop: ['ALL'], tmpfs: [{ path: path as ContainerPath }] });
    const rules = (told: string) => told.split('\n').filter((line) => line.startsWith('rule: ')).length;
    const plain = parsed(write(mounted('/plain')), '-D', 'rule-exprs');
    const expected = rules(plain.stdout + plain.stderr);
    expect(expected).toBeGreaterThan(10);
    for (const path of hostile) {
      const text = write(mounted(path));
      const { status, stdout, stderr } = parsed(text, '-D', 'rule-exprs');
      expect(status, `${path}: ${stderr}`).toBe(0);
      expect(text).not.toMatch(/^ *capability/m);
      expect(rules(stdout + stderr)).toBe(expected);
    }
  });
});
