import { describe, expect, it } from 'vitest';
import { recommend } from '../../recommend.ts';
import { patchHost } from '../../spec/edit.ts';
import { hostPath } from '../../spec/path.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { textOf } from '../statements.ts';
import { gapsOf, writers } from '../writers.ts';

const writer = writers.get('auditd') as NonNullable<ReturnType<(typeof writers)['get']>>;
const plan = (host: Partial<Host>): Spec => patchHost(recommend('nginx'), { auditRules: true, ...host });
const write = (host: Partial<Host> = {}): string => textOf(writer.write(plan(host), 'web'));

describe('ironhull-docker.rules', () => {
  it('watches each file once, under the number of CIS Docker, in words that auditctl reads', () => {
    const rules = write()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules[0]).toBe('-c');
    const watched = rules.slice(1);
    for (const rule of watched) expect(rule).toMatch(/^-w \/[\w./-]+ -p wa -k docker$/);
    expect(new Set(watched).size).toBe(watched.length);
    expect([...write().matchAll(/^# 1\.1\.(\d+)$/gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 3),
    );
  });

  it('follows the data directory of the plan', () => {
    expect(write({ dataRoot: hostPath('/srv/docker') })).toMatch(/^-w \/srv\/docker -p wa -k docker$/m);
    expect(write({ dataRoot: hostPath('/srv/docker') })).not.toContain('/var/lib/docker');
  });

  it.each(['/srv/a b', '/srv/x\n-e 0', '/srv/-k'])('never says a path that would be read as other words: %j', (path) => {
    const dataRoot = path as Host['dataRoot'] & string;
    const text = write({ dataRoot });
    for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(/^(?:#.*|-c|-w \/\S+ -p wa -k docker)$/);
    const isSaid = text.includes(path);
    expect(gapsOf(writer, plan({ dataRoot }), 'web').map(({ field, fails }) => [field, fails])).toEqual(
      isSaid ? [] : [['host.dataRoot', 'open']],
    );
    expect(isSaid).toBe(path === '/srv/-k');
  });

  it('is there only where it is asked for, and for an engine of this host', () => {
    expect(writer.wanted(recommend('nginx'), 'web')).toBe(false);
    expect([writer.wanted(plan({}), 'web'), writer.wanted(plan({ target: 'kubernetes' }), 'web')]).toEqual([true, false]);
  });
});
