import { describe, expect, it } from 'vitest';
import { FIELDS } from '../spec/fields.ts';
import type { Term } from './term.ts';

const modules = import.meta.glob<readonly Term[]>('./*/terms.ts', { eager: true, import: 'default' });

describe.each(Object.entries(modules))('%s', (path, terms) => {
  it('explains every word once, by its field or in a sentence', () => {
    const places = terms.map(({ word, under }) => `${under} ${word}`);
    expect(
      places.filter((place, index) => places.indexOf(place) !== index),
      path,
    ).toEqual([]);
    for (const { word, fields = [], says } of terms) {
      expect(fields.length > 0 || says !== undefined, word).toBe(true);
      for (const field of fields) expect(FIELDS, word).toContain(field);
      if (says !== undefined) expect(says, word).toMatch(/^\S.*\.$/);
    }
  });
});
