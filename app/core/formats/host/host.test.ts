import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { recommend } from '../../recommend.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { textOf } from '../statements.ts';
import host from './format.ts';

const put = (spec: Spec, text?: string): string => textOf(host.put(spec, 'web', text));
const expressed = ({ host: { engine, rootless, usernsRemap, dataRoot, dockerGroup, fileChecks } }: Spec) => ({
  engine,
  rootless,
  usernsRemap,
  dataRoot,
  dockerGroup,
  fileChecks,
});
const plan = (changes: Partial<Host>): Spec => patchHost({ ...recommend('nginx'), host: {} }, changes);

const FOREIGN = [
  '#!/bin/bash\nset -e\n# our own steps\nsysctl -p\n',
  '#!/bin/sh\nuserns_remap="someone" # old\r\ndata_root=/var/lib/docker\n',
  'echo nothing of ours',
];

describe('prepare-host.sh', () => {
  it('is wanted only where daemon.json alone is not enough', () => {
    expect(host.wanted(plan({}), 'web')).toBe(false);
    expect(host.wanted(plan({ noNewPrivileges: true }), 'web')).toBe(false);
    expect(host.wanted(plan({ usernsRemap: 'default' }), 'web')).toBe(true);
    expect(host.wanted(plan({ dataRoot: hostPath('/srv/docker') }), 'web')).toBe(true);
  });

  it('keeps the laws over texts of other people', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), fc.constantFrom(...FOREIGN), (spec, text) => {
        expect(put(host.get(text).spec, text)).toBe(text);
        const once = put(spec, text);
        expect(expressed(host.get(once).spec)).toEqual(expressed(spec));
        expect(put(spec, once)).toBe(once);
        for (const line of text.split('\n').filter((line) => !/^[a-z_]+=/.test(line))) expect(once).toContain(line);
      }),
      { numRuns: 80 },
    );
  });

  it('does not take a setting for what it cannot be', () => {
    expect(host.get('engine=new\nrootless="$X"\n').notUnderstood.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('gives writable bind mounts to the ids outside, and only those', () => {
    const spec = patchRun(plan({ usernsRemap: 'default' }), 'web', {
      user: { uid: 101, gid: 102 },
      binds: [
        { source: hostPath('/srv/a b'), target: containerPath('/a') },
        { source: hostPath('/srv/c'), target: containerPath('/c'), readOnly: true },
      ],
    });
    expect(put(spec)).toContain("\nown '/srv/a b' 101 102\n");
    expect(put(spec)).not.toContain('/srv/c');
    expect(put(patchRun(spec, 'web', { userns: 'host' }))).not.toMatch(/^own /m);
  });

  it('finds a free range of ids, once', () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'));
    try {
      const file = join(directory, 'subuid');
      writeFileSync(file, 'a:100000:65536\nb:300000:65536\n');
      const script = put(plan({ usernsRemap: 'shift' }));
      const start = script.indexOf('for file in');
      const step = script.slice(start, script.indexOf('\ndone', start) + 5).replace('/etc/subuid /etc/subgid', file);
      for (let time = 0; time < 2; time++) execFileSync('sh', ['-eu', '-c', `userns_remap=shift\n${step}`]);
      expect(readFileSync(file, 'utf8')).toBe('a:100000:65536\nb:300000:65536\nshift:365536:65536\n');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)('passes shellcheck (skipped: shellcheck is not installed)', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), (spec) => {
        expect(spawnSync('shellcheck', ['-s', 'sh', '-'], { input: put(spec), encoding: 'utf8' }).stdout).toBe('');
      }),
      { numRuns: 15 },
    );
  });
});
