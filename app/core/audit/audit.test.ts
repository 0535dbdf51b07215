import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { audit } from './audit.ts';
import { severityOf } from './finding.ts';
import { kinds } from './kinds/registry.ts';
import { rules } from './rules/registry.ts';

const told = (kind: string, text: string) => audit(kind, text).map(({ control, line }) => `${control}@${line}`);

describe('an audit', () => {
  it('tells each finding once, on its own line', () => {
    const text =
      'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - 127.0.0.1:8080:80\n      - 9000:9000\n    privileged: true\n';
    const found = told('compose', text);
    expect(found).toContain('privileged@7');
    expect(found.filter((one) => one.startsWith('bind-all'))).toEqual(['bind-all@6']);
    expect(found).toContain('mem-limit@2');
    expect(new Set(found).size).toBe(found.length);
  });

  it('is silent where a variable decides, and knows its default', () => {
    const limited = (value: string) => told('compose', `services:\n  web:\n    image: nginx:1.29\n    mem_limit: ${value}\n`);
    const tells = (found: string[]) => found.some((one) => one.startsWith('mem-limit'));
    expect(['64m', `\${LIMIT}`, `\${LIMIT:-64m}`, `\${LIMIT:-0}`].map((value) => tells(limited(value)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('says what it cannot read, and what is too long', () => {
    expect(audit('compose', 'a: b: c')).toMatchObject([{ control: 'unreadable', line: 1 }]);
    expect(audit('daemon', 'x'.repeat(2 ** 18 + 1))).toMatchObject([{ control: 'unreadable', says: expect.stringContaining('262,144') }]);
    expect(() => audit('nothing', '')).toThrow('there are');
  });

  it('has nothing to say of a container that is not there', () => {
    expect(told('compose', 'services: {}\n').filter((one) => /limit|run-user|read-only/.test(one))).toEqual([]);
    expect(audit('run', 'docker run -d \\\n  --read-only\n')).toMatchObject([
      { control: 'unreadable', line: 1, says: 'docker run without an image.' },
    ]);
    expect(told('daemon', '{}')).toContain('live-restore@1');
  });

  it('tells a secret and a missing version once, and what is the host’s of no service', () => {
    const text = 'services:\n  a:\n    image: acme/a\n    environment:\n      DB_PASSWORD: x\n';
    expect(audit('compose', text).filter(({ control }) => control === 'application')).toEqual([]);
    expect(audit('compose', text.replace('DB_PASSWORD', 'USER_PASSWORD').replace('acme/a', 'acme/a:1'))).toContainEqual(
      expect.objectContaining({ control: 'application' }),
    );
    for (const { service, decision = '' } of audit('compose', text))
      expect(service, decision).toBe(controls.get(decision)?.scope === 'project' ? undefined : 'a');
  });

  it('derives the severity from what stands open and how far that reaches', () => {
    const severity = (state: 'open' | 'weakened', reaches?: 'host' | 'machine' | 'container') =>
      severityOf({ state, ...(reaches && { reaches }) }).severity;
    expect([severity('open', 'host'), severity('open', 'machine'), severity('open', 'container')]).toEqual(['critical', 'high', 'medium']);
    expect([severity('weakened', 'host'), severity('weakened', 'machine'), severity('weakened', 'container')]).toEqual([
      'medium',
      'medium',
      'low',
    ]);
    expect([severity('open'), severity('weakened')]).toEqual(['low', 'low']);
  });
});

const HOSTILE = {
  'NUL bytes': '\0'.repeat(5000),
  'deep nesting': '[{"a":'.repeat(20_000),
  'blocks in blocks': '- '.repeat(20_000),
  'commands in commands': `FROM a\nRUN ${'$('.repeat(20_000)}`,
  'a docker run in itself': 'docker run $('.repeat(10_000),
  'prefixes of prefixes': `FROM a\nRUN ${'sudo '.repeat(20_000)}`,
  'an alias bomb': `services: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`,
  'stages on stages': `FROM a AS s0\n${Array.from({ length: 5000 }, (_, n) => `FROM s${n} AS s${n + 1}`).join('\n')}`,
  'five megabytes': 'FROM a\n'.repeat(750_000),
  nothing: '',
};

describe.each([...kinds.keys()])('%s', (kind) => {
  it.each(Object.entries(HOSTILE))('ends on %s', (_what, text) => {
    for (const { control, line, says } of audit(kind, text))
      expect([control, line >= 1, says]).toEqual([expect.any(String), true, expect.any(String)]);
  });
});

describe.each([...rules])('rule %s', (_id, { decision, dockerfile, service }) => {
  it('looks somewhere, and names a decision that there is', () => {
    expect(dockerfile ?? service).toBeDefined();
    if (decision !== undefined) expect([...controls.keys()]).toContain(decision);
  });
});
