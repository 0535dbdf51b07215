import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      // Podman has no daemon, so its script has no settings of one.
      fc.property(anySpec(controls, 12), fc.constantFrom(...FOREIGN), (any, text) => {
        const spec = patchHost(any, { target: undefined });
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

  it('finds wrong owners and modes, names the number and the cure, and changes nothing', () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'));
    try {
      const script = put(plan({ fileChecks: true }));
      const start = script.indexOf('unit() {');
      const files = script.slice(start, script.indexOf('\nfi', start) + 3).replaceAll(' /', ` ${directory}/`);
      mkdirSync(join(directory, 'etc/docker/certs.d/r.example.com'), { recursive: true });
      chmodSync(join(directory, 'etc/docker'), 0o700);
      const write = (path: string, text: string, mode: number) => {
        writeFileSync(join(directory, path), text);
        chmodSync(join(directory, path), mode);
      };
      write('etc/docker/daemon.json', `{ "tlskey": "${directory}/key.pem" }`, 0o664);
      write('key.pem', '', 0o440);
      write('etc/docker/certs.d/r.example.com/ca.crt', '', 0o444);
      const before = execFileSync('find', [directory, '-printf', '%p %m %u\n'], { encoding: 'utf8' });
      const owner = execFileSync('stat', ['-c', '%U:%G', directory], { encoding: 'utf8' }).trim();
      const told = execFileSync('sh', ['-eu', '-c', `file_checks=yes\n${files.replaceAll('root:root', owner)}`], { encoding: 'utf8' });
      expect(told.trim().split('\n')).toEqual([
        `CIS 3.13 and 3.14: chmod 400 ${directory}/key.pem`,
        `CIS 3.17 and 3.18: chmod 644 ${directory}/etc/docker/daemon.json`,
      ]);
      expect(execFileSync('sh', ['-eu', '-c', `file_checks=no\n${files}`], { encoding: 'utf8' })).toBe('');
      expect(execFileSync('find', [directory, '-printf', '%p %m %u\n'], { encoding: 'utf8' })).toBe(before);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('tells of kernel settings that the plan runs into: ports of a rootless engine, user namespaces', () => {
    const published = (port: number) => patchRun(plan({ rootless: true }), 'web', { ports: [{ published: port, target: 80 }] });
    const hints = (spec: Spec, settings: string): string => {
      const script = put(spec);
      const start = script.indexOf('now() {');
      const steps = script.slice(start, script.indexOf('\ntarget='));
      const answers = `sysctl() { case $2 in ${settings} *) return 1 ;; esac; }`;
      return spawnSync('sh', ['-eu', '-c', `rootless=yes\n${answers}\n${steps}`], { encoding: 'utf8' }).stderr;
    };
    const port = 'net.ipv4.ip_unprivileged_port_start) echo 1024 ;;';
    expect(hints(published(80), port)).toContain('sysctl -w net.ipv4.ip_unprivileged_port_start=80');
    expect(hints(published(80), 'net.ipv4.ip_unprivileged_port_start) echo 80 ;;')).toBe('');
    expect(hints(published(80), `${port} kernel.apparmor_restrict_unprivileged_userns) echo 1 ;;`)).toContain('rootlesskit');
    expect(put(published(8080))).not.toContain('ip_unprivileged_port_start');
    expect(put(plan({ usernsRemap: 'default' }))).toContain('user.max_user_namespaces');
    expect(put(plan({ dataRoot: hostPath('/srv/docker') }))).not.toContain('user_namespaces');
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
