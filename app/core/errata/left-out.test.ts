/** The article's errors about scanners, what such articles leave out, and traps between targets; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { formats } from '../formats/registry.ts';
import { recommend } from '../recommend.ts';
import {
  answer,
  breakage,
  clash,
  cured,
  every,
  explained,
  first,
  formatNamed,
  question,
  read,
  readRun,
  withRun,
  write,
} from './article.ts';

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
