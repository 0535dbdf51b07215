import { beforeEach, describe, expect, it } from 'vitest';
import { bring, correct, putAway, redoBrought, rewrite, undoBrought, useBrought, useLooking } from './brought.ts';

const texts = () => useBrought.getState().pieces.map(({ text }) => text);

describe('what was brought', () => {
  beforeEach(() => useBrought.setState({ pieces: [], past: [], future: [] }));

  it('opens the first of what came, and takes the same text under the same name once', () => {
    const [first] = bring([
      { name: 'a', text: '1' },
      { name: 'b', text: '2' },
    ]);
    expect(useLooking.getState().open).toBe(first?.id);
    expect(bring([{ name: 'a', text: '1' }])).toEqual([]);
    expect(bring([{ name: 'a', text: 'other' }])).toHaveLength(1);
    expect(texts()).toEqual(['1', '2', 'other']);
  });

  it('goes back and forth over fixes, corrections and what was put away, and keeps the text as it was brought', () => {
    const [piece] = bring([{ name: 'a', text: '1' }]);
    const id = piece?.id ?? 0;
    rewrite(new Map([[id, '2']]), 'Fix');
    correct(id, 'compose');
    putAway(id);
    expect(texts()).toEqual([]);
    undoBrought();
    expect(useBrought.getState().pieces).toMatchObject([{ kind: 'compose', text: '2', original: '1' }]);
    undoBrought();
    undoBrought();
    expect(useBrought.getState().pieces).toEqual([piece]);
    redoBrought();
    expect(texts()).toEqual(['2']);
    expect(useBrought.getState().future.map(({ label }) => label)).toEqual(['Read it as something else', 'Put a away']);
    rewrite(new Map([[id, '3']]), 'Fix');
    expect(useBrought.getState().future).toEqual([]);
  });
});
