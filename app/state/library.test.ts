import { beforeEach, describe, expect, it } from 'vitest';
import { recommend } from '../core/recommend.ts';
import { backupFile, readBackup, restoringOf } from './backup.ts';
import { asPlan, grown, MOST_VERSIONS, type SavedPlan, tagsOf, useLibrary } from './library.ts';

const spec = recommend('nginx');
const row = { id: 'a', name: 'Shop', saved: '2026-01-02T03:04:05.000Z', spec, bases: {} };
const plan = asPlan(row) as SavedPlan;

describe('a saved plan', () => {
  it('of before there were tags, notes and versions is read', () => {
    expect(plan).toEqual({ ...row, tags: [], note: '', isTemplate: false, versions: [] });
  });

  it('is read with all that was said of it, within bounds, and with versions that can be read', () => {
    const read = asPlan({ ...row, tags: ['web', 'web', 3, 'x'.repeat(90)], note: 'n'.repeat(9000), versions: [row, { saved: 'x' }, null] });
    expect(read?.tags).toEqual(['web', 'x'.repeat(40)]);
    expect(read?.note).toHaveLength(4000);
    expect(read?.versions).toEqual([{ saved: row.saved, spec, bases: {} }]);
  });

  it('that is none is none', () => {
    for (const bad of [null, 7, {}, { ...row, id: 1 }, { ...row, saved: 'yesterday' }, { ...row, spec: {} }])
      expect(asPlan(bad)).toBeUndefined();
  });

  it('keeps what it was, and not without end', () => {
    let now = plan;
    for (let index = 0; index < MOST_VERSIONS + 5; index++)
      now = grown(now, { saved: new Date(Date.UTC(2027, 0, index + 1)).toISOString(), spec: recommend('redis', `p${index}`), bases: {} });
    expect(now.versions).toHaveLength(MOST_VERSIONS);
    expect(now.versions[0]?.spec.project.name).toBe(`p${MOST_VERSIONS + 3}`);
  });

  it('has each tag once', () => expect(tagsOf(' web, shop,web,, ')).toEqual(['web', 'shop']));
});

describe('a backup', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null } });
    useLibrary.setState({ plans: [plan], trouble: undefined });
  });

  it('is read as it was written, and changes nothing where everything is as it was', () => {
    kept.set('ironhull.theme', 'dark');
    const read = readBackup(backupFile());
    if ('refused' in read) throw new Error(read.refused);
    expect(read).toEqual({ backup: { plans: [plan], settings: { theme: 'dark' } }, lost: 0 });
    expect(restoringOf(read.backup)).toEqual({ added: [], changed: [], same: 1, settings: [] });
  });

  it('adds what is not here, and makes a version of what is here otherwise', () => {
    const other = { ...plan, spec: recommend('redis') };
    const { added, changed, settings } = restoringOf({ plans: [other, { ...plan, id: 'b' }], settings: { policy: '{}' } });
    expect(added.map(({ id }) => id)).toEqual(['b']);
    expect(changed.map(({ spec: now, versions }) => [now.project.name, versions[0]?.spec])).toEqual([[other.spec.project.name, spec]]);
    expect(settings).toEqual(['policy']);
  });

  it.each(['', '[]', 'null', '{"file":"ironhull-plan"}', '{"file":"ironhull-backup","version":9}'])('refuses %j', (text) => {
    expect(readBackup(text)).toHaveProperty('refused');
  });

  it('takes only settings that are ours, and counts plans that cannot be read', () => {
    const text = JSON.stringify({ file: 'ironhull-backup', version: 1, plans: [row, {}], settings: { theme: 3, evil: 'x', policy: '{}' } });
    expect(readBackup(text)).toMatchObject({ backup: { plans: [plan], settings: { policy: '{}' } }, lost: 1 });
  });
});
