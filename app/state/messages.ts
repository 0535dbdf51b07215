import { use } from 'react';
import { type Recorded, recordOf } from '../core/breakages/recorded.ts';
import { evidenceAt } from '../core/evidence.ts';
import { say } from '../languages/say.ts';

interface Message {
  readonly lines: readonly string[];
  /** Where it was seen, in one sentence. */
  readonly seen: string;
  /** Address of the record. */
  readonly at: string;
}

const seenIn = ({ engine, date, images }: Recorded, what: string, exit: number | undefined): string =>
  [
    say`Seen on Docker Engine ${engine.replace(/\+.*/, '')}, ${date}, with ${what}.`,
    exit !== undefined && say`It ended with exit code ${exit}.`,
    images.startsWith('stand-ins') && say`The image stood in for the official one.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

/** The message of a breakage as it was recorded for the workload; undefined where it was not. Suspends until the record is here. */
export function useMessage(workload: string, breakage: string): Message | undefined {
  const record = use(recordOf(workload));
  const found = record?.breakages[breakage];
  return record && found && { lines: found.lines, seen: seenIn(record, found.what, found.exit), at: evidenceAt('workload', workload) };
}
