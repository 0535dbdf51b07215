import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../core/arbitrary.ts';
import { controls } from '../../core/controls/registry.ts';
import { asked, judge, placeOf } from '../../core/judge.ts';
import { recommend, respond } from '../../core/recommend.ts';
import { equal } from '../../core/spec/diff.ts';
import { serviceNamed } from '../../core/spec/fields.ts';
import { workloads } from '../../core/workloads/registry.ts';
import { accepted, completed, draftOf, readInput, schemaOf } from './details.ts';

describe('the details of an answer', () => {
  it.each([...workloads.keys()])('come back from the inputs as they were, for every question of %s', (workload) => {
    for (const { id, control, at } of asked(recommend(workload))) {
      const answer = control.read(at);
      const back = v.safeParse(schemaOf(control, answer.choice, at), draftOf(control, answer.choice, answer));
      expect(
        back.issues?.map(({ message }) => message),
        id,
      ).toBeUndefined();
      expect(equal(back.output, answer), `${id}: ${JSON.stringify(back.output)} is not ${JSON.stringify(answer)}`).toBe(true);
    }
  });

  it('come back from the inputs whatever the answers are', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        for (const { id, control, at } of asked(spec)) {
          const answer = control.read(at);
          if (control.refuses?.(answer, at)) continue;
          const back = v.safeParse(schemaOf(control, answer.choice, at), draftOf(control, answer.choice, answer));
          expect(equal(back.output, answer), `${id}: ${JSON.stringify(answer)} ${back.issues?.[0].message ?? ''}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave no option in force that is read as another one', () => {
    for (const { id, control, at } of asked(recommend('node'))) {
      const { answer } = control.recommend(at);
      for (const { choice, offered } of control.options) {
        const picked = completed(control, choice, control.read(at), answer);
        if (!(offered?.(at) ?? true) || !accepted(control, picked, at)) continue;
        const spec = respond(at.spec, id, at.service.name, picked);
        expect(control.read(placeOf(spec, serviceNamed(spec, at.service.name))).choice, id).toBe(choice);
        expect(() => judge(spec), `${id} ${choice}`).not.toThrow();
      }
    }
  });

  it('are taken from the recommendation where it has the same choice', () => {
    for (const { id, control, at } of asked(recommend('postgres'))) {
      const { answer } = control.recommend(at);
      const first = { choice: control.options.find(({ choice }) => choice !== answer.choice)?.choice ?? answer.choice };
      expect(accepted(control, completed(control, answer.choice, first, answer), at), id).toBe(true);
    }
  });

  it('are read in the spelling of Docker, and refused with what would be accepted', () => {
    const size = { type: 'number', kind: 'bytes', unit: 'bytes', label: 'Size' } as const;
    expect(readInput(size, '64m')).toEqual({ value: 67108864 });
    expect(readInput(size, 'lots')).toEqual({ says: expect.stringContaining('64m') });
    expect(readInput({ ...size, optional: true }, ' ')).toEqual({ value: undefined });
    expect(readInput({ type: 'text', kind: 'port', label: 'Port' }, '8080')).toEqual({ value: 8080 });
    expect(readInput({ type: 'text', kind: 'name', label: 'Name' }, '-web')).toEqual({
      says: expect.stringContaining('starts with a letter or digit'),
    });
  });

  it('name the line of a list that cannot be read', () => {
    const control = controls.get('network-dedicated');
    const choice = control?.options.find(({ asks }) => asks?.includes('networks'))?.choice;
    const [first] = asked(recommend('nginx'));
    if (!control || !choice || !first) throw new Error('the control or the plan is gone');
    const result = v.safeParse(schemaOf(control, choice, first.at), { networks: 'front\nNot One' });
    expect(result.issues?.[0].message).toContain('Line 2');
  });
});
