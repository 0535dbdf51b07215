/** The files of an exercise as the plan that they are: what is judged, before and after. */
import { onDefaultNetwork } from '../audit/kinds/compose.ts';
import { type Brought, join, recognise } from '../intake/intake.ts';
import { readingOf } from '../intake/reading.ts';
import type { Spec } from '../spec/spec.ts';

export interface Trouble {
  readonly file: string;
  readonly line: number;
  readonly because: string;
}

export interface Situation {
  readonly files: readonly Brought[];
  readonly spec: Spec;
  /** Files that cannot be read; they are no part of the plan. */
  readonly unreadable: readonly Trouble[];
}

/** Never throws for what stands in the files. */
export function situationOf(files: readonly Brought[]): Situation {
  const unreadable: Trouble[] = [];
  const taken = files.map((file) => {
    const { kind, because } = recognise(file);
    const [error] = readingOf(kind, file.text).errors;
    if (error) unreadable.push({ file: file.name, line: error.line, because: error.because });
    else if (kind === undefined) unreadable.push({ file: file.name, line: 1, because });
    return { ...file, kind, because, findings: [], notUnderstood: [] };
  });
  const { spec } = join(taken);
  // What compose starts stands on a network of the project; what docker run starts without one stands on docker0.
  const isComposed = taken.some(({ kind }) => kind === 'compose') && !taken.some(({ kind }) => kind === 'run' || kind === 'inspect');
  return { files, spec: isComposed ? onDefaultNetwork(spec) : spec, unreadable };
}
