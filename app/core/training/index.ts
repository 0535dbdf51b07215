/** The training room's core as the screens see it. */
export { type Answer, type Attempt, attempt, type Mistake, mistakesOf, startOf } from './attempt.ts';
export { checkScenario, type Problem } from './check.ts';
export type { QuickCheck } from './checks/check.ts';
export { quickChecks } from './checks/registry.ts';
export { codeOf, sessionIdOf } from './codes.ts';
export { csvOf } from './csv.ts';
export { type Played, playedOf, type ScenarioRun } from './evidence.ts';
export type { JudgedSituation, Met } from './goals.ts';
export { decodeScenario, encodeScenario, parseScenario } from './own.ts';
export { scenarios } from './registry.ts';
export { after, type ExerciseResult, notBegun, parseResult, type Result, resultFile } from './result.ts';
export { type EvidenceRef, type Hole, KINDS, type Kind, type Scenario, TRACKS, type Track } from './scenario.ts';
export { codedOf, decodeSession, encodeSession, parseSession, type Session, type SessionExercise, scenarioIn } from './session.ts';
export { shortcuts } from './shortcuts/registry.ts';
export { situationOf } from './situation.ts';
export { type Mark, marksOf } from './spot.ts';
export { type Collected, collect, type Table, tableOf } from './table.ts';
