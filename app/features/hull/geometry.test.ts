import { describe, expect, it } from 'vitest';
import type { Outcome, Reach } from '../../core/attacks/attack.ts';
import { STEPS, type StepId } from '../../core/controls/control.ts';
import type { Line } from '../../core/hull.ts';
import { narrow, sheetOf, WIDE } from './geometry.ts';

const REACH: readonly Reach[] = ['host', 'host', 'machine', 'outside', 'neighbours', 'data', 'container'];
const line = (index: number, outcome: Outcome, ...steps: StepId[]): Line => ({
  attack: `a${index}`,
  title: `Attack ${index}`,
  does: '',
  reaches: REACH[index % REACH.length] as Reach,
  outcome,
  says: '',
  from: 'inside',
  deciding: steps.map((step) => ({ control: step, step, service: 'web' })),
  halves: [],
});
const fleet = (outcome: Outcome): Line[] =>
  Array.from({ length: 37 }, (_, index) => line(index, outcome, STEPS[index % 8] as StepId, STEPS[(index + 3) % 8] as StepId));

describe.each([
  ['wide', WIDE],
  ['narrow', narrow(358, 37)],
] as const)('the %s sheet', (_name, form) => {
  it('ends a stopped line at the face of the wall that weighs most, and gives way beyond it only in part', () => {
    const [stopped, partly] = [sheetOf(fleet('stopped'), form), sheetOf(fleet('partly'), form)];
    stopped.lanes.forEach((lane, index) => {
      const wall = lane.meetings.find(({ step }) => step === lane.line.deciding[0]?.step);
      expect(wall?.meeting).toBe('holds');
      expect((wall?.u ?? 0) - lane.to).toBeCloseTo(2.5);
      expect(lane.beyond).toBe(lane.to);
      expect(partly.lanes[index]?.to).toBe(lane.to);
      expect(partly.lanes[index]?.beyond).toBe(lane.reach);
    });
  });

  it('leads a line that gets through to its compartment, by an opening in every wall that decides it', () => {
    for (const {
      to,
      reach,
      meetings,
      line: { deciding },
    } of sheetOf(fleet('through'), form).lanes) {
      expect(to).toBe(reach);
      expect(meetings.map(({ step, meeting }) => [step, meeting])).toEqual(deciding.map(({ step }) => [step, 'open']));
      for (const { u } of meetings) expect(u).toBeLessThan(to);
    }
  });

  it('keeps every line at its place, whatever its outcome', () => {
    const places = (outcome: Outcome) => sheetOf(fleet(outcome), form).lanes.map(({ v }) => v);
    expect(places('through')).toEqual(places('stopped'));
    expect(new Set(places('stopped')).size).toBe(37);
  });

  it('draws each line within its compartment, those of this service above the waterline, and all within the sheet', () => {
    const { lanes, compartments, water, width, height } = sheetOf(fleet('through'), form);
    for (const {
      line: { reaches },
      v,
      reach,
    } of lanes) {
      const room = compartments.find((compartment) => compartment.reach === reaches);
      expect(room?.u).toBe(reach);
      expect(v).toBeGreaterThan(room?.from ?? Number.POSITIVE_INFINITY);
      expect(v).toBeLessThan(room?.to ?? 0);
      expect(v < water).toBe(reaches === 'container' || reaches === 'data');
      expect(v).toBeLessThan(form.turned ? width : height);
    }
    expect(form.turned ? width : height).toBeGreaterThan(compartments.at(-1)?.to ?? Number.POSITIVE_INFINITY);
  });
});

it('a narrow sheet is as wide as it is asked to be, however many attacks there are', () => {
  for (const count of [1, 37, 60]) expect(sheetOf(fleet('stopped').slice(0, count), narrow(358, count)).width).toBeLessThanOrEqual(359);
});

it('draws a sheet without any attack', () => {
  expect(sheetOf([], WIDE).lanes).toEqual([]);
});
