import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isHostRoot, isRemapped } from '../standing.ts';

const EVERYTHING: Bind = { source: hostPath('/'), target: containerPath('/host') };
/** What many containers are given and what keeps no secret. */
const HARMLESS =
  /^\/etc\/(?:localtime|timezone|machine-id|os-release|resolv\.conf|hosts|ssl\/certs)$|^\/usr\/share\/(?:zoneinfo|ca-certificates)$/;

export default defineAttack({
  title: say`Read secrets of the host`,
  does: say`A mount of the host’s own directories shows keys, password hashes and the engine’s state to whoever may read them outside.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { systemBinds: [EVERYTHING] }),
  hardened: (spec, service) => patchRun(spec, service, { systemBinds: undefined }),
  halves: [
    {
      belief: say`A read-only mount of the host is safe`,
      says: say`Nothing can be changed through it, and everything can be read.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { systemBinds: [{ ...EVERYTHING, readOnly: true }] }),
      taken: ({ service: { run } }) => run.systemBinds?.some(({ readOnly }) => readOnly) ?? false,
    },
    {
      belief: say`Without capabilities root cannot read the files of the host’s root`,
      says: say`It is the same uid, and an owner needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`A user other than root cannot read them`,
      says: say`What only root may read it cannot; a host has much that everybody may read, and files of the same uid.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: ({ service: { run } }) => run.systemBinds !== undefined && run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const binds = fieldRef('run.systemBinds', name);
    const shown = (run.systemBinds ?? []).filter(({ source }) => !HARMLESS.test(source));
    if (shown.length === 0) return stopped(say`No directory of the host’s own is mounted.`, binds);
    const what = shown.map(({ source }) => source).join(', ');
    if (isHostRoot(scene)) return through(say`Root reads everything in ${what}.`, binds, fieldRef('run.user', name));
    return partly(
      say`What everybody may read in ${what} is read; what only root may read is not.`,
      binds,
      isRemapped(scene) ? 'host.usernsRemap' : fieldRef('run.user', name),
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'Kubernetes PSS', id: 'baseline hostPath' },
  ],
});
