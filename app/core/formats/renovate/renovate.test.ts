import { describe, expect, it } from 'vitest';
import { recommend } from '../../recommend.ts';
import { TOOLS } from '../makefile/tools.ts';
import makefile from '../makefile/writer.ts';
import { textOf } from '../statements.ts';
import renovate from './writer.ts';

interface Settings {
  readonly extends: readonly string[];
  readonly customManagers?: readonly { readonly matchStrings: readonly string[]; readonly managerFilePatterns: readonly string[] }[];
}
const spec = recommend('nginx', 'shop');
const settings = (supply = spec.supply) => JSON.parse(textOf(renovate.write({ ...spec, supply }, 'web'))) as Settings;

describe('renovate.json', () => {
  it('finds every tool of the Makefile, with and without a digest, and nothing else there', () => {
    const [{ matchStrings: [pattern = ''] = [] } = {}] = settings().customManagers ?? [];
    const text = textOf(makefile.write(spec, 'web'));
    const found = (file: string) => [...file.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => groups ?? {});
    const used = Object.values(TOOLS).filter(({ image }) => text.includes(image));
    expect(used.length).toBeGreaterThan(4);
    expect(found(text).map(({ depName, currentValue }) => `${depName}:${currentValue}`)).toEqual(used.map(({ image }) => image));
    const digest = `sha256:${'a'.repeat(64)}`;
    const pinned = used.reduce((file, { image }) => file.replace(`${image}\n`, `${image}@${digest}\n`), text);
    expect(found(pinned).map(({ currentDigest }) => currentDigest)).toEqual(used.map(() => digest));
  });

  it('pins digests, and looks into a Makefile only where there is one', () => {
    expect(settings().extends).toEqual(['config:best-practices']);
    expect(settings({ updates: 'renovate' }).customManagers).toBeUndefined();
  });
});
