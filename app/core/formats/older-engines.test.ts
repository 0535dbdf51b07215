/** What is written for Engine 20.10 is what the engine suite runs on one, file by file. */
import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { recommend } from '../recommend.ts';
import { patchHost } from '../spec/edit.ts';
import { workloads } from '../workloads/registry.ts';
import { textOf } from './statements.ts';
import { writers } from './writers.ts';

const text = (format: string, spec: ReturnType<typeof recommend>): string =>
  textOf(writers.get(format)?.write(spec, spec.services[0]?.name ?? '') ?? []);

describe.each([...workloads.keys()])('%s for Engine 20', (id) => {
  const now = recommend(id);
  const old = patchHost(now, { engine: 20 });

  it('starts as the plan without a version does, which the suite runs on Engine 20.10.24', () => {
    expect(text('run', old)).toBe(text('run', now));
    expect(text('dockerfile', old)).toBe(text('dockerfile', now));
    expect(text('run', old)).not.toMatch(/bind-recursive|seccomp=builtin/);
    expect(text('daemon', old)).not.toMatch(/default-network-opts|firewall-backend/);
    expect(text('daemon', patchHost(now, { engine: 28 }))).toContain('default-network-opts');
  });

  it('has nothing that the engine refuses', () => {
    expect(judge(old).conflicts.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
