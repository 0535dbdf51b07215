import { Suspense, use } from 'react';
import { attacks } from '../../core/attacks/registry.ts';
import { recordOf } from '../../core/breakages/recorded.ts';
import { diffLines } from '../../core/changes.ts';
import { claimEvidence, evidenceAt } from '../../core/evidence.ts';
import type { EvidenceRef, Scenario } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { DiffView } from '../../ui/code/DiffView.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Replay } from '../../ui/Replay.tsx';
import { Seen } from '../../ui/Seen.tsx';
import styles from './Exercise.module.css';
import { proofFor } from './Told.tsx';
import { linesOf } from './words.ts';

/** Why it is so: the explanation, the smallest solution, what was recorded, and where it is written. */
export const Debrief = ({ scenario }: { readonly scenario: Scenario }) => (
  <section className={styles.debrief} aria-labelledby="debrief">
    <h2 id="debrief">{say`Debrief`}</h2>
    <p className={styles.teaches}>{scenario.teaches}</p>
    <Markdown source={scenario.debrief} />
    {scenario.kind !== 'spot' && <Solution scenario={scenario} />}
    <h3>{say`What an engine answered`}</h3>
    <Suspense fallback={<p>{say`Loading what was recorded…`}</p>}>
      {scenario.evidence.map((ref) => (
        <Evidence key={JSON.stringify(ref)} of={ref} />
      ))}
    </Suspense>
    <h3>{say`Sources`}</h3>
    <ul className={styles.stops}>
      {scenario.sources.map(({ of, id }) => (
        <li key={`${of} ${id}`}>
          {of} <code>{id}</code>
        </li>
      ))}
    </ul>
  </section>
);

function Solution({ scenario }: { readonly scenario: Extract<Scenario, { solution: unknown }> }) {
  const given = new Map(scenario.files.map(({ name, text }) => [name, text]));
  const changed = scenario.solution.filter(({ name, text }) => given.get(name) !== text);
  return (
    <>
      <h3>{say`The smallest change that does it`}</h3>
      {changed.map(({ name, text }) => (
        <div key={name} className={styles.diff}>
          <DiffView label={say`${name}: the solution`} lines={diffLines(linesOf(given.get(name) ?? ''), linesOf(text))} />
        </div>
      ))}
    </>
  );
}

function Evidence({ of }: { readonly of: EvidenceRef }) {
  if ('attack' in of) return <OfAttack {...of} />;
  return 'breakage' in of ? <OfBreakage {...of} /> : <OfClaim claim={of.claim} />;
}

function OfAttack({ attack, of = 'weak' }: Extract<EvidenceRef, { attack: string }>) {
  const evidence = use(proofFor(attack))?.evidence;
  const run = evidence?.runs.find((one) => one.of === of);
  const known = attacks.get(attack);
  if (!run || !evidence || !known) return undefined;
  const stand = of === 'weak' ? say`where nothing stops it` : of === 'hardened' ? say`hardened` : `“${known.halves[of]?.belief}”`;
  return (
    <>
      <Replay command={run.command} output={run.output} exit={run.exit}>
        {known.title}: {stand}
      </Replay>
      <Seen at={evidenceAt('attack', attack)} of={known.title}>
        {say`Seen on Engine ${evidence.engine}, ${evidence.date}`}
      </Seen>
    </>
  );
}

function OfBreakage({ workload, breakage }: Extract<EvidenceRef, { breakage: string }>) {
  const recorded = use(recordOf(workload));
  const found = recorded?.breakages[breakage];
  if (!recorded || !found) return undefined;
  return (
    <>
      <Replay command={found.command} output={found.lines} exit={found.exit}>
        {found.what}
      </Replay>
      <Seen at={evidenceAt('workload', workload)} of={found.what}>
        {say`Seen on Engine ${recorded.engine}, ${recorded.date}`}
      </Seen>
    </>
  );
}

const claims = new Map<string, ReturnType<typeof claimEvidence>>();
function claimFor(claim: string): ReturnType<typeof claimEvidence> {
  const known = claims.get(claim) ?? claimEvidence(claim).catch(() => undefined);
  claims.set(claim, known);
  return known;
}

function OfClaim({ claim }: { readonly claim: string }) {
  const evidence = use(claimFor(claim));
  if (!evidence) return undefined;
  return evidence.runs.map((run) => (
    <Replay key={run.command} command={run.command} output={run.output} exit={run.exit}>
      {run.claim}
    </Replay>
  ));
}
