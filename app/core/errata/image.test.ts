/** The article's errors about the image; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { recommend } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { answer, every, explained, formatNamed, question, withBuild, write } from './article.ts';

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
