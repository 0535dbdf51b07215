/** What must hold for every scenario and every quick check. */
import { describe, expect, it } from 'vitest';
import { STEPS } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { checkScenario, evidenceProblem } from './check.ts';
import { quickChecks } from './checks/registry.ts';
import { scenarios } from './registry.ts';

describe('scenarios', () => {
  it.each([...scenarios])('%s holds to the laws', async (_, scenario) => {
    expect(await checkScenario(scenario)).toEqual([]);
  });
});

describe('quick checks', () => {
  it.each(STEPS)('%s has at least two', (step) => {
    expect(quickChecks.get(step)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
  it('have one right answer among several, and rest on something', async () => {
    for (const { id, options, answer, rests, says } of [...quickChecks.values()].flat()) {
      expect(new Set(options).size, id).toBe(options.length);
      expect(options[answer], id).toBeDefined();
      expect(says, id).not.toBe('');
      if ('control' in rests) expect(controls.get(rests.control)?.sources.length, id).toBeGreaterThan(0);
      else expect(await evidenceProblem(rests), id).toBeUndefined();
    }
  });
});
