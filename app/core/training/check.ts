/**
 * What every scenario must hold to, ours and one that is being written: it starts unsolved, its own solution solves it,
 * no shortcut does, its ids exist, its evidence was recorded, and its texts are short.
 */
import { many, say } from '../../languages/say.ts';
import { proofOf } from '../attacks/evidence.ts';
import { attacks } from '../attacks/registry.ts';
import { audit } from '../audit/audit.ts';
import { kinds } from '../audit/kinds/registry.ts';
import { recordOf } from '../breakages/recorded.ts';
import { breakages } from '../breakages/registry.ts';
import { claimEvidence } from '../evidence.ts';
import { recognise } from '../intake/intake.ts';
import type { Service } from '../spec/spec.ts';
import { type Attempt, attempt, attemptRepair, mistakesOf, solutionOf, startOf } from './attempt.ts';
import { CODED_MISTAKES } from './codes.ts';
import type { Decoy, EvidenceRef, Hole, Repair, Scenario, Spot } from './scenario.ts';
import { shortcuts } from './shortcuts/registry.ts';
import type { Shortcut } from './shortcuts/shortcut.ts';
import { type Situation, situationOf } from './situation.ts';
import { marksOf } from './spot.ts';

export interface Problem {
  /** Where, as a path: `holes.0.line`. Empty for the whole. */
  readonly place: string;
  readonly says: string;
}

const LONGEST = { brief: 900, debrief: 1_600, hint: 220 } as const;
/** Tags, links and headings: the prose is paragraphs and nothing else, but for what stands between backticks. */
const MARKUP = /<[a-z/!]|\]\(|^#|^\s*[-*] |\*\*/im;
const PICTURE = /\p{Extended_Pictographic}/u;

function* textProblems(scenario: Scenario): Generator<Problem> {
  const { title, teaches, brief, debrief, hints } = scenario;
  const texts = { title, teaches, brief, debrief, ...Object.fromEntries(hints.map((hint, index) => [`hints.${index}`, hint])) };
  for (const [place, text] of Object.entries(texts)) {
    if (text.trim() === '') yield { place, says: say`There is nothing here.` };
    if (MARKUP.test(text.replace(/`[^`\n]*`/g, '')))
      yield { place, says: say`Plain paragraphs are expected, without tags, links, lists or headings.` };
    if (PICTURE.test(text)) yield { place, says: say`No pictures in the text.` };
    const longest = place === 'brief' || place === 'debrief' ? LONGEST[place] : LONGEST.hint;
    if (text.length > longest) yield { place, says: say`At most ${longest} characters; these are ${text.length}.` };
  }
  if (hints.length !== 3) yield { place: 'hints', says: say`There are exactly three hints.` };
}

/** Why a reference leads to no recorded run; undefined where it does. */
export async function evidenceProblem(ref: EvidenceRef): Promise<string | undefined> {
  if ('attack' in ref) {
    if (!attacks.has(ref.attack)) return say`There is no attack ${ref.attack}.`;
    const runs = (await proofOf(ref.attack))?.evidence.runs ?? [];
    return runs.some(({ of }) => ref.of === undefined || of === ref.of)
      ? undefined
      : say`No run of ${ref.attack} is recorded for ${ref.of ?? ''}.`;
  }
  if ('breakage' in ref)
    return (await recordOf(ref.workload))?.breakages[ref.breakage] ? undefined : say`No ${ref.breakage} of ${ref.workload} is recorded.`;
  return (await claimEvidence(ref.claim)) ? undefined : say`Nothing is recorded for ${ref.claim}.`;
}

async function evidenceProblems({ evidence }: Scenario): Promise<Problem[]> {
  if (evidence.length === 0) return [{ place: 'evidence', says: say`The debrief rests on at least one recorded run.` }];
  const told = await Promise.all(evidence.map(evidenceProblem));
  return told.flatMap((says, index) => (says === undefined ? [] : [{ place: `evidence.${index}`, says }]));
}

/** Controls of the findings on these lines. */
function findingsAt({ files }: Spot, place: Hole | Decoy) {
  return marksOf(files, { file: place.file, line: place.line } as Decoy).flatMap(({ file, line }) => {
    const found = files.find(({ name }) => name === file);
    const kind = found && recognise(found).kind;
    return found && kind !== undefined && kinds.has(kind) ? audit(kind, found.text).filter((one) => one.line === line) : [];
  });
}

function* placeProblems({ files }: Spot, at: string, place: Hole | Decoy): Generator<Problem> {
  const lines = marksOf(files, { file: place.file, line: place.line } as Decoy);
  if (lines.length !== 1)
    yield {
      place: `${at}.line`,
      says: many(
        lines.length,
      )`# line is ${JSON.stringify(place.line)}; one must be.|# lines are ${JSON.stringify(place.line)}; one must be.`,
    };
}

function* spotProblems(scenario: Spot): Generator<Problem> {
  const { holes, decoys, files } = scenario;
  if (holes.length < 2) yield { place: 'holes', says: say`There are at least two holes.` };
  if (decoys.length < 2) yield { place: 'decoys', says: say`There are at least two lines that look dangerous and are right.` };
  for (const [index, hole] of holes.entries()) {
    yield* placeProblems(scenario, `holes.${index}`, hole);
    const found = findingsAt(scenario, hole).map(({ control }) => control);
    if (!found.includes(hole.control))
      yield {
        place: `holes.${index}.control`,
        says: found.length > 0 ? say`The audit finds ${found.join(', ')} on this line.` : say`The audit finds nothing on this line.`,
      };
    for (const [other, line] of (hole.also ?? []).entries())
      if (marksOf(files, { ...hole, line, also: [] }).length !== 1)
        yield { place: `holes.${index}.also.${other}`, says: say`One line must be this.` };
  }
  for (const [index, decoy] of decoys.entries()) {
    yield* placeProblems(scenario, `decoys.${index}`, decoy);
    const bad = findingsAt(scenario, decoy).find(({ severity }) => severity !== 'low');
    if (bad) yield { place: `decoys.${index}`, says: say`The audit finds ${bad.control} here: ${bad.says}` };
  }
  const every = files.flatMap(({ name, text }) => text.split('\n').map((_, index) => ({ file: name, line: index + 1 })));
  const all = attempt(scenario, { marks: every });
  if (all.solved || all.score > 0.25)
    yield { place: 'decoys', says: say`Whoever marks every line gets too much; add lines that are right.` };
  if (attempt(scenario, { marks: [] }).solved) yield { place: 'holes', says: say`It is solved by doing nothing.` };
}

/** The situation after a shortcut for one service; undefined where there is nothing to do it to. */
function withShortcut(situation: Situation, service: Service, { take, write }: Shortcut): Situation | undefined {
  if (take) {
    const changed = take(service);
    const services = situation.spec.services.map((one) => (one.name === service.name && changed ? changed : one));
    return changed && { ...situation, spec: { ...situation.spec, services } };
  }
  const files = situation.files.map(({ name, text }) => ({ name, text: write?.(name, text) ?? text }));
  return files.some(({ text }, index) => text !== situation.files[index]?.text) ? situationOf(files) : undefined;
}

function* shortcutProblems(scenario: Repair): Generator<Problem> {
  const start = startOf(scenario);
  for (const [id, shortcut] of shortcuts)
    for (const [from, situation] of [['start', start] as const, ['solution', solutionOf(scenario)] as const])
      for (const service of situation.spec.services) {
        const was = start.spec.services.find(({ name }) => name === service.name);
        if (!was || shortcut.has(was, start) || shortcut.has(service, situation)) continue;
        const after = withShortcut(situation, service, shortcut);
        if (!after) continue;
        const { solved, shortcuts: taken } = attemptRepair(scenario, after);
        if (solved) yield { place: from, says: say`${shortcut.title} for ${service.name} solves it.` };
        if (!taken.some((one) => one.id === id)) yield { place: from, says: say`${shortcut.title} for ${service.name} is not recognised.` };
      }
}

const unmet = ({ met }: Attempt): string => met.flatMap((goal) => (goal.met ? [] : [`${goal.title}: ${goal.because}`])).join(' ');

function* repairProblems(scenario: Repair): Generator<Problem> {
  const { stop, tempts, log, kind } = scenario;
  const start = startOf(scenario);
  const names = new Set(start.spec.services.map(({ name }) => name));
  const [trouble] = start.unreadable;
  if (trouble) yield { place: 'files', says: `${trouble.file}, line ${trouble.line}: ${trouble.because}` };
  if (kind !== 'keep' && stop.length === 0) yield { place: 'stop', says: say`At least one attack must be stopped.` };
  for (const [index, { attack, service }] of stop.entries()) {
    if (!attacks.has(attack)) yield { place: `stop.${index}.attack`, says: say`There is no attack ${attack}.` };
    if (!names.has(service)) yield { place: `stop.${index}.service`, says: say`There is no service ${service}.` };
    if (start.judged.attacks.some((one) => one.attack === attack && one.service === service && one.outcome === 'stopped'))
      yield { place: `stop.${index}`, says: say`It is stopped at the start already.` };
  }
  for (const [index, id] of tempts.entries())
    if (!shortcuts.has(id))
      yield { place: `tempts.${index}`, says: say`There is no shortcut ${id}; there are ${[...shortcuts.keys()].join(', ')}.` };
  if (kind === 'keep' && !log) yield { place: 'log', says: say`A recorded log is expected.` };
  if (log && !breakages.has(log.breakage)) yield { place: 'log.breakage', says: say`There is no breakage ${log.breakage}.` };
  if (log && !start.judged.breakages.some(({ breakage }) => breakage === log.breakage))
    yield { place: 'log', says: say`The start does not break in this way.` };
  const nothing = attemptRepair(scenario, start);
  if (nothing.solved || nothing.score > 0) yield { place: 'files', says: say`It is solved by doing nothing.` };
  const reference = attemptRepair(scenario, solutionOf(scenario));
  if (!reference.solved)
    yield {
      place: 'solution',
      says: say`It does not solve it. ${unmet(reference)}${reference.shortcuts.map(({ title }) => title).join(', ')}`,
    };
  yield* shortcutProblems(scenario);
}

/** Everything that is wrong with a scenario, with its place. Never throws for what stands in it. */
export async function checkScenario(scenario: Scenario): Promise<readonly Problem[]> {
  const most = mistakesOf(scenario).length;
  return [
    ...textProblems(scenario),
    ...(await evidenceProblems(scenario)),
    ...(scenario.sources.length === 0 ? [{ place: 'sources', says: say`At least one source is expected.` }] : []),
    ...(most > CODED_MISTAKES ? [{ place: '', says: say`A code holds ${CODED_MISTAKES} mistakes; here ${most} can be made.` }] : []),
    ...(scenario.kind === 'spot' ? spotProblems(scenario) : repairProblems(scenario)),
  ];
}
