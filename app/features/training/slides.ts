import { type Scenario, type Session, scenarioIn } from '../../core/training/index.ts';

/** One thing at a time, as the projector shows it. */
export type Slide =
  | { readonly kind: 'invitation' }
  | { readonly kind: 'brief' | 'files' | 'debrief'; readonly scenario: Scenario; readonly minutes: number; readonly number: number }
  | { readonly kind: 'hint'; readonly scenario: Scenario; readonly hint: number; readonly number: number }
  | { readonly kind: 'hole'; readonly scenario: Scenario; readonly hole: number; readonly number: number };

/** Every slide of a session: the invitation, then each exercise from its brief over its hints, hole by hole, to what it teaches. */
export function slidesOf(session: Session): readonly Slide[] {
  const exercises = session.exercises.flatMap(({ scenario: id, minutes }, index): Slide[] => {
    const scenario = scenarioIn(session, id);
    if (!scenario) return [];
    const number = index + 1;
    const holes = scenario.kind === 'spot' ? scenario.holes.map((_, hole): Slide => ({ kind: 'hole', scenario, hole, number })) : [];
    return [
      { kind: 'brief', scenario, minutes, number },
      { kind: 'files', scenario, minutes, number },
      ...scenario.hints.map((_, hint): Slide => ({ kind: 'hint', scenario, hint, number })),
      ...holes,
      { kind: 'debrief', scenario, minutes, number },
    ];
  });
  return [{ kind: 'invitation' }, ...exercises];
}
