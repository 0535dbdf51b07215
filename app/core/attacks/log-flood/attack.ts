import { say } from '../../../languages/say.ts';
import { patch, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Log, Service, Spec } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';

const MIB = 1024 ** 2;

/** The daemon's options hold where the container names none, or the same driver (moby, daemon/logs.go). */
function logOf({ host }: Spec, { run }: Service): Log & { readonly driver: string } {
  const usual = host.log?.driver ?? 'json-file';
  const driver = run.log?.driver ?? usual;
  return { ...(driver === usual && host.log), ...patch<Log>({}, run.log ?? {}), driver };
}

export default defineAttack({
  title: say`Fill the disk of the host with log lines`,
  does: say`Whatever the program prints is kept on the host. The driver json-file keeps all of it, so a loop that prints, or requests that make it print, fill the disk for everybody.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { log: { driver: 'json-file', maxSize: MIB, maxFile: 2 } }),
  halves: [
    {
      belief: say`A number of files bounds the log`,
      says: say`Files turn over by size. With max-file and no max-size there is one file, and it grows without limit.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { log: { driver: 'json-file', maxFile: 2 } }),
      taken: ({ service: { run } }) => run.log?.maxFile !== undefined && run.log.maxSize === undefined,
    },
    {
      belief: say`A read-only container writes nothing to the disk`,
      says: say`Its log is written by the engine, outside of the container.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true }),
      taken: ({ service: { run } }) => run.readOnlyRootFilesystem === true,
    },
  ],
  verdict: ({ spec, service }) => {
    const { driver, maxSize } = logOf(spec, service);
    const field = service.run.log === undefined && spec.host.log !== undefined ? 'host.log' : fieldRef('run.log', service.name);
    if (driver === 'none') return stopped(say`Nothing is logged.`, field);
    if (driver === 'local') return stopped(say`The driver local keeps a few files of a fixed size.`, field);
    if (driver !== 'json-file') return partly(say`Lines go to ${driver}, which has limits of its own that this plan does not set.`, field);
    if (maxSize !== undefined) return stopped(say`Its log files turn over at a fixed size.`, field);
    return through(say`Its log is one file on the host that grows without limit.`, fieldRef('run.log', service.name), 'host.log');
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.13' },
    { of: 'OWASP Docker', id: 'RULE #10' },
  ],
});
