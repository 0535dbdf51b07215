/**
 * The errors that circulate in hardening articles, one by one: what Ironhull writes, refuses, judges and says instead.
 * The numbers are those of the list of errata that this project started from; the claims are in our own words.
 */
import { describe, expect, it } from 'vitest';
import type { Answer } from './controls/control.ts';
import { controls } from './controls/registry.ts';
import { formats } from './formats/registry.ts';
import { textOf } from './formats/statements.ts';
import { type FoundBreakage, type FoundConflict, judge, placeOf, type Question } from './judge.ts';
import { recommend, respond, withService } from './recommend.ts';
import { patchBuild, patchRun } from './spec/edit.ts';
import { serviceNamed } from './spec/fields.ts';
import { isSystemPath } from './spec/path.ts';
import type { Build, Run, Service, Spec } from './spec/spec.ts';
import { workloads } from './workloads/registry.ts';

const MIB = 1024 ** 2;
const SOURCES = import.meta.glob<string>('./controls/*/explain.md', { eager: true, query: '?raw', import: 'default' });
const explained = (control: string): string => SOURCES[`./controls/${control}/explain.md`] as string;
const every = [...workloads.keys()];

const formatNamed = (id: string) => {
  const format = formats.get(id);
  if (!format) throw new Error(id);
  return format;
};
const first = (spec: Spec): Service => spec.services[0] as Service;
const write = (format: string, spec: Spec, service = first(spec).name): string => textOf(formatNamed(format).put(spec, service));
const read = (format: string, text: string) => formatNamed(format).get(text);
const answer = (spec: Spec, id: string, given: Answer): Spec => respond(spec, id, first(spec).name, given);
const question = (spec: Spec, id: string): Question => judge(spec).questions.find(({ control }) => control === id) as Question;
const refusal = (spec: Spec, id: string, given: Answer) => controls.get(id)?.refuses?.(given, placeOf(spec, first(spec)));
const advice = (spec: Spec, id: string): Answer => controls.get(id)?.recommend(placeOf(spec, first(spec))).answer as Answer;
const clash = (spec: Spec, id: string): FoundConflict | undefined => judge(spec).conflicts.find(({ conflict }) => conflict === id);
const withRun = (of: string, run: Partial<Run>): Spec => {
  const spec = recommend(of);
  return patchRun(spec, first(spec).name, run);
};
const withBuild = (of: string, build: Partial<Build>): Spec => {
  const spec = recommend(of);
  return patchBuild(spec, first(spec).name, build);
};
const breakage = (spec: Spec, id: string): FoundBreakage | undefined => judge(spec).breakages.find((found) => found.breakage === id);
/** The service after the cure of a breakage. */
function mended(spec: Spec, id: string): Run {
  const after = breakage(spec, id)?.cure?.spec;
  if (!after) throw new Error(`${id} has no cure here`);
  expect(breakage(after, id)).toBeUndefined();
  return first(after).run;
}
/** The service after the only cure of a conflict. */
const cured = (spec: Spec, id: string): Run => {
  const after = clash(spec, id)?.cure?.spec;
  if (!after) throw new Error(`${id} has no cure here`);
  expect(clash(after, id)).toBeUndefined();
  return first(after).run;
};

/** A `docker run` line of the article as the run format reads it. */
function readRun(flags: string) {
  const text = `docker run ${flags} nginx:1.30.4\n`;
  const { spec, notUnderstood, errors } = read('run', text);
  expect(errors).toEqual([]);
  // Whatever is not understood is not lost: the text is written back as it came.
  expect(textOf(formatNamed('run').put(spec, first(spec).name, text))).toBe(text);
  return { spec, run: first(spec).run, says: notUnderstood.map(({ because }) => because), texts: notUnderstood.map((one) => one.text) };
}

describe('1: a tag and the word official pin nothing', () => {
  it('the recommended plan pins an exact tag and asks for the digest, with the command that prints it', () => {
    for (const id of every) {
      const spec = recommend(id);
      const { state, says } = question(spec, 'base-image-pin');
      expect([state, says]).toEqual(['weakened', expect.stringMatching(/docker buildx imagetools inspect|pushed again/)]);
    }
    expect(formatNamed('dockerfile').apply(recommend('nginx'), 'web').join('\n')).toContain('docker buildx imagetools inspect nginx:');
  });
  it('writes tag and digest where one is given, and then it is sealed', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const spec = answer(recommend('nginx'), 'base-image-pin', { choice: 'digest', version: '1.30.4', digest });
    expect(write('dockerfile', spec)).toContain(`FROM nginx:1.30.4-trixie@${digest}\n`);
    expect(question(spec, 'base-image-pin').state).toBe('sealed');
  });
  it('knows what an official image is not, and which signature checks are gone', () => {
    expect(explained('base-image-source')).toMatch(/official/i);
    expect(explained('signature')).toMatch(/29/);
  });
});

describe('2: Alpine is one choice among several', () => {
  it('is the default of no workload whose publisher offers another, which is said, and its cost is named', () => {
    for (const { flavour, bases, notes } of workloads.values()) {
      if (flavour !== 'alpine') continue;
      expect(Object.keys(bases)).toEqual(['alpine']);
      expect(notes.join(' ')).toMatch(/Alpine/);
    }
    const alpine = controls.get('base-image-flavor')?.options.find(({ choice }) => choice === 'alpine');
    expect(alpine?.costs).toMatch(/musl/);
  });
});

describe('3: python:3.9-alpine gets no fixes and pins neither the patch level nor Alpine', () => {
  it('a release past its end is judged open, in every variant', () => {
    for (const variant of ['alpine', 'slim-trixie', 'slim']) {
      const { state, says } = question(withBuild('python', { version: '3.9', variant }), 'base-image-pin');
      expect([state, says]).toEqual(['open', expect.stringContaining('3.9')]);
    }
  });
  it('recommends a version with all its numbers and a variant that names the distribution and its release', () => {
    const [from] =
      write('dockerfile', recommend('python'))
        .match(/^FROM .*$/gm)
        ?.slice(-1) ?? [];
    expect(from).toMatch(/^FROM python:3\.1\d\.\d+-slim-trixie$/);
  });
  it('recommends a rebuild each week', () => expect(recommend('python').supply.rebuild).toBe('weekly'));
});

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

describe('16: ulimits limit neither memory nor CPU; these flags do', () => {
  it('every plan limits memory without swap, CPU to one at most, and processes', () => {
    for (const id of every) {
      const spec = recommend(id);
      const { memory, memorySwap, nanoCpus = 0, pids = 0 } = first(spec).run;
      expect([memorySwap, nanoCpus > 0 && nanoCpus <= 1e9, pids > 0]).toEqual([memory, true, true]);
      expect(write('run', spec)).toMatch(/--memory (\w+) \\\n\s+--memory-swap \1 \\\n\s+--cpus [\d.]+ \\\n\s+--pids-limit \d+/);
    }
  });
  it('a limit of memory alone is twice as much with swap, and found', () => {
    const { spec } = readRun('--memory 64m');
    expect(cured(spec, 'memory-without-swap-limit').memorySwap).toBe(64 * MIB);
  });
  it('more CPUs than a host may have are found', () =>
    expect(cured(withRun('nginx', { nanoCpus: 64e9 }), 'more-than-one-cpu').nanoCpus).toBe(1e9));
  it('less than six megabytes, and swap without memory, are refused', () => {
    expect(refusal(recommend('nginx'), 'memory', { choice: 'no-swap', memory: 5 * MIB })?.says).toMatch(/6m/);
    expect(clash(readRun('--memory 5m').spec, 'memory-limits-refused')?.severity).toBe('error');
    expect(clash(readRun('--memory-swap 64m').spec, 'memory-limits-refused')?.severity).toBe('error');
  });
  it('curly quotes are part of the value, and reported', () => {
    const { run, says } = readRun('--memory=\u201c400m\u201d');
    expect([run.memory, says]).toEqual([undefined, [expect.stringMatching(/straight quotes/)]]);
  });
  it('says how it ends: exit code 137', () => expect(explained('memory')).toMatch(/137/));
});

describe('17: limits of disk bandwidth name a device of one host', () => {
  it('are off by default, take a device, and write one', () => {
    expect(advice(recommend('nginx'), 'io-limits').choice).toBe('unlimited');
    const some = answer(recommend('nginx'), 'io-limits', { choice: 'limited', io: [{ device: '/dev/vda', writeBps: MIB }] });
    expect(write('run', some)).toContain('--device-write-bps /dev/vda:1m');
    expect(readRun('--device-write-bps /dev/vda:1mb').run.io).toEqual([{ device: '/dev/vda', writeBps: MIB }]);
  });
  it('the weight that the kernel discards is no question and is reported', () => expect(readRun('--blkio-weight 10').says.length).toBe(1));
});

describe('18: with five open files no container starts', () => {
  it('is read, predicted, and cured', () => {
    const { spec, run } = readRun('--ulimit nofile=5');
    expect(run.nofile).toEqual({ soft: 5, hard: 5 });
    expect(breakage(spec, 'too-few-files')).toBeDefined();
    expect(mended(spec, 'too-few-files').nofile?.soft).toBeGreaterThanOrEqual(64);
  });
  it('is refused as an answer', () => {
    expect(refusal(recommend('nginx'), 'ulimit-nofile', { choice: 'limited', soft: 5, hard: 5 })?.says).toMatch(/64/);
    expect(refusal(recommend('nginx'), 'ulimit-nofile', { choice: 'limited', soft: 1024, hard: 4096 })).toBeUndefined();
  });
  it('no plan asks for more than its own daemon.json allows', () => {
    for (const id of every) {
      const { host } = recommend(id);
      expect(first(recommend(id)).run.nofile?.hard).toBeLessThanOrEqual(host.nofile?.hard ?? 0);
    }
  });
});

describe('19: nproc counts a uid on the whole host and does nothing for root', () => {
  it('is read, judged, and cured into the limit of the container', () => {
    const { spec, run } = readRun('--ulimit nproc=5 --user 4321:4321');
    expect(run.nproc).toEqual({ soft: 5, hard: 5 });
    expect(question(spec, 'ulimit-nproc').says).toMatch(/on the host/);
    const after = cured(spec, 'process-limit-of-uid');
    expect([after.nproc, (after.pids ?? 0) > 0]).toEqual([undefined, true]);
  });
  it('is in no recommended file', () => {
    for (const id of every) expect(write('run', recommend(id)) + write('compose', recommend(id))).not.toContain('nproc');
  });
});

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

describe('25: docker0 connects by address, and only containers without a network of their own', () => {
  it('--icc is a flag of the daemon', () => expect(readRun('--icc=false').says).toEqual([expect.stringContaining('daemon.json')]));
  it('every plan has its own network and closes docker0', () => {
    for (const id of every) {
      const spec = recommend(id);
      expect(first(spec).run.networks?.length).toBeGreaterThan(0);
      expect(JSON.parse(write('daemon', spec)).icc).toBe(false);
    }
  });
  it('knows that icc of the daemon says nothing of other networks, and writes the option of a network', () => {
    const both = answer(recommend('nginx'), 'icc', { choice: 'both', networks: ['front'] });
    expect(write('run', both)).toContain('com.docker.network.bridge.enable_icc=false');
    expect(write('compose', both)).toContain('com.docker.network.bridge.enable_icc: "false"');
    expect(explained('icc')).toMatch(/docker0/);
  });
});

describe('26: bridge none is a setting of the daemon with a price', () => {
  it('--bridge=none is reported as a flag of the daemon', () => {
    const { says, texts } = readRun('--bridge=none');
    expect([says, texts]).toEqual([[expect.stringContaining('daemon.json')], ['--bridge=none']]);
  });
  it('is not recommended; chosen, it is written and both prices are found', () => {
    expect(advice(recommend('nginx'), 'default-bridge-none').choice).toBe('kept');
    const spec = answer(recommend('nginx'), 'default-bridge-none', { choice: 'removed' });
    expect(JSON.parse(write('daemon', spec)).bridge).toBe('none');
    expect(clash(spec, 'no-default-bridge-and-builds')).toBeDefined();
    const alone = patchRun(spec, 'web', { networks: undefined });
    expect(clash(alone, 'no-default-bridge-and-no-network')?.says).toMatch(/port|lo\b|network/);
  });
});

describe('27: a network of its own is not private by that alone', () => {
  it('back ends stand on an internal network, and clients join it', () => {
    const spec = withService(recommend('node'), 'postgres');
    expect(spec.networks).toContainEqual({ name: 'back', internal: true });
    expect(serviceNamed(spec, 'db').run.networks).toEqual(['back']);
    expect(serviceNamed(spec, 'app').run.networks).toEqual(['front', 'back']);
    expect(write('run', spec)).toMatch(/docker network create \\\n\s+--internal \\\n\s+my-app_back/);
  });
  it('published ports of a network go to this host only', () =>
    expect(write('run', recommend('node'))).toContain('--opt com.docker.network.bridge.host_binding_ipv4=127.0.0.1'));
});

describe('28: a user-defined network gives a container network, and a run line ends with an image', () => {
  it('a line without an image is reported', () =>
    expect(read('run', 'docker run --network=back\n').notUnderstood.map(({ because }) => because)).toEqual([
      expect.stringMatching(/without an image/),
    ]));
  it('ports on an internal network are not published: found and cured', () => {
    const spec = answer(recommend('node'), 'network-internal', { choice: 'internal', internal: ['front'] });
    expect(cured(spec, 'published-on-internal-network').ports).toBeUndefined();
  });
});

describe('29: the network of the host', () => {
  it('is judged open, and published ports with it are found and cured', () => {
    const { spec } = readRun('--network=host -p 80:80');
    expect(question(spec, 'network-dedicated').state).toBe('open');
    expect(cured(spec, 'host-network-and-ports').ports).toBeUndefined();
    expect(clash(readRun('--network host --sysctl net.core.somaxconn=1').spec, 'sysctl-of-host-namespace')).toBeDefined();
  });
});

describe('30: scanners that are alive', () => {
  it('are offered; the dead ones are not', () => {
    const offered = controls.get('image-scan')?.options.map(({ choice }) => choice);
    expect(offered).toEqual(['trivy', 'grype', 'scout', 'clair', 'none']);
    expect(
      controls
        .get('dockerfile-lint')
        ?.options.map(({ label }) => label)
        .join(),
    ).toMatch(/hadolint/i);
  });
  it('says that Trivy was compromised once, and from which version on it is sound', () =>
    expect(explained('image-scan')).toMatch(/2026-33634|0\.69\.4|0\.70/));
});

describe('what such articles leave out', () => {
  const spec = recommend('node');
  const [run, compose, dockerfile, daemon] = ['run', 'compose', 'dockerfile', 'daemon'].map((format) => write(format, spec)) as [
    string,
    string,
    string,
    string,
  ];
  it.each([
    ['capabilities', run, '--cap-drop ALL'],
    ['capabilities in compose', compose, 'cap_drop:\n      - ALL'],
    ['a limit of processes', compose, 'pids_limit: '],
    ['a limit of swap', compose, 'memswap_limit: 256m'],
    ['a health check', dockerfile, 'HEALTHCHECK --interval='],
    ['several stages', dockerfile, ' AS build\n'],
    ['files that stay out of the build', write('dockerignore', spec), '**/.env*'],
    ['setuid files', dockerfile, 'find / -xdev -perm /6000 -type f -exec chmod a-s {} +'],
    ['ports on this host only', run, '--publish 127.0.0.1:3000:3000'],
    ['ports on this host only in compose', compose, '- "127.0.0.1:3000:3000"'],
    ['the ipc namespace', run, '--ipc private'],
    ['the cgroup namespace', run, '--cgroupns private'],
    ['logs with an end', run, '--log-opt max-size=10m'],
    ['logs with an end for everybody', daemon, '"max-size": "10m"'],
    ['restarts with an end', run, '--restart on-failure:5'],
  ])('%s', (_, text, expected) => expect(text).toContain(expected));

  it('the filters of the kernel stay as the engine has them, and taking them off is judged', () => {
    expect(run + compose).not.toMatch(/unconfined/);
    for (const option of ['seccomp=unconfined', 'apparmor=unconfined', 'label=disable', 'systempaths=unconfined']) {
      const opened = readRun(`--security-opt ${option}`);
      expect(opened.says).toEqual([]);
      const control = { se: 'seccomp', ap: 'apparmor', la: 'selinux', sy: 'masked-paths' }[option.slice(0, 2)] as string;
      expect(question(opened.spec, control).state).not.toBe('sealed');
    }
  });
  it.each([
    ['--pid host', 'pid-namespace'],
    ['--ipc host', 'ipc-namespace'],
    ['--uts host', 'uts-namespace'],
    ['--cgroupns host', 'cgroup-namespace'],
    ['--userns host', 'userns-opt-out'],
  ])('%s is judged', (flags, control) => expect(question(readRun(flags).spec, control).state).not.toBe('sealed'));
  it('a port without an address is open to every interface, IPv6 too, and past ufw', () => {
    const opened = readRun('-p 8080:80').spec;
    expect(clash(opened, 'published-on-every-interface')?.says).toMatch(/IPv6|\[::\]/);
    expect(explained('publish-ports') + explained('iptables-managed')).toMatch(/ufw/i);
  });
  it('secrets of a build are mounted, not left in layers', () => {
    const secret = answer(spec, 'build-secrets', { choice: 'mount', secrets: ['npmrc'] });
    expect(write('dockerfile', secret)).toContain('--mount=type=secret,id=npmrc');
    expect(controls.get('build-secrets')?.options.map(({ choice }) => choice)).toContain('mount');
  });
  it('secrets of a service are files', () => {
    const db = recommend('postgres');
    expect(write('compose', db)).toMatch(/secrets:\n\s+- postgres-password\n[\s\S]*file: \.\/secrets\/postgres-password/);
    expect(write('run', db)).not.toMatch(/--env POSTGRES_PASSWORD=/);
  });
  it('an image without a shell, and the engine without root, are choices', () => {
    expect(write('dockerfile', recommend('static-binary'))).toContain('FROM gcr.io/distroless/');
    const rootless = answer(spec, 'rootless-daemon', { choice: 'rootless' });
    expect(question(rootless, 'rootless-daemon').state).toBe('sealed');
    expect(write('host', rootless).length).toBeGreaterThan(0);
  });
  it('bill of materials, provenance and signature are asked for; their files are for a later format', () => {
    expect(spec.supply).toMatchObject({ sbom: true, provenance: 'max', signature: 'cosign-keyless' });
  });
});

describe('traps between targets', () => {
  it('4: a tmpfs without an owner is not writable for the program where the directory of the image is not', () => {
    const scratch = first(recommend('nginx')).run.tmpfs ?? [];
    const foreign = withRun('nginx', { tmpfs: scratch.map(({ path }) => ({ path, mode: 0o755 })) });
    expect(breakage(foreign, 'owner-of-mount')).toBeDefined();
    expect(breakage(recommend('nginx'), 'owner-of-mount')).toBeUndefined();
  });
  it('5: after a reboot a container that had stopped cleanly stays down with on-failure', () =>
    expect(controls.get('restart-policy')?.options.find(({ choice }) => choice === 'on-failure')?.costs).toMatch(/reboot/));
  it('6: plain Docker does not restart an unhealthy container', () =>
    expect(explained('healthcheck')).toMatch(/never restarts an unhealthy container/));
  it('7: a capability added for a user that is not root does nothing, not even for port 80', () => {
    const { spec } = readRun('--user 4000:4000 --cap-drop ALL --cap-add NET_BIND_SERVICE -p 127.0.0.1:8080:80');
    expect(cured(spec, 'capabilities-for-non-root').capAdd).toBeUndefined();
    expect([recommend('nginx').services[0]?.run.capAdd, recommend('nginx').services[0]?.run.ports?.[0]?.target]).toEqual([undefined, 80]);
  });
  it('8: a profile is accepted where the module is missing: found', () => {
    for (const option of ['apparmor=anything', 'label=type:container_t'])
      expect(clash(readRun(`--security-opt ${option}`).spec, 'security-module-may-be-absent')?.says).toMatch(/docker info/);
  });
  it('9: WORKDIR stands before USER, so that no builder decides who owns it', () => {
    for (const id of every) expect(write('dockerfile', recommend(id))).not.toMatch(/^USER (?!0$|.*root)[\s\S]*^WORKDIR/m);
  });
  it('10: one wrong byte in daemon.json keeps the daemon down: each kind is reported with its place', () => {
    expect(read('daemon', '{ "icc": false, }').errors[0]?.because).toMatch(/comma/);
    for (const wrong of ['"iccc": false', '"icc": "false"', '"default-ulimits": { "nofile": "64:64" }', '"log-opts": { "max-file": 3 }'])
      expect(read('daemon', `{ ${wrong} }`).notUnderstood).toEqual([
        expect.objectContaining({ line: 1, because: expect.stringMatching(/daemon/) }),
      ]);
    expect(formatNamed('daemon').apply(recommend('nginx'), 'web').join('\n')).toMatch(/--validate/);
    const { 'default-ulimits': limits, 'log-opts': log } = JSON.parse(write('daemon', recommend('nginx')));
    expect([limits.nofile, log['max-file']]).toEqual([{ Name: 'nofile', Soft: 1024, Hard: 65536 }, '3']);
  });
  it('11: nothing is asked of content trust, which current clients no longer have', () => {
    const files = [...formats.keys()].map((format) => write(format, recommend('nginx'))).join('\n');
    expect(files).not.toContain('DOCKER_CONTENT_TRUST');
  });
  it('12: a number of a benchmark stands with the version that it belongs to', () => {
    for (const [id, { sources }] of controls)
      for (const { of } of sources) if (of.startsWith('CIS')) expect([id, of]).toEqual([id, expect.stringMatching(/\d\.\d/)]);
  });
});
