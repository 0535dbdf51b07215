import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recommend, withService } from '../../recommend.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { containerPath } from '../../spec/path.ts';
import type { Spec } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { textOf } from '../statements.ts';
import systemd from './writer.ts';

const canAnalyse = spawnSync('systemd-analyze', ['--version']).status === 0;
const plan = (id: string): Spec => patchHost(withService(recommend(id, 'shop'), 'postgres'), { units: true });
const written = (spec: Spec, name = spec.services[0]?.name ?? ''): string => textOf(systemd.write(spec, name));

describe('a unit of systemd', () => {
  it('is written only where systemd starts the containers', () => {
    expect(systemd.wanted(recommend('nginx'), 'web')).toBe(false);
    expect(systemd.wanted(plan('nginx'), 'web')).toBe(true);
    expect(systemd.wanted(patchHost(plan('nginx'), { target: 'podman' }), 'web')).toBe(false);
  });

  it('takes the restart policy away from the engine and gives it to systemd', () => {
    const text = written(plan('nginx'));
    expect(text).not.toContain('--restart');
    expect(text).toMatch(/^Restart=on-failure$/m);
    expect(text).toMatch(/^StartLimitBurst=6$/m);
    expect(text).toMatch(/^ExecStartPre=\/usr\/bin\/docker create --name shop-web \\\n {2}--user 101:101 \\\n/m);
  });

  it('doubles what systemd would replace, and quotes the rest', () => {
    const spec = patchRun(plan('nginx'), 'web', {
      environment: [{ name: 'A', value: '100% of $HOME "and" \\' }],
      tmpfs: [{ path: containerPath("/it's") }],
    });
    expect(written(spec)).toContain('  --env "A=100%% of $$HOME \\"and\\" \\\\" \\\n');
    expect(written(spec)).toContain('  --tmpfs "/it\'s:rw,noexec,nosuid,nodev" \\\n');
  });

  it.skipIf(!canAnalyse)(
    'has nothing that systemd complains about, for any workload (skipped: no systemd-analyze)',
    () => {
      const directory = mkdtempSync(join(tmpdir(), 'systemd-'));
      try {
        writeFileSync(join(directory, 'docker.service'), '[Service]\nExecStart=/bin/true\n');
        for (const id of workloads.keys()) {
          const spec = plan(id);
          const files = spec.services.map(({ name }) => {
            const file = join(directory, basename(systemd.path(spec, name)));
            // The client may be anywhere on this machine.
            writeFileSync(file, written(spec, name).replaceAll('/usr/bin/docker', '/bin/true'));
            return file;
          });
          const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], { encoding: 'utf8' });
          expect(stderr, id).toBe('');
        }
      } finally {
        rmSync(directory, { recursive: true });
      }
    },
    60_000,
  );
});
