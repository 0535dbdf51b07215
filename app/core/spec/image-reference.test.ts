import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal } from './diff.ts';
import { type BaseImage, readImage, tagOf, writeImage } from './image-reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const anyImage: fc.Arbitrary<BaseImage> = fc
  .record(
    {
      repository: fc.constantFrom(
        'nginx',
        'node',
        'gcr.io/distroless/static-debian13',
        'localhost:5000/a/b',
        'registry.example.com/team/my_app',
      ),
      version: fc.stringMatching(/^[0-9a-z][0-9a-z_.]{0,12}$/),
      variant: fc.stringMatching(/^[0-9a-z][0-9a-z_.-]{0,12}$/),
      digest: fc.constant(DIGEST),
    },
    { requiredKeys: ['repository'] },
  )
  // A variant alone is read as a version: a tag is split at its first dash, and there is nothing before it.
  .filter(({ version, variant }) => version !== undefined || variant === undefined);

describe('image references', () => {
  it('are read as they were written', () => fc.assert(fc.property(anyImage, (image) => equal(readImage(writeImage(image)), image))));

  it.each<readonly [string, BaseImage]>([
    ['nginx', { repository: 'nginx' }],
    ['python:3.14-slim-trixie', { repository: 'python', version: '3.14', variant: 'slim-trixie' }],
    ['python:3.9-alpine', { repository: 'python', version: '3.9', variant: 'alpine' }],
    ['localhost:5000/app', { repository: 'localhost:5000/app' }],
    ['localhost:5000/app:1', { repository: 'localhost:5000/app', version: '1' }],
    ['nginx:latest', { repository: 'nginx', version: 'latest' }],
    [`nginx@${DIGEST}`, { repository: 'nginx', digest: DIGEST }],
    [`ghcr.io/a/b:1.2-c@${DIGEST}`, { repository: 'ghcr.io/a/b', version: '1.2', variant: 'c', digest: DIGEST }],
    ['eclipse-temurin:25.0.4_7-jre-noble', { repository: 'eclipse-temurin', version: '25.0.4_7', variant: 'jre-noble' }],
  ])('%s', (text, image) => {
    expect(readImage(text)).toEqual(image);
    expect(writeImage(image)).toBe(text);
  });

  it('the registry goes in front', () =>
    expect(writeImage({ registry: 'mirror.example:5000/hub', repository: 'nginx', version: '1' })).toBe('mirror.example:5000/hub/nginx:1'));
  it('a tag has both of its parts, one, or none', () =>
    expect([tagOf({ version: '1', variant: 'a' }), tagOf({ version: '1' }), tagOf({ variant: 'a' }), tagOf({})]).toEqual([
      '1-a',
      '1',
      'a',
      undefined,
    ]));

  it.each([
    '',
    'Nginx',
    'nginx:',
    ':1',
    'nginx:a b',
    '$IMAGE',
    'nginx:$TAG',
    '\u2013security-opt=no-new-privileges',
    ',noexec,nosuid',
    'nginx@sha256:12',
    '--help',
    'a//b',
    'https://a/b',
    'nginx\n',
  ])('%j is none', (text) => expect(readImage(text)).toBeUndefined());
  it('any text is answered at once', () => {
    fc.assert(fc.property(fc.string(), (text) => ['undefined', 'object'].includes(typeof readImage(text))));
    const start = performance.now();
    for (const one of ['a', '-', 'a-', 'a.', 'a/', 'A', ':', '1:']) readImage(`${one.repeat(50_000)}!`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
