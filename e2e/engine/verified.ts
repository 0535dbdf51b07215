/** verify.sh of a plan, run as the person runs it. */
import { textOf } from '../../app/core/formats/statements.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { verifyScript } from '../../app/core/verify/verify.ts';
import { attempt, type Engine, environmentOf } from './engine.ts';

interface Verified {
  readonly result: 'PASS' | 'FAIL' | 'SKIP';
  readonly decision: string;
  readonly of: string;
  readonly expected: string;
  readonly found: string;
}

/** What it says, line by line, and its exit status. */
export async function verified(engine: Engine, spec: Spec): Promise<{ readonly results: readonly Verified[]; readonly code: number }> {
  const input = textOf(verifyScript(spec).lines);
  const { out, err, code } = await attempt(['sh', '-s', '--', '--json'], { env: environmentOf(engine), input });
  if (err !== '') throw new Error(err);
  return {
    code,
    results: out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Verified),
  };
}

/** One line a failure; the daemon that runs here has not the daemon.json of the plan. */
export const troubles = (results: readonly Verified[]): string[] =>
  results.flatMap(({ result, decision, of, expected, found }) =>
    result === 'FAIL' && of !== 'host' ? [`${decision} ${of}: expected ${expected}, found ${found}`] : [],
  );
