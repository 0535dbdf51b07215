import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsEngineSocket, isEngineSocket, isSystemPath, normalisePath } from './path.ts';

const part = fc.constantFrom('', '.', '..', 'a', 'b c', 'var', 'run', 'docker.sock', '...', '.env');
const anyPath = fc.tuple(fc.constantFrom('/', './', '', '//'), fc.array(part)).map(([start, parts]) => start + parts.join('/'));

describe('normalisePath', () => {
  it.each([
    ['//var/run/docker.sock', '/var/run/docker.sock'],
    ['/var//run/./docker.sock/', '/var/run/docker.sock'],
    ['/var/lib/../run/docker.sock', '/var/run/docker.sock'],
    ['/../../etc', '/etc'],
    ['/', '/'],
    ['//', '/'],
    ['/.', '/'],
    ['./conf/', './conf'],
    ['./a/../b', './b'],
    ['./../up', '../up'],
    ['a/./b', 'a/b'],
    ['/a...b/..c', '/a...b/..c'],
  ])('%s is %s', (path, folded) => expect(normalisePath(path)).toBe(folded));

  it('is done once: folding again changes nothing, and an absolute path leads nowhere above /', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const folded = normalisePath(path);
        expect(normalisePath(folded)).toBe(folded);
        expect(path.startsWith('/')).toBe(folded.startsWith('/'));
        if (folded.startsWith('/')) expect(folded.slice(1).split('/')).not.toContain('..');
        expect(folded.slice(2)).not.toMatch(/\/\/|\/\.\/|.\/$/);
      }),
    );
  });

  it('takes a long path in its stride', () => {
    const start = performance.now();
    normalisePath('/a/..'.repeat(200_000));
    // Reading each segment once takes milliseconds; anything quadratic takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the socket of an engine', () => {
  it.each([
    '/var/run/docker.sock',
    '//var/run/docker.sock',
    '/var/run//docker.sock',
    '/var/run/./docker.sock',
    '/var/run/docker.sock/',
    '/var/lib/../run/docker.sock',
    '/run/docker.sock',
    '/run/user/1000/docker.sock',
    '/home/me/.docker/run/docker.sock',
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/run/podman/podman.sock',
    '/run/user/1000/podman/podman.sock',
    '/var/run/crio/crio.sock',
    '/run/buildkit/buildkitd.sock',
    './docker.sock',
  ])('%s', (path) => expect(isEngineSocket(path)).toBe(true));
  it.each(['/srv/docker.sock.txt', '/srv/mydocker.sock', '/var/run', '/docker.sock/x', '/srv/docker', ''])('not %s', (path) =>
    expect(isEngineSocket(path)).toBe(false),
  );

  it.each([
    '/',
    '/var',
    '/run',
    '/var/run',
    '//var/run/',
    '/run/containerd',
    '/var/run/podman',
    '/run/user',
    '/run/user/1000',
    '/run/user/1000/podman',
  ])('stands below %s', (path) => expect([holdsEngineSocket(path), isSystemPath(path)]).toEqual([true, true]));
  it.each(['/etc', '/srv', '/var/lib', '/run/lock', '/run/user/me'])('does not stand below %s', (path) =>
    expect(holdsEngineSocket(path)).toBe(false),
  );
});

describe('paths of the host system', () => {
  it.each([
    '/',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/proc',
    '/sys',
    '/usr',
    '/var/lib/docker',
    '/var/run',
    '/root',
    '/home',
    '/etc/passwd',
    '//etc',
    '/srv/../etc',
    '/proc/sys',
  ])('%s', (path) => expect(isSystemPath(path)).toBe(true));
  it.each(['/srv', '/srv/etc', '/opt/app', '/home/me/site', '/mnt', '/etcetera', '/var/www', './etc', '/data'])('not %s', (path) =>
    expect(isSystemPath(path)).toBe(false),
  );
});
