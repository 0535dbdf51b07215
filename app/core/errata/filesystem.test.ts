/** The article's errors about the filesystem; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { recommend } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { answer, clash, cured, every, explained, first, MIB, question, read, readRun, withRun, write } from './article.ts';

describe('20: a blank in the options of --tmpfs, and what its defaults leave open', () => {
  it('the blank makes the rest the image: reported where it stands', () => {
    const text = 'docker run --read-only --tmpfs /tmp:rw ,noexec,nosuid nginx:1.30.4\n';
    const { notUnderstood } = read('run', text);
    expect(notUnderstood[0]).toMatchObject({ column: text.indexOf(',noexec') + 1, because: expect.stringMatching(/blank/) });
  });
  it('without the blank it has no size: found and cured', () => {
    const { spec, says } = readRun('--read-only --tmpfs /tmp:rw,noexec,nosuid');
    expect(says).toEqual([]);
    expect(cured(spec, 'tmpfs-without-size').tmpfs?.[0]?.size).toBeGreaterThan(0);
  });
  it('every plan writes size, mode and owner, and every option in full', () => {
    for (const id of every) {
      const { user, tmpfs = [] } = first(recommend(id)).run;
      for (const { path } of tmpfs)
        expect(write('run', recommend(id))).toMatch(
          new RegExp(`--tmpfs ${path}:rw,(?:no)?exec,nosuid,nodev,size=\\w+,mode=[0-7]{4},uid=${user?.uid},gid=${user?.gid} `),
        );
    }
  });
  it('a read-only root leaves a VOLUME of the image writable: the plan covers each one, and finds one that is not', () => {
    for (const id of every) {
      const { imageVolumes } = workloads.get(id) ?? { imageVolumes: [] };
      const { volumes = [] } = first(recommend(id)).run;
      for (const path of imageVolumes) expect(volumes.some(({ target }) => path === target || path.startsWith(`${target}/`))).toBe(true);
    }
    expect(clash(withRun('postgres', { volumes: [] }), 'read-only-with-image-volume')).toBeDefined();
  });
  it('noexec stops a program, not a script for a shell: said', () => expect(explained('tmpfs-scratch')).toMatch(/sh /));
});

describe('21: a bind mount has no size', () => {
  it('o=size is reported', () => {
    for (const flags of ['--mount type=bind,o=size', '--mount type=bind,src=/srv,dst=/x,o=size=10m'])
      expect(readRun(flags)).toMatchObject({ says: [expect.stringMatching(/^o of --mount/)], run: {} });
  });
  it('a volume with a size and no device is reported', () =>
    expect(read('run', 'docker volume create -o o=size=10m v\n').notUnderstood.map(({ text }) => text)).toEqual(['-o o=size=10m']));
  it('a quota of the container layer is found to need a file system with quotas', () =>
    expect(clash(readRun('--storage-opt size=1G').spec, 'storage-size-needs-quota')).toBeDefined());
  it.each([
    [{ type: 'tmpfs', size: 100 * MIB, uid: 999 }, ['type=tmpfs', 'device=tmpfs', 'o=size=100m,uid=999,noexec,nosuid,nodev']],
    [{ type: 'ext4', path: '/dev/vg0/data' }, ['type=ext4', 'device=/dev/vg0/data', 'o=noexec,nosuid,nodev']],
    [{ type: 'directory', path: '/srv/app' }, ['type=none', 'device=/srv/app', 'o=bind,noexec,nosuid,nodev']],
  ])('writes volumes that were seen to work: %o', (row, options) => {
    const spec = answer(recommend('postgres'), 'volume-quota', { choice: 'bounded', volumes: [{ volume: 'db-data', ...row }] });
    for (const option of options) expect(write('run', spec)).toContain(`--opt ${option} \\\n`);
    const compose = read('compose', write('compose', spec)).spec;
    expect(compose.volumes).toEqual(spec.volumes);
  });
});

describe('22: --mount type=volume alone is no partition', () => {
  it('without a target, or without a name, it is reported', () => {
    expect(readRun('--mount type=volume').says).toEqual([expect.stringMatching(/target/)]);
    expect(readRun('--mount type=volume,dst=/data').says).toEqual([expect.stringMatching(/without a name/)]);
  });
  it('a plain volume is judged as what it is: it may fill the disk of the engine', () =>
    expect(question(recommend('postgres'), 'volume-quota')).toMatchObject({ state: 'weakened', says: expect.stringMatching(/db-data/) }));
});

describe('23 and 24: volumes read-only, in either spelling', () => {
  it.each(['-v data:/data:ro', '--mount source=data,destination=/data,readonly', '--mount type=volume,src=data,dst=/data,ro'])(
    '%s',
    (flags) => expect(readRun(flags)).toMatchObject({ run: { volumes: [{ volume: 'data', target: '/data', readOnly: true }] }, says: [] }),
  );
  it('noexec is no option of a volume mount, and reported', () =>
    expect(readRun('-v data:/data:ro,noexec').says).toEqual([expect.stringContaining('noexec')]));
  it('is written in the long form with its type', () => {
    const spec = answer(recommend('nginx'), 'persistent-volumes', {
      choice: 'named',
      volumes: [{ volume: 'site', target: '/site', readOnly: true }],
    });
    expect(write('run', spec)).toContain('--mount type=volume,source=my-web_site,target=/site,readonly');
  });
  it('a read-only bind may leave mounts below it writable before Engine 25: found', () => {
    const bound = answer(recommend('nginx'), 'bind-mounts', {
      choice: 'bound',
      binds: [{ source: '/srv/site', target: '/site', readOnly: true }],
    });
    expect(clash({ ...bound, host: { ...bound.host, engine: 24 } }, 'read-only-bind-on-old-engine')).toBeDefined();
    const recursive = { source: '/srv/site', target: '/site', readOnly: true, propagation: 'rprivate', recursive: 'readonly' };
    expect(write('run', answer(bound, 'bind-mounts', { choice: 'bound', binds: [recursive] }))).toContain(
      'readonly,bind-propagation=rprivate,bind-recursive=readonly',
    );
  });
});
