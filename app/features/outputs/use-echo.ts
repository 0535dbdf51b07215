import { useEffect, useMemo, useRef } from 'react';
import { controls } from '../../core/controls/registry.ts';
import { many, say } from '../../languages/say.ts';
import { type File, takenAlong } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { changesOf } from './lines.ts';

export interface Echo {
  readonly path: string;
  readonly count: number;
}

/** How many lines the last answer changed, file by file; files that are as they were are left out. */
const echoes = (files: readonly File[], before: readonly File[]): Echo[] =>
  files.map((file) => ({ path: file.path, count: changesOf(file, before).count })).filter(({ count }) => count > 0);

/** Says what the last answer changed to those who do not see the marks. */
export function useEcho(files: readonly File[], before: readonly File[], change: string): readonly Echo[] {
  const changed = useMemo(() => echoes(files, before), [files, before]);
  const told = useRef(changed);
  useEffect(() => {
    // What was there when the files came on the screen has been said before.
    if (change === '' || told.current === changed) return;
    told.current = changed;
    const along = takenAlong(usePlan.getState()).map((id) => controls.get(id)?.title);
    const seen = changed.map(({ path, count }) => many(count)`# line changed in ${path}|# lines changed in ${path}`).join(', ');
    announce(`${[change, ...(along.length > 0 ? [say`Also: ${along.join(', ')}`] : []), seen || say`No file changed`].join('. ')}.`);
  }, [changed, change]);
  return changed;
}
