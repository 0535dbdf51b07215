import { describe, expect, it } from 'vitest';
import { attacks } from './attacks/registry.ts';
import { STEPS } from './controls/control.ts';
import { curesOf } from './cures.ts';
import { decidedBy, linesOf, reachInWords, stopOf, wallsOf } from './hull.ts';
import { judge } from './judge.ts';
import { recommend, withService } from './recommend.ts';
import { patchRun } from './spec/edit.ts';
import { containerPath, hostPath } from './spec/path.ts';
import type { Spec } from './spec/spec.ts';

const SOCKET = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };
const good = recommend('nginx');
const bad = patchRun(good, 'web', { engineSockets: [SOCKET], user: undefined });
const lineIn = (spec: Spec, id = 'docker-socket') => linesOf(judge(spec), spec, 'web').find(({ attack }) => attack === id);

describe('lines', () => {
  it('are as many as the attacks, for the service in question', () => {
    const two = withService(good, 'postgres');
    for (const { name } of two.services) expect(linesOf(judge(two), two, name).map(({ attack }) => attack)).toEqual([...attacks.keys()]);
  });

  it('end at the wall of the field that weighs most, or at none', () => {
    expect(stopOf(lineIn(good) as never)).toBe('privileges');
    const through = lineIn(bad);
    expect(through?.outcome).toBe('through');
    expect(stopOf(through as never)).toBeUndefined();
    expect(through?.deciding).toEqual([
      { control: 'docker-socket', step: 'privileges', service: 'web' },
      { control: 'run-user', step: 'user', service: 'web' },
    ]);
  });

  it('name half measures only where the plan relies on one', () => {
    const told = (spec: Spec) => lineIn(spec)?.halves.map(({ belief }) => belief);
    expect(told(bad)).not.toContain('A read-only mount of the socket is safe');
    const half = patchRun(bad, 'web', { engineSockets: [{ ...SOCKET, readOnly: true }] });
    expect(told(half)).toContain('A read-only mount of the socket is safe');
  });
});

describe('walls', () => {
  it('stand in the order of the steps, each in the state of its worst answer', () => {
    const walls = wallsOf(judge(bad), 'web');
    expect(walls.map(({ step }) => step)).toEqual([...STEPS]);
    const privileges = walls.find(({ step }) => step === 'privileges');
    expect(privileges?.state).toBe('open');
    expect(privileges?.made[0]).toMatchObject({ state: 'open' });
    expect(wallsOf(judge(good), 'web').find(({ step }) => step === 'privileges')?.state).not.toBe('open');
  });

  it('hold the answers of one service and of the project, not those of another service', () => {
    const two = withService(good, 'postgres');
    const mine = wallsOf(judge(two), 'db').flatMap(({ made }) => made.map(({ control }) => control));
    expect(new Set(mine).size).toBe(mine.length);
  });
});

describe('cures', () => {
  it('are tried on the plan: what they say is what the attack then does', () => {
    const line = lineIn(bad);
    const cures = curesOf(line as never, bad, 'web');
    expect(cures[0]).toMatchObject({ outcome: 'stopped', advice: [{ control: 'docker-socket', title: expect.any(String) }] });
    for (const { spec, outcome } of cures) expect(lineIn(spec)?.outcome).toBe(outcome);
  });

  it('go on where one wall that is closed shows another that stands open, and leave nothing through that answers can stop', () => {
    const bare: Spec = {
      ...good,
      networks: [],
      host: {},
      services: good.services.map((one) => ({ ...one, build: {}, run: { image: 'nginx' } })),
    };
    const line = lineIn(bare, 'set-uid');
    expect(line?.deciding.map(({ control }) => control)).toEqual(['run-user']);
    const [best] = curesOf(line as never, bare, 'web');
    expect(best?.outcome).toBe('stopped');
    expect(best?.advice.map(({ control }) => control)).toEqual(['run-user', 'no-new-privileges']);
    expect(lineIn(best?.spec ?? bare, 'set-uid')?.outcome).toBe('stopped');
  });

  it('are not offered for what is stopped', () => {
    expect(curesOf(lineIn(good) as never, good, 'web')).toEqual([]);
  });
});

it('says in words how many get through', () => {
  const of = (through: number, partly: number, stopped: number) =>
    reachInWords([
      ...Array(through).fill({ outcome: 'through' }),
      ...Array(partly).fill({ outcome: 'partly' }),
      ...Array(stopped).fill({ outcome: 'stopped' }),
    ]);
  expect(of(2, 1, 34)).toBe('2 of 37 attacks get through, 1 partly');
  expect(of(1, 0, 36)).toBe('1 of 37 attacks gets through');
  expect(of(0, 3, 34)).toBe('None of 37 attacks gets through, 3 partly');
  expect(of(0, 0, 37)).toBe('All 37 attacks are stopped');
});

it('tells each control the attacks that its fields decide', () => {
  const decided = decidedBy(judge(bad));
  expect(decided.get('docker-socket')?.map(({ attack }) => attack)).toContain('docker-socket');
  expect(decided.get('run-user')?.map(({ attack }) => attack)).toContain('docker-socket');
  expect(decidedBy(judge(good)).get('sbom')).toBeUndefined();
});
