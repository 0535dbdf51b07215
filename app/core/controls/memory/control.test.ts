import { describe, expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import type { Run, Service, Spec } from '../../spec/spec.ts';
import control from './control.ts';

const MIB = 1024 ** 2;
const at = (spec: Spec) => placeOf(spec, spec.services[0] as Service);
const nginx = recommend('nginx');
const withMemory = (changes: Pick<Run, 'memory' | 'memorySwap' | 'memoryReservation'>) =>
  at(patchRun(nginx, 'web', { memory: undefined, memorySwap: undefined, memoryReservation: undefined, ...changes }));
const refused = (answer: Parameters<NonNullable<typeof control.refuses>>[0]) => control.refuses?.(answer, at(nginx))?.detail;

describe('memory', () => {
  it('reads what the engine does with each pair of numbers', () => {
    expect(control.read(withMemory({ memory: 64 * MIB }))).toEqual({ choice: 'engine-swap', memory: 64 * MIB });
    expect(control.read(withMemory({ memory: 64 * MIB, memorySwap: 64 * MIB }))).toEqual({ choice: 'no-swap', memory: 64 * MIB });
    expect(control.read(withMemory({ memory: 64 * MIB, memorySwap: -1 }))).toEqual({ choice: 'endless-swap', memory: 64 * MIB });
    expect(control.read(withMemory({ memory: 64 * MIB, memorySwap: 96 * MIB }))).toEqual({
      choice: 'some-swap',
      memory: 64 * MIB,
      swap: 96 * MIB,
    });
    expect(control.read(withMemory({ memory: 0, memorySwap: 32 * MIB }))).toEqual({ choice: 'unlimited' });
  });

  it('refuses what the engine refuses', () => {
    expect(refused({ choice: 'no-swap', memory: 6 * MIB - 1 })).toBe('memory');
    expect(refused({ choice: 'no-swap', memory: 6 * MIB })).toBeUndefined();
    expect(refused({ choice: 'some-swap', memory: 64 * MIB, swap: 32 * MIB })).toBe('swap');
    expect(refused({ choice: 'no-swap', memory: 64 * MIB, reservation: 65 * MIB })).toBe('reservation');
    expect(refused({ choice: 'no-swap', memory: 64 * MIB, reservation: 64 * MIB })).toBeUndefined();
    expect(refused({ choice: 'soft', reservation: MIB })).toBe('reservation');
  });

  it('is open without a limit and weakened by swap', () => {
    expect(control.judge(withMemory({})).state).toBe('open');
    expect(control.judge(withMemory({ memoryReservation: 64 * MIB })).state).toBe('open');
    expect(control.judge(withMemory({ memory: 64 * MIB })).state).toBe('weakened');
    expect(control.judge(at(nginx)).state).toBe('sealed');
  });
});
