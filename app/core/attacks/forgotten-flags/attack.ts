import { say } from '../../../languages/say.ts';
import { hasDaemon } from '../../spec/daemon-fields.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Log } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';

const MIB = 1024 ** 2;
const isBounded = ({ driver = 'json-file', maxSize }: Log = {}): boolean =>
  driver === 'local' || driver === 'none' || (driver === 'json-file' && maxSize !== undefined);

export default defineAttack({
  title: say`Start from a container without flags`,
  does: say`Somebody starts a container beside the plan by hand and forgets the flags. What the daemon gives to all decides whether set-uid files make it root, and whether its files and its log have limits.`,
  reaches: 'machine',
  from: 'engine',
  weak: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
  hardened: (spec) =>
    patchHost(spec, { noNewPrivileges: true, nofile: { soft: 64, hard: 64 }, log: { driver: 'json-file', maxSize: MIB, maxFile: 2 } }),
  halves: [
    {
      belief: say`What the daemon forbids, no container can allow`,
      says: say`It is a default: no-new-privileges=false on a container wins over the daemon.`,
      outcome: 'partly',
      change: (spec, service) =>
        patchHost(patchRun(spec, service, { noNewPrivileges: false }), {
          noNewPrivileges: true,
          nofile: { soft: 64, hard: 64 },
          log: { driver: 'json-file', maxSize: MIB, maxFile: 2 },
        }),
      taken: ({ spec, service }) => spec.host.noNewPrivileges === true && service.run.noNewPrivileges === false,
    },
  ],
  verdict: ({ spec, service: { name, run } }) => {
    if (!hasDaemon(spec)) return stopped(say`No daemon is there that would start one for whoever asks.`, 'host.target');
    const { host } = spec;
    const optsOut = run.noNewPrivileges === false;
    const missing: readonly (readonly [what: string, field: FieldRef])[] = [
      ...(optsOut
        ? [[say`set-uid files work, as the container opts out`, fieldRef('run.noNewPrivileges', name)] as const]
        : host.noNewPrivileges
          ? []
          : [[say`set-uid files work`, 'host.noNewPrivileges'] as const]),
      ...(host.nofile ? [] : [[say`open files have no limit of their own`, 'host.nofile'] as const]),
      ...(isBounded(host.log) ? [] : [[say`the log grows without limit`, 'host.log'] as const]),
    ];
    const fields = missing.map(([, field]) => field);
    if (missing.length === 0)
      return stopped(
        say`The daemon forbids new privileges and limits open files and logs for every container.`,
        'host.noNewPrivileges',
        'host.nofile',
        'host.log',
      );
    const says = say`In a container without flags ${missing.map(([what]) => what).join(', ')}.`;
    return missing.length === 3 ? through(says, ...fields) : partly(says, ...fields);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.14' },
    { of: 'CIS Docker 1.6.0', id: '2.8' },
    { of: 'CIS Docker 1.6.0', id: '2.13' },
  ],
});
