/**
 * Every attack on its weak, its hardened and its half-measured Spec: what the model says must be what the engine does.
 * `npm run prove` (IRONHULL_RECORD=1) rewrites the evidence.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attack, Outcome } from '../../app/core/attacks/attack.ts';
import { BARE_SERVICE, bare } from '../../app/core/attacks/bare.ts';
import type { EvidenceRun, NotReproduced, Tested } from '../../app/core/attacks/evidence.ts';
import { attacks } from '../../app/core/attacks/registry.ts';
import { judge } from '../../app/core/judge.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { fileOf, provideAttacker } from './attacks/attacker.ts';
import { endSecond } from './attacks/engines.ts';
import { recordLimits } from './attacks/limits.ts';
import { randomTrials } from './attacks/random.ts';
import { surroundingTrials } from './attacks/random-surroundings.ts';
import { recordAttack } from './attacks/record.ts';
import { tryAttacks } from './attacks/trial.ts';
import { atOnce } from './attacks/turns.ts';
import { begin, type EngineFacts, engineFacts, inTurn, recording, said, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { outsideDown, outsideUp } from './outside.ts';

interface Declared {
  readonly of: Tested;
  readonly spec: Spec;
  readonly outcome: Outcome;
}

/** Every Spec that an attack declares an outcome for. */
function declared({ weak, hardened, halves }: Attack): readonly [Declared, Declared, ...Declared[]] {
  const start = weak(bare(), BARE_SERVICE);
  return [
    { of: 'weak', spec: start, outcome: 'through' },
    { of: 'hardened', spec: hardened(start, BARE_SERVICE), outcome: 'stopped' },
    ...halves.map(({ change, outcome }, of) => ({ of, spec: change(start, BARE_SERVICE), outcome })),
  ];
}

const RANDOM_SPECS = Number(process.env.IRONHULL_RANDOM_SPECS ?? (recording ? 300 : 20));
// A change is held to the same Specs as the one before it; a proof draws new ones.
const SEED = Number(process.env.IRONHULL_SEED ?? (recording ? Date.now() % 1_000_000 : 1));

const scripts = [...attacks.keys()].flatMap((id) => ['probe.sh', 'program.sh', 'stage.sh'].flatMap((name) => fileOf(id, name) ?? []));
const tools = ['probe', 'serve'].map((name) => join(import.meta.dirname, 'attacks/image', name));

describe('probes and stages', () => {
  it.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)('pass shellcheck (skipped: shellcheck is not installed)', () => {
    expect(spawnSync('shellcheck', [...scripts, ...tools], { encoding: 'utf8' }).stdout).toBe('');
  });
  it('are made for attacks that exist', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../app/core/attacks'), { withFileTypes: true });
    expect(
      folders
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...attacks.keys()].sort());
  });
});

/** Outcomes that agree and all that were tried, by attack. */
const tally = new Map<string, { weak: string; hardened: string; halves: string }>();
const began = Date.now();

/** What a person who runs `npm run prove` wants to see at its end. */
function report(limits: readonly NotReproduced[]): void {
  const rows = [...tally].map(([attack, counts]) => ({ attack, ...counts }));
  console.table(rows);
  for (const { claim, reason } of limits) console.log(`not reproduced: ${claim} ${reason}`);
  console.log(`${rows.length} of ${attacks.size} attacks agree in every run; ${Math.round((Date.now() - began) / 1000)} s`);
}

describe.skipIf(!usable)('attacks on the engine', () => {
  let facts: EngineFacts;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await provideAttacker();
    // What attacks on images build from.
    await provideFor('node', ['full']);
    await provideFor('other', []);
    await outsideUp();
  });
  afterAll(async () => {
    if (recording) report(await recordLimits());
    await endSecond();
    await outsideDown();
    await sweep(THIS);
  });

  it.concurrent.for(inTurn([...attacks]))('%s', ([id, attack]) =>
    atOnce(2, async () => {
      const runs: EvidenceRun[] = [];
      const [weak, hardened, ...halves] = declared(attack);
      for (const { of, spec, outcome } of [weak, hardened, ...inTurn(halves, 3)]) {
        const { tried, command, ground } = await tryAttacks(spec, [id]);
        const [seen] = tried;
        if (!seen) throw new Error('nothing was tried');
        const model = judge(spec).attacks.find((found) => found.attack === id && found.service === BARE_SERVICE)?.outcome;
        expect({ of, declared: outcome, model, engine: seen.outcome }, seen.output.join('\n')).toEqual({
          of,
          declared: outcome,
          model: outcome,
          engine: outcome,
        });
        runs.push({ of, command, exit: seen.exit, output: seen.output, outcome: seen.outcome, ...(ground !== undefined && { ground }) });
      }
      const [ofWeak = '', ofHardened = '', ...ofHalves] = runs.map(({ outcome }) => outcome);
      tally.set(id, { weak: ofWeak, hardened: ofHardened, halves: ofHalves.join(', ') });
      recordAttack(id, facts, runs);
    }),
  );

  it(`random Specs, seed ${SEED}`, { timeout: 7_200_000 }, async () => {
    const differences: string[] = [];
    let verdicts = 0;
    // Those that need neighbours, images and other machines take long: a proof tries them, a change does not.
    const around = recording ? surroundingTrials(SEED, RANDOM_SPECS / 4, Number.parseInt(facts.engine, 10)) : [];
    const trials = [...randomTrials(SEED, RANDOM_SPECS), ...around];
    const one = async ({ spec, attacks: ids }: (typeof trials)[number]) => {
      const model = new Map(judge(spec).attacks.flatMap((found) => (found.service === BARE_SERVICE ? [[found.attack, found]] : [])));
      const { tried, command } = await tryAttacks(spec, ids);
      for (const { attack, outcome, output } of tried) {
        verdicts++;
        const says = model.get(attack);
        if (says?.outcome !== outcome)
          differences.push(
            `${attack}: the model says ${says?.outcome} (${says?.says}), the engine ${outcome}\n  ${[command, ...output].join('\n  ')}`,
          );
      }
    };
    const run = async (trial: (typeof trials)[number]) => {
      try {
        await one(trial);
      } catch (error) {
        differences.push(`${said(error)}\n  ${JSON.stringify(trial)}`);
      }
    };
    await Promise.all(trials.map((trial) => atOnce(2, () => run(trial))));
    console.log(`${trials.length} random Specs, seed ${SEED}: ${verdicts} verdicts, ${differences.length} differ from the engine's answer`);
    expect(differences.join('\n')).toBe('');
  });
});
