import { useEffect, useMemo } from 'react';
import type { File } from '../../state/judged.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { changesOf } from './lines.ts';

const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`;

export interface Echo {
  readonly path: string;
  readonly count: number;
}

/** How many lines the last answer changed, file by file; files that are as they were are left out. */
export const echoes = (files: readonly File[], before: readonly File[]): Echo[] =>
  files.map((file) => ({ path: file.path, count: changesOf(file, before).size })).filter(({ count }) => count > 0);

/** Says what the last answer changed to those who do not see the marks. */
export function useEcho(files: readonly File[], before: readonly File[], change: string): readonly Echo[] {
  const changed = useMemo(() => echoes(files, before), [files, before]);
  useEffect(() => {
    if (change === '') return;
    const told = changed.map(({ path, count }) => `${lines(count)} changed in ${path}`).join(', ');
    announce(`${change}. ${told || 'No file changed'}.`);
  }, [changed, change]);
  return changed;
}
