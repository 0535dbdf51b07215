import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchBuild } from '../../spec/edit.ts';
import type { Build, Service } from '../../spec/spec.ts';
import type { Workload } from '../../workloads/workload.ts';
import type { At } from '../control.ts';
import control from './control.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const releases = [
  { version: '26', until: '2029-04-30' },
  { version: '24', until: '2026-10-31' },
  { version: '22', until: '2026-08-20' },
];
/** A Node.js service of this version, judged by a table read on 2026-08-21. */
function at(build: Pick<Build, 'version' | 'digest'>, table: Partial<Workload> = {}): At {
  const plan = recommend('node');
  const spec = patchBuild(plan, 'app', { version: undefined, ...build });
  const place = placeOf(spec, spec.services[0] as Service);
  return { ...place, workload: { ...place.workload, releases, asOf: '2026-08-21', ...table } };
}
const state = (build: Pick<Build, 'version' | 'digest'>, table?: Partial<Workload>) => control.judge(at(build, table)).state;

describe('the pin of the base image', () => {
  it('is sealed by a digest, weakened by a tag, open without a version', () => {
    expect(state({ version: '26.1.0', digest })).toBe('sealed');
    expect(control.judge(at({ version: '26.1.0' }))).toMatchObject({
      state: 'weakened',
      says: expect.stringContaining('imagetools inspect node:26.1.0'),
    });
    expect(control.judge(at({ version: '26' }))).toMatchObject({
      state: 'weakened',
      says: expect.stringContaining('pushed again with every'),
    });
    expect(state({})).toBe('open');
    expect(state({ version: 'latest' })).toBe('open');
  });

  it('is open once support has ended, however exact, and weakened in the 90 days before', () => {
    expect(control.judge(at({ version: '22.9.0', digest }))).toMatchObject({ state: 'open', says: expect.stringContaining('2026-08-20') });
    expect(control.judge(at({ version: '24.11.1', digest }))).toMatchObject({
      state: 'weakened',
      says: expect.stringContaining('as of 2026-08-21'),
    });
    expect(state({ version: '24.11.1', digest }, { asOf: '2026-08-01' })).toBe('sealed');
    expect(state({ version: '9.0.0', digest })).toBe('open');
  });

  it('tells an exact tag by how many numbers the publisher uses', () => {
    expect(control.read(at({ version: '26.1.0' })).choice).toBe('exact');
    expect(control.read(at({ version: '26.1' })).choice).toBe('minor');
    const postgres = placeOf(recommend('postgres'), recommend('postgres').services[0] as Service);
    expect(control.read(postgres).choice).toBe('exact');
    expect(control.refuses?.({ choice: 'exact', version: '26.1' }, at({}))?.detail).toBe('version');
    expect(control.refuses?.({ choice: 'minor', version: 'latest' }, at({}))?.detail).toBe('version');
  });

  it('sees a version of one base left on another', () => {
    const plan = recommend('static-binary');
    const name = (plan.services[0] as Service).name;
    const distroless = patchBuild(plan, name, { repository: 'gcr.io/distroless/static-debian13', version: '13.6', variant: undefined });
    expect(control.judge(placeOf(distroless, distroless.services[0] as Service)).state).toBe('open');
    const word = patchBuild(distroless, name, { repository: 'debian', version: 'nonroot', variant: 'slim' });
    expect(control.judge(placeOf(word, word.services[0] as Service)).state).toBe('open');
    const codeName = patchBuild(word, name, { version: 'bookworm' });
    expect(control.judge(placeOf(codeName, codeName.services[0] as Service))).toMatchObject({
      state: 'weakened',
      says: expect.stringContaining('pushed again with every'),
    });
    const scratch = patchBuild(plan, name, { repository: 'scratch', version: '13.6', variant: undefined });
    const place = placeOf(scratch, scratch.services[0] as Service);
    expect(control.judge(place).state).toBe('open');
    const cured = control.write(place, control.recommend(place).answer);
    expect(control.judge(placeOf(cured, cured.services[0] as Service)).state).toBe('sealed');
  });
});
