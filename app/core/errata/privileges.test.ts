/** The article's errors about privileges; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { judge } from '../judge.ts';
import { recommend } from '../recommend.ts';
import { patchBuild } from '../spec/edit.ts';
import { isSystemPath } from '../spec/path.ts';
import { answer, breakage, clash, cured, every, explained, first, question, read, readRun, write } from './article.ts';

describe('10: the socket of the engine, however it is spelled, and read-only or not', () => {
  it.each([
    '-v /var/run/docker.sock://var/run/docker.sock',
    '-v //var/run/docker.sock:/s',
    '-v /run/docker.sock:/s:ro',
    '-v /var/run/../run/./docker.sock:/s',
    '--mount type=bind,src=/run/user/1000/docker.sock,dst=/s,readonly',
    '-v /run/containerd/containerd.sock:/s',
    '-v /run/podman/podman.sock:/s',
    '-v /run:/host-run:ro',
    '-v /var/run:/host-run',
    '-v /:/host:ro',
  ])('%s is found and judged open', (flags) => {
    const { spec, says } = readRun(flags);
    expect(says).toEqual([]);
    expect(clash(spec, 'engine-socket-mounted')?.severity).toBe('error');
    expect(judge(spec).findings.some(({ control, state }) => /socket|sensitive/.test(control) && state === 'open')).toBe(true);
    const after = cured(spec, 'engine-socket-mounted');
    expect([after.engineSockets, after.systemBinds]).toEqual([undefined, undefined]);
  });
  it('the shorthand for it is reported', () => expect(readRun('--use-api-socket').says).toEqual([expect.stringMatching(/API/)]));
  it('compose files are read with the same eyes', () => {
    const text = 'services:\n  web:\n    image: nginx:1.30.4\n    volumes:\n      - //var/run/docker.sock:/var/run/docker.sock:ro\n';
    expect(first(read('compose', text).spec).run.engineSockets?.length).toBe(1);
  });
});

describe('11: privileged voids what else is decided', () => {
  it('is found together with dropped capabilities, and cured by taking it back', () => {
    const { spec } = readRun('--privileged --cap-drop ALL --security-opt seccomp=/srv/profile.json');
    expect(question(spec, 'privileged').state).toBe('open');
    expect(clash(spec, 'privileged-voids-dropping')?.severity).toBe('error');
    expect(cured(spec, 'privileged-voids-dropping').privileged).toBeUndefined();
  });
  it('is in no recommended file', () => {
    for (const id of every)
      expect(write('run', recommend(id)) + write('compose', recommend(id))).not.toMatch(/privileged: true|--privileged/);
  });
});

describe('12: --security-opt takes two hyphens', () => {
  it('with one hyphen it is reported, and nothing is taken for granted', () => {
    const { run, says, spec } = readRun('-security-opt=no-new-privileges');
    expect([run.noNewPrivileges, says]).toEqual([undefined, [expect.stringMatching(/two hyphens/)]]);
    expect(question(spec, 'no-new-privileges').state).not.toBe('sealed');
  });
  it('with a dash of a word processor it is reported', () => {
    const { notUnderstood } = read('run', 'docker run \u2013security-opt=no-new-privileges nginx:1.30.4\n');
    expect(notUnderstood[0]?.because).toMatch(/typographic dash/);
  });
  it.each(['--security-opt=no-new-privileges', '--security-opt no-new-privileges=true', '--security-opt no-new-privileges:true'])(
    '%s is understood',
    (flags) => expect(readRun(flags)).toMatchObject({ run: { noNewPrivileges: true }, says: [] }),
  );
  it('a name that the engine does not know is reported as refused by it', () =>
    expect(readRun('--security-opt no-new-privs').says).toEqual([expect.stringMatching(/refuses/)]));
});

describe('13: no-new-privileges stands in every file that can say it', () => {
  it('run, compose and daemon', () => {
    const spec = recommend('node');
    expect(write('run', spec)).toContain('--security-opt no-new-privileges=true');
    expect(write('compose', spec)).toContain('- "no-new-privileges:true"');
    expect(JSON.parse(write('daemon', spec))['no-new-privileges']).toBe(true);
  });
  it('names what it breaks, and that a container can undo the default of the daemon', () => {
    expect(explained('no-new-privileges')).toMatch(/sudo/);
    expect(controls.get('no-new-privileges')?.options.find(({ choice }) => choice === 'allowed')?.costs).toMatch(/daemon/);
    const sudo = patchBuild(recommend('other'), 'app', { entrypoint: { form: 'exec', words: ['sudo', '/app/start'] } });
    expect(breakage(sudo, 'no-new-privileges')).toBeDefined();
  });
});

describe('14: more paths of the host are dangerous than four', () => {
  const paths = ['/', '/boot', '/dev', '/etc', '/lib', '/proc', '/sys', '/usr', '/var/lib/docker', '/var/run', '/root', '/home'];
  it.each(paths)('%s belongs to the host system', (path) => {
    expect(isSystemPath(path)).toBe(true);
    const { spec, run } = readRun(`-v ${path}:/x`);
    expect(run.systemBinds?.length).toBe(1);
    expect(question(spec, 'sensitive-host-mounts').state).toBe('open');
  });
  it('reading is enough where secrets stand', () =>
    expect(question(readRun('-v /:/host:ro').spec, 'sensitive-host-mounts').state).toBe('open'));
  it('mounts are written so that a mistyped source is an error and no new directory', () => {
    const spec = answer(recommend('nginx'), 'bind-mounts', {
      choice: 'bound',
      binds: [{ source: '/srv/site', target: '/site', readOnly: true }],
    });
    expect(write('run', spec)).toContain('--mount type=bind,source=/srv/site,target=/site,readonly');
    expect(write('run', spec)).not.toMatch(/ (?:-v|--volume) /);
  });
});

describe('15: the rights of a device are the third field', () => {
  it('three letters are the default and said to be, fewer are written', () => {
    const { spec, run } = readRun('--device /dev/ttyUSB0');
    expect([run.devices, question(spec, 'devices').says]).toEqual([[{ source: '/dev/ttyUSB0' }], expect.stringContaining('rwm')]);
    const some = answer(recommend('other'), 'devices', { choice: 'listed', devices: [{ source: '/dev/ttyUSB0', rights: 'r' }] });
    expect(write('run', some)).toContain('--device /dev/ttyUSB0:/dev/ttyUSB0:r');
  });
  it('rx is reported', () => expect(readRun('--device /dev/kmsg:/dev/kmsg:rx').says).toEqual([expect.stringMatching(/r, w and m/)]));
});
