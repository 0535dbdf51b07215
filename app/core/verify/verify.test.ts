import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls, ownerOf } from '../controls/registry.ts';
import { textOf } from '../formats/statements.ts';
import { recommend } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import { fieldOf } from '../spec/fields.ts';
import { workloads } from '../workloads/registry.ts';
import { askedOf, maskOf } from './asked.ts';
import { verifyScript } from './verify.ts';

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;

describe('verify.sh', () => {
  it('is one question or more for every kind of wall, each with the id of its decision', () => {
    for (const id of workloads.keys()) {
      const asked = askedOf(recommend(id));
      expect(asked.length, id).toBeGreaterThan(15);
      for (const { control, fields } of asked) {
        expect(controls.has(control), control).toBe(true);
        for (const field of fields) expect(ownerOf.get(fieldOf(field))).toBe(control);
      }
      const steps = new Set(asked.map(({ control }) => controls.get(control)?.step));
      for (const step of ['user', 'namespaces', 'privileges', 'resources', 'filesystem', 'network'] as const) expect(steps).toContain(step);
    }
  });

  it('is shell that any shell reads, whatever the plan holds', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const text = textOf(verifyScript(spec).lines);
        const { status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' });
        expect(status, stderr).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('runs no word of a plan, and says FAIL of an engine that answers nothing of it', () => {
    const spec = recommend('nginx');
    const hostile = patchRun(spec, spec.services[0]?.name ?? '', { hostname: "x'; echo RUN; '", runtime: '$(echo RUN)' });
    const text = `docker() { echo other; }\n${textOf(verifyScript(hostile).lines)}`;
    const { stdout, status } = spawnSync('sh', { input: text, encoding: 'utf8' });
    expect(stdout.match(/^FAIL/gm)?.length).toBeGreaterThan(15);
    expect(stdout).not.toMatch(/^RUN/m);
    expect(status).toBe(1);
    const { stdout: lines } = spawnSync('sh', ['-s', '--', '--json'], { input: text, encoding: 'utf8' });
    const results = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { result: string; expected: string });
    expect(results.map(({ expected }) => expected).join(' ')).toContain("x'; echo RUN; '");
  });

  it('leaves out the host where it is told to, and takes no other word', () => {
    const text = `docker() { echo other; }\n${textOf(verifyScript(recommend('nginx')).lines)}`;
    const asked = (...flags: string[]) => spawnSync('sh', ['-s', '--', '--json', ...flags], { input: text, encoding: 'utf8' });
    const about = (output: string) => new Set([...output.matchAll(/"of":"([^"]*)"/g)].map(([, of]) => of));
    expect(about(asked().stdout)).toContain('host');
    const { stdout, status } = asked('--no-host');
    expect(about(stdout)).toEqual(new Set([...about(asked().stdout)].filter((of) => of !== 'host')));
    expect(status).toBe(1);
    expect(asked('--no-such').status).toBe(2);
  });

  it.skipIf(!shellcheck)('passes shellcheck for every workload (skipped: shellcheck is not installed)', () => {
    for (const id of workloads.keys()) {
      const { stdout } = spawnSync('shellcheck', ['-'], { input: textOf(verifyScript(recommend(id)).lines), encoding: 'utf8' });
      expect(stdout, id).toBe('');
    }
  });

  it('names sets of capabilities as the kernel prints them', () => {
    expect(maskOf([])).toBe('0000000000000000');
    // What /proc/1/status of a container with the engine's defaults shows (run here, Engine 20.10.24).
    expect(
      maskOf(
        'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE'.split(
          ' ',
        ),
      ),
    ).toBe('00000000a80425fb');
  });
});
