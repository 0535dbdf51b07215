/** What the questions and conflicts say that was run here, run again; IRONHULL_RECORD=1 writes what the evidence page shows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimEvidence, ClaimRun } from '../../app/core/evidence.ts';
import { CLAIMS, type Claim } from './claims.ts';
import {
  attempt,
  begin,
  type Engine,
  type EngineFacts,
  engineFacts,
  environmentOf,
  PREFIX,
  recording,
  run,
  sweep,
  THIS,
  usable,
} from './engine.ts';
import { secondEngine } from './second-engine.ts';

const PLACE = join(import.meta.dirname, '../../app/core/claims');
const IMAGE = 'busybox:1.37';
/** A daemon that does not start says much before it says why. */
const MOST_LINES = 14;

const readable = (text: string, directory: string): string[] =>
  text
    .replaceAll(directory, '/tmp/here')
    .replaceAll(/(?:sha256:)?[0-9a-f]{64}/g, '<id>')
    .replaceAll(/time="[^"]*"/g, 'time="…"')
    .trimEnd()
    .split('\n')
    .slice(-MOST_LINES);

async function tried({ claim, command, shows }: Claim, engine: Engine): Promise<ClaimRun> {
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}plan-claim-`));
  try {
    const { code, out } = await attempt(['sh', '-c', `exec 2>&1\n${command}`], {
      cwd: directory,
      env: environmentOf(engine),
      limit: 90_000,
    });
    expect(out.trimEnd(), claim).toMatch(shows);
    return { claim, command, exit: code, output: readable(out, directory) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
    await attempt(['docker', 'image', 'rm', '--force', 'ihx-claim'], { env: environmentOf(engine) });
  }
}

describe.skipIf(!usable)('claims on the engine', () => {
  let facts: EngineFacts;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await run(['docker', 'image', 'inspect', IMAGE]);
  });
  afterAll(() => sweep(THIS));

  const record = (id: string, runs: readonly ClaimRun[]): void => {
    if (!recording) return;
    const evidence: ClaimEvidence = { ...facts, date: new Date().toISOString().slice(0, 10), runs };
    mkdirSync(join(PLACE, id), { recursive: true });
    writeFileSync(join(PLACE, id, 'evidence.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
  };

  const all = Object.entries(CLAIMS);
  for (const daemon of new Set(all.map(([, claims]) => claims[0]?.daemon))) {
    describe(daemon === undefined ? 'the engine at hand' : `a second engine with ${daemon}`, () => {
      let engine = THIS;
      let stop = () => Promise.resolve();
      beforeAll(async () => {
        if (daemon === undefined) return;
        const second = await secondEngine([IMAGE], daemon);
        ({ engine } = second);
        stop = second.stop;
      });
      afterAll(() => stop());
      for (const [id, claims] of all.filter(([, [first]]) => first?.daemon === daemon)) {
        it(id, async () => {
          const runs: ClaimRun[] = [];
          for (const claim of claims) runs.push(await tried(claim, engine));
          record(id, runs);
        });
      }
    });
  }
});
