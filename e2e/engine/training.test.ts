/**
 * Every repair of the training room for real: on the start each of its attacks gets in, or the service is down with its
 * message; on the solution it is stopped, or up. With IRONHULL_RECORD=1 all of them, and what was seen is written beside
 * the scenario; otherwise some, and which follows from the commit.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BARE_SERVICE } from '../../app/core/attacks/bare.ts';
import { judge } from '../../app/core/judge.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import type { ScenarioEvidence, ScenarioRun } from '../../app/core/training/evidence.ts';
import { scenarios } from '../../app/core/training/registry.ts';
import type { Repair } from '../../app/core/training/scenario.ts';
import { situationOf } from '../../app/core/training/situation.ts';
import { provideAttacker } from './attacks/attacker.ts';
import { endSecond } from './attacks/engines.ts';
import { tryAttacks } from './attacks/trial.ts';
import { atOnce } from './attacks/turns.ts';
import { begin, type EngineFacts, engineFacts, inTurn, PREFIX, recording, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { cured, provoked } from './provoke.ts';
import { attacked, started } from './training-plans.ts';

const SCENARIOS = join(import.meta.dirname, '../../app/core/training/scenarios');

const repairs = [...scenarios.values()].filter((scenario): scenario is Repair => scenario.kind !== 'spot');
const keeps = repairs.flatMap((scenario) => (scenario.log ? [{ scenario, log: scenario.log }] : []));
const stops = repairs.flatMap((scenario) => scenario.stop.map((stop) => ({ scenario, ...stop })));

/** What a build prints, ids of what was made, and names of volumes and images: nothing that tells why. */
const NOISE = /^\s*$|^#\d+ |^[0-9a-f]{64}$|^ihx-\S+$|^sha256:/;

/** What is too long for a person is cut in the middle. */
const MOST_LINES = 24;
const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES / 2), `… ${lines.length - MOST_LINES + 1} more lines …`, ...lines.slice(1 - MOST_LINES / 2)];

const seen = new Map<string, { start: ScenarioRun[]; solution: ScenarioRun[] }>();
function record(scenario: Repair, start: ScenarioRun, solution: ScenarioRun): void {
  const runs = seen.get(scenario.id) ?? { start: [], solution: [] };
  runs.start.push(start);
  runs.solution.push(solution);
  seen.set(scenario.id, runs);
}

function write(facts: EngineFacts): void {
  const date = new Date().toISOString().slice(0, 10);
  for (const { id, stop } of repairs) {
    const { start = [], solution = [] } = seen.get(id) ?? {};
    // A run of some tests alone says nothing of the others.
    if (start.length < Math.max(1, stop.length)) continue;
    const place = ({ attack, service }: ScenarioRun) => stop.findIndex((one) => one.attack === attack && one.service === service);
    const sorted = (runs: readonly ScenarioRun[]) => runs.toSorted((a, b) => place(a) - place(b));
    const evidence: ScenarioEvidence = { ...facts, date, start: sorted(start), solution: sorted(solution) };
    writeFileSync(join(SCENARIOS, id, 'evidence.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
  }
}

async function tried(plan: Spec, attack: string, service: string): Promise<ScenarioRun> {
  const spec = attacked(plan, attack, service);
  const {
    tried: [found],
    command,
  } = await tryAttacks(spec, [attack]);
  if (!found) throw new Error('nothing was tried');
  const model = judge(spec).attacks.find((one) => one.attack === attack && one.service === BARE_SERVICE)?.outcome;
  expect(found.outcome, [command, ...found.output].join('\n')).toBe(model);
  return { attack, service, command, exit: found.exit, output: shortened(found.output), outcome: found.outcome };
}

describe.skipIf(!usable)('scenarios on the engine', () => {
  beforeAll(async () => {
    await begin();
    await provideAttacker();
    await provideFor('node', ['full']);
    await provideFor('other', []);
    await outsideUp();
  });
  afterAll(async () => {
    if (recording) write(await engineFacts());
    await endSecond();
    await outsideDown();
    await sweep(THIS);
  });

  it.concurrent.for(inTurn(stops, 8))('$scenario.id: $attack on $service', ({ scenario, attack, service }) =>
    atOnce(2, async () => {
      const before = await tried(situationOf(scenario.files).spec, attack, service);
      expect(before.outcome, before.output.join('\n')).not.toBe('stopped');
      const now = await tried(situationOf(scenario.solution).spec, attack, service);
      expect(now.outcome, now.output.join('\n')).toBe('stopped');
      record(scenario, before, now);
    }),
  );

  it.for(inTurn(keeps, 4))(
    '$scenario.id: down with its message, and up again',
    async ({ scenario, log: { workload, breakage } }, { task }) => {
      await provideFor(workload, ['full']);
      const [start, solution] = [situationOf(scenario.files).spec, situationOf(scenario.solution).spec];
      const project = `${PREFIX}t${keeps.findIndex((one) => one.scenario === scenario)}`;
      const broken = started(start, workload, `${project}a`);
      const { log, command, exit } = await provoked(workload, broken, { breakage, what: task.name, change: (spec) => spec });
      expect(judge(broken).breakages.map((found) => found.breakage)).toContain(breakage);
      const healthy = await cured(workload, started(solution, workload, `${project}b`));
      const told = (text: string): string => text.replaceAll(new RegExp(`${project}[ab]`, 'g'), start.project.name);
      const lines = (text: string) =>
        shortened(
          text
            .split('\n')
            .filter((line) => !NOISE.test(line))
            .map(told),
        );
      const service = start.services[0]?.name ?? '';
      record(
        scenario,
        { service, command: told(command), ...(exit !== undefined && { exit }), output: lines(log) },
        { service, command: 'docker logs', output: lines(healthy) },
      );
    },
  );
});
