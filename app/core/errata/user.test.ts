/** The article's errors about the user; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../formats/statements.ts';
import { recommend } from '../recommend.ts';
import type { Run } from '../spec/spec.ts';
import { answer, breakage, clash, cured, every, first, formatNamed, mended, question, read, readRun, withRun, write } from './article.ts';

describe('4: -u 4000 leaves the group root, and the bounding set as it was', () => {
  it.each(['-u 4000', '-u 4000:', '--user=4000'])('%s is read without a group, judged, and cured', (flags) => {
    const { spec, run, says } = readRun(flags);
    expect([run.user, says]).toEqual([{ uid: 4000 }, []]);
    expect(question(spec, 'run-user')).toMatchObject({ state: 'open', says: expect.stringMatching(/gid 0/) });
    expect(cured(spec, 'user-without-group').user).toEqual({ uid: 4000, gid: 4000 });
  });
  it('-u :4000 is root', () => {
    const { spec, run } = readRun('-u :4000');
    expect(run.user).toEqual({ uid: 0, gid: 4000 });
    expect(question(spec, 'run-user').state).toBe('open');
  });
  it('every plan writes uid and gid, drops every capability, and makes the user where its name is missing', () => {
    for (const id of every) {
      const spec = recommend(id);
      expect(write('run', spec)).toMatch(/--user [1-9]\d*:[1-9]\d* \\\n/);
      expect(write('run', spec)).toContain('--cap-drop ALL');
      expect(write('compose', spec)).toMatch(/user: "[1-9]\d*:[1-9]\d*"\n/);
    }
    expect(write('dockerfile', recommend('python'))).toMatch(/useradd --uid 10001 --gid 10001/);
  });
});

describe('5: matching the uid of the host works only without a user namespace', () => {
  it('a bind mount under userns-remap is named, with what to do', () => {
    const bound = answer(recommend('nginx'), 'bind-mounts', {
      choice: 'bound',
      binds: [{ source: '/srv/site', target: '/site', readOnly: true }],
    });
    expect(clash(bound, 'userns-remap-and-binds')).toBeUndefined();
    const mapped = answer(bound, 'userns-remap', { choice: 'default', containerdSnapshotter: false });
    expect(clash(mapped, 'userns-remap-and-binds')?.says).toMatch(/chown|owner/);
  });
  it('data stands in named volumes', () => {
    for (const id of ['postgres', 'mariadb', 'redis'])
      expect([first(recommend(id)).run.volumes?.length, first(recommend(id)).run.binds]).toEqual([1, undefined]);
  });
});

describe('6: addgroup -S and adduser -S exist on Alpine only, and a name cannot be verified', () => {
  const article = (base: string) => `FROM ${base}\nRUN addgroup -S appgroup && adduser -S appuser -G appgroup\nUSER appuser\n`;
  it.each(['debian:12-slim', 'ubuntu:24.04', 'python:3.14.7-slim-trixie'])(
    'on %s the line is reported, and an answer replaces it',
    (base) => {
      const text = article(base);
      const { spec, notUnderstood } = read('dockerfile', text);
      expect(notUnderstood.map(({ line, because }) => [line, because])).toEqual([[2, expect.stringMatching(/BusyBox/)]]);
      expect(textOf(formatNamed('dockerfile').put(spec, 'app', text))).toBe(text);
      const numeric = answer(spec, 'run-user', { choice: 'numeric', uid: 10001, gid: 10001, makeUser: 'app' });
      const mended = textOf(formatNamed('dockerfile').put(numeric, 'app', text));
      expect(mended).toMatch(/RUN groupadd --gid 10001 app \\\n\s+&& useradd --uid 10001 --gid 10001 [^\n]*app\nUSER 10001:10001\n/);
      expect(mended).not.toMatch(/adduser|addgroup/);
    },
  );
  it('on Alpine it is understood, and a name alone is still weak', () => {
    const { spec, notUnderstood } = read('dockerfile', article('alpine:3.24'));
    expect(notUnderstood).toEqual([]);
    expect(question(spec, 'run-user').state).toBe('weakened');
  });
  it('writes what each distribution has, and a number in USER after every step of root', () => {
    const of = (flavour: string, workload = 'node') =>
      write('dockerfile', answer(recommend(workload), 'base-image-flavor', { choice: flavour }));
    expect(of('slim', 'python')).toMatch(/groupadd --gid 10001 app/);
    expect(of('alpine', 'python')).toMatch(/addgroup -g 10001 app[\s\S]*adduser -D -u 10001 -G app/);
    expect(of('scratch', 'static-binary')).not.toMatch(/user(?:add|mod)|adduser/);
    for (const id of every) {
      const text = write('dockerfile', recommend(id));
      expect(text).toMatch(/^USER \d+:\d+$/m);
      expect(text.slice(text.lastIndexOf('\nUSER '))).not.toMatch(/\nRUN /);
    }
  });
  it('finds a name that an empty image cannot know', () => {
    const spec = answer(recommend('static-binary'), 'base-image-flavor', { choice: 'scratch' });
    const named = answer(spec, 'run-user', { choice: 'named', user: 'app', group: 'app' });
    expect(breakage(named, 'unknown-user-name')).toBeDefined();
  });
});

describe('7: the official nginx image has no USER', () => {
  it('the plan starts it as the uid that the image has, so its entrypoint drops nothing', () => {
    const spec = recommend('nginx');
    expect(write('dockerfile', spec)).toContain('\nUSER 101:101\n');
    expect(breakage(spec, 'dropped-capabilities')).toBeUndefined();
  });
  it('started as root it gets the three capabilities of its entrypoint, or is found', () => {
    const asRoot = answer(recommend('nginx'), 'run-user', { choice: 'root' });
    expect(first(asRoot).run.capAdd).toEqual(expect.arrayContaining(['CHOWN', 'SETGID', 'SETUID']));
    const bare = withRun('nginx', { user: { uid: 0, gid: 0 } });
    expect(mended(bare, 'dropped-capabilities')).toBeDefined();
  });
});

describe('8: userns-remap is a setting of the daemon and needs a prepared host', () => {
  it('is no flag of docker run, and says where it belongs', () => {
    const { says, texts } = readRun('--userns-remap=testuser:testuser');
    expect(says).toEqual([expect.stringContaining('daemon.json')]);
    expect(texts).toEqual(['--userns-remap=testuser:testuser']);
  });
  it('a pair of names in daemon.json is reported, as a plan holds one', () => {
    const { spec, notUnderstood } = read('daemon', '{ "userns-remap": "testuser:testuser" }\n');
    expect([spec.host.usernsRemap, notUnderstood.length]).toEqual([undefined, 1]);
  });
  it('writes "default", or a user with the ranges that the daemon needs', () => {
    const mapped = answer(recommend('nginx'), 'userns-remap', { choice: 'default', containerdSnapshotter: false });
    expect(JSON.parse(write('daemon', mapped))['userns-remap']).toBe('default');
    expect(write('host', mapped)).toMatch(/dockerd --validate/);
    expect(write('host', mapped)).toMatch(/images, containers and volumes start empty/);
    const named = answer(recommend('nginx'), 'userns-remap', { choice: 'named', usernsRemap: 'app', containerdSnapshotter: false });
    expect(write('host', named)).toMatch(/\/etc\/subuid \/etc\/subgid/);
    expect(write('host', named)).toMatch(/:65536/);
  });
  it('finds everything that does not go together with it', () => {
    const mapped = (run: Partial<Run>) =>
      answer(withRun('nginx', run), 'userns-remap', { choice: 'default', containerdSnapshotter: false });
    const loose: readonly Partial<Run>[] = [
      { networkMode: 'host', networks: [], ports: [] },
      { pid: 'host' },
      { privileged: true },
      { ipc: 'host' },
    ];
    for (const run of loose) expect(clash(mapped(run), 'userns-remap-and-host-namespaces')?.severity).toBe('error');
    const store = answer(recommend('nginx'), 'userns-remap', { choice: 'default', containerdSnapshotter: true });
    expect(clash(store, 'userns-remap-and-containerd-store')?.says).toMatch(/29/);
    expect(clash(mapped({ user: { uid: 70_000, gid: 70_000 } }), 'uid-outside-mapped-range')).toBeDefined();
  });
});

describe('9: root in a container is not yet root on the host', () => {
  it('the sentence says what is so: uid 0 inside is uid 0 outside', () => {
    const { says } = question(withRun('nginx', { user: { uid: 0, gid: 0 } }), 'userns-remap');
    expect(says).toMatch(/uid 0 of the host/);
    expect(says).not.toMatch(/other containers/);
  });
});
