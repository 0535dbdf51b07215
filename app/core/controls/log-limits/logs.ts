/** What the questions about logs of a container and of the daemon share. */
import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Log } from '../../spec/spec.ts';
import type { Answer, Detail, Option, Refusal } from '../control.ts';

const MIB = 1024 ** 2;
export const BOUNDED = { choice: 'bounded', maxSize: 10 * MIB, maxFile: 3 } as const;

export const logOptions: readonly Option[] = [
  {
    choice: 'bounded',
    label: say`In files on the host, up to this size`,
    asks: ['maxSize', 'maxFile'],
    stops: say`A log that fills the disk.`,
    costs: say`Old lines are gone when the files turn over.`,
  },
  {
    choice: 'local',
    label: say`In the compact files of the driver local`,
    asks: ['maxSize', 'maxFile'],
    stops: say`A log that fills the disk: it keeps 100 MB unless told otherwise.`,
    costs: say`Only docker logs can read the files.`,
  },
  {
    choice: 'driver',
    label: say`Through another driver`,
    asks: ['driver'],
    stops: say`The loss of logs together with the host, where the driver sends them away.`,
    costs: say`Its own options are not part of the plan.`,
  },
  { choice: 'off', label: say`Nowhere`, costs: say`After an incident there is nothing to read.` },
];

export const logDetails: { readonly [detail: string]: Detail } = {
  maxSize: { type: 'number', kind: 'bytes', unit: 'bytes', label: say`Size of one file`, hint: '10m', optional: true },
  maxFile: { type: 'number', kind: 'count', unit: 'count', label: say`Number of files`, hint: '3', optional: true },
  driver: { type: 'text', kind: 'logDriver', label: say`Driver`, hint: say`such as journald or syslog` },
};

/** The choice that stands for this log; without a driver or a size it is `default`: json-file without end. */
export function readLog({ driver = 'json-file', maxSize, maxFile }: Log = {}): Answer {
  if (driver === 'none') return { choice: 'off' };
  if (driver === 'local') return patch<Answer>({ choice: 'local' }, { maxSize, maxFile });
  if (driver !== 'json-file') return { choice: 'driver', driver };
  return maxSize ? patch<Answer>({ choice: 'bounded', maxSize }, { maxFile }) : { choice: 'default' };
}

export function writeLog({ choice, driver, maxSize, maxFile }: Answer): Log | undefined {
  const named = { bounded: 'json-file', local: 'local', off: 'none', driver: driver as string }[choice];
  if (named === undefined) return undefined;
  return patch<Log>({ driver: named }, { maxSize: maxSize as number | undefined, maxFile: maxFile as number | undefined });
}

export function refusesLog({ choice, driver, maxSize, maxFile }: Answer): Refusal | undefined {
  if (maxSize === 0 || (choice === 'bounded' && maxSize === undefined)) return { detail: 'maxSize', says: say`A size above 0 is needed.` };
  if (maxFile === 0) return { detail: 'maxFile', says: say`At least 1.` };
  if (choice === 'local' && maxFile === 1) return { detail: 'maxFile', says: say`At least 2: the driver compresses the older ones.` };
  return ['json-file', 'local', 'none'].includes(driver as string)
    ? { detail: 'driver', says: say`Another option stands for this driver.` }
    : undefined;
}
