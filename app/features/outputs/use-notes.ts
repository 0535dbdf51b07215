import { useEffect, useState } from 'react';
import { say } from '../../languages/say.ts';
import { type Draft, usePlan } from '../../state/plan.ts';
import type { CodeNote } from '../../ui/code/model.ts';

const NONE: readonly CodeNote[] = [];
/** After the last letter; milliseconds. */
const REST = 200;

/** Notes on a text: where a draft cannot be read, or what is found in a text that can. Those of the text before stand until then. */
export function useNotes(format: string, text: string, draft: Draft | undefined, wanted: boolean): readonly CodeNote[] {
  const [found, setFound] = useState<{ readonly of: string; readonly notes: readonly CodeNote[] }>({ of: '', notes: NONE });
  useEffect(() => {
    if (!wanted) return;
    if (draft) {
      const notes = draft.errors.map(({ line, column, because }) => ({
        line,
        column,
        weight: 'error' as const,
        says: say`Cannot be read: ${because}`,
      }));
      setFound({ of: format, notes });
      return;
    }
    let left = false;
    const timer = setTimeout(() => {
      import('./checked.ts').then(
        ({ notesOn }) => left || setFound({ of: format, notes: notesOn(format, text, usePlan.getState().spec) }),
        // Without it the text has no notes; nothing else depends on them.
        () => undefined,
      );
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [format, text, draft, wanted]);
  return found.of === format ? found.notes : NONE;
}
