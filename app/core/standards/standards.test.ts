import { describe, expect, it } from 'vitest';
import { attacks } from '../attacks/registry.ts';
import { controls } from '../controls/registry.ts';
import { recommend } from '../recommend.ts';
import { patchHost, patchRun } from '../spec/edit.ts';
import { countsOf, coverage, type Waived } from './coverage.ts';
import { mappingOf } from './mapping.ts';
import { standards } from './registry.ts';

/** Sources that name one of the standards in whatever version or spelling. */
const OURS = /CIS Docker|OWASP Docker|NIST|ANSSI|Kubernetes PSS|Pod Security|MITRE/;
/** A version whose numbers are told beside those of a standard that is here. */
const OLDER = new Set(['CIS Docker 1.5.0']);

describe.each([...standards])('%s', (id, standard) => {
  const mapping = mappingOf(standard);

  it('numbers each item once', () => {
    const numbers = standard.items.map((item) => item.id);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has an item for everything that a control cites', () => {
    const numbers = new Set(standard.items.map((item) => item.id));
    const unknown = [...mapping].filter(([item]) => !numbers.has(item));
    expect(unknown).toEqual([]);
  });

  it('answers each item, or says why not', () => {
    const mute = standard.items.filter(
      ({ id: number, outside, obsolete, attacks: tried, own }) =>
        (mapping.get(number) ?? []).length === 0 && !outside && !obsolete && !tried && !own,
    );
    expect(mute.map((item) => item.id)).toEqual([]);
  });

  it('says why an item has no answer only where it has none', () => {
    const both = standard.items.filter(({ id: number, outside }) => outside && (mapping.get(number) ?? []).length > 0);
    expect(both.map((item) => item.id)).toEqual([]);
  });

  it('names controls and attacks that there are', () => {
    for (const { controls: more = [], attacks: tried = [] } of standard.items) {
      expect(more.filter((one) => !controls.has(one))).toEqual([]);
      expect(tried.filter((one) => !attacks.has(one))).toEqual([]);
    }
  });

  it('covers a recommended plan with a reason for each item', () => {
    const covered = coverage(standard, recommend('node', 'shop'));
    expect(covered.map(({ item }) => item.id)).toEqual(standard.items.map((item) => item.id));
    for (const { says } of covered) expect(says).toMatch(/\S.*[.]$/);
    const mapped = standard.items.filter(({ id: number, attacks: tried }) => mapping.has(number) || tried).length;
    const answering = new Set([...mapping.values()].flat());
    console.info(
      `${id}: ${standard.items.length} items, ${mapped} answered by ${answering.size} controls; node: ${countsOf(covered)
        .map(([status, count]) => `${count} ${status}`)
        .join(', ')}`,
    );
  });
});

describe('standards', () => {
  it('know every source that names one of them', () => {
    const strangers = [...controls].flatMap(([id, { sources }]) =>
      sources
        .filter(({ of }) => OURS.test(of) && !OLDER.has(of))
        .filter((source) => ![...standards.values()].some((standard) => standard.cited(source).length > 0))
        .map(({ of, id: number }) => `${id}: ${of} ${number}`),
    );
    expect(strangers).toEqual([]);
  });

  it('map every attack to a technique', () => {
    const mapped = new Set(standards.get('mitre-containers')?.items.flatMap(({ attacks: tried = [] }) => tried));
    expect([...attacks.keys()].filter((id) => !mapped.has(id))).toEqual([]);
  });
});

const item = (standard: string, number: string, spec: Parameters<typeof coverage>[1], waived?: Waived) => {
  const known = standards.get(standard);
  if (!known) throw new Error(`no standard ${standard}`);
  const found = coverage(known, spec, waived).find((one) => one.item.id === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};

describe('coverage', () => {
  const plan = recommend('node', 'shop');
  const name = plan.services[0]?.name ?? '';
  const bare = patchRun(plan, name, { noNewPrivileges: false, ports: [{ published: 80, target: 8080 }] });

  it('knows that numbers move between versions', () => {
    const remapped = patchHost(plan, { usernsRemap: 'default' });
    expect(item('cis-docker-1.6.0', '2.9', remapped).grounds.map(({ control }) => control)).toEqual(['userns-remap']);
    expect(item('cis-docker-1.8.0', '2.10', remapped).grounds.map(({ control }) => control)).toEqual(['userns-remap']);
    expect(item('cis-docker-1.8.0', '2.10', remapped).status).toBe('met');
    expect(item('cis-docker-1.8.0', '2.10', plan).status).toBe('not met');
  });

  it('says who fails and in which service', () => {
    expect(item('cis-docker-1.8.0', '5.26', plan).status).toBe('met');
    const failed = item('cis-docker-1.8.0', '5.26', bare);
    expect(failed.status).toBe('not met');
    expect(failed.says).toContain(`(${name})`);
    expect(item('cis-docker-1.8.0', '5.8', bare).says).toContain('80');
  });

  it('tells what somebody answers for from what nobody does', () => {
    const waived = (control: string) => (control === 'no-new-privileges' ? 'Ann lets it pass until 2027-01-01.' : undefined);
    const found = item('cis-docker-1.8.0', '5.26', bare, waived);
    expect([found.status, found.says]).toEqual(['waived', expect.stringContaining('Ann')]);
  });

  it('tells what belongs to another target, what is obsolete and what is looked at by hand', () => {
    expect(item('cis-docker-1.8.0', '7.4', plan).status).toBe('not applicable');
    expect(item('cis-docker-1.8.0', '7.4', patchHost(plan, { target: 'swarm' })).status).not.toBe('not applicable');
    expect(item('cis-docker-1.8.0', '4.5', plan).status).toBe('obsolete');
    expect(item('cis-docker-1.8.0', '6.1', plan).status).toBe('by hand');
  });

  it('counts audit rules and checks of files where the plan asks for them', () => {
    const numbers = ['1.1.3', '1.1.18', '3.1', '3.24'];
    const statuses = (spec: typeof plan) => numbers.map((number) => item('cis-docker-1.6.0', number, spec).status);
    expect(statuses(plan)).toEqual(['not met', 'not met', 'not met', 'not met']);
    expect(statuses(patchHost(plan, { auditRules: true }))).toEqual(['met', 'met', 'not met', 'not met']);
    expect(statuses(patchHost(plan, { auditRules: true, fileChecks: true }))).toEqual(['met', 'met', 'met', 'met']);
  });

  it('counts a technique as met only where every attack is stopped', () => {
    expect(item('mitre-containers', 'T1611', plan).status).toBe('met');
    expect(item('mitre-containers', 'T1611', patchRun(plan, name, { privileged: true, capDrop: undefined })).status).toBe('not met');
  });
});
