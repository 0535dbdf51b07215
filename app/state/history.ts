/** Undo and redo of what the person sees: of their texts on the screen that has them, of the plan everywhere else. */
import { redoBrought, undoBrought, useBrought } from './brought.ts';
import { redo, undo, usePlan } from './plan.ts';
import { useView } from './view.ts';

interface History {
  /** Name of the change that undo takes back. */
  readonly past: string | undefined;
  readonly future: string | undefined;
  /** Says what it took back; undefined: there was nothing. */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
}

const historyFrom = (
  { past, future }: { readonly past: readonly { readonly label: string }[]; readonly future: readonly { readonly label: string }[] },
  back: () => void,
  forth: () => void,
): History => {
  const [last, next] = [past.at(-1)?.label, future[0]?.label];
  const go = (label: string | undefined, word: string, travel: () => void) => () => {
    if (label === undefined) return undefined;
    travel();
    return `${word}: ${label}`;
  };
  return { past: last, future: next, undo: go(last, 'Undo', back), redo: go(next, 'Redo', forth) };
};

/** The history of the screen that stands now. */
export const historyOf = (): History =>
  useView.getState().screen === 'bring'
    ? historyFrom(useBrought.getState(), undoBrought, redoBrought)
    : historyFrom(usePlan.getState(), undo, redo);

export function useHistory(): History {
  useView(({ screen }) => screen);
  useBrought();
  usePlan();
  return historyOf();
}
