import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath, normalisePath } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { holds, isHostRoot, isRemapped } from '../standing.ts';

const CRON: Bind = { source: hostPath('/etc/cron.d'), target: containerPath('/host/etc/cron.d') };
/** Directories whose files are run by root of the host, and those that they stand in. */
const RUN_BY_ROOT =
  /^\/(?:$|etc(?:$|\/(?:cron|init\.d|systemd|profile\.d|ld\.so|sudoers))|var$|var\/spool(?:$|\/cron)|root|usr|lib|bin|sbin|boot)/;

export default defineAttack({
  title: say`Leave a cron job for root of the host`,
  does: say`What root writes into the host’s cron, start-up or program directories is run outside of every container.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { systemBinds: [CRON] }),
  hardened: (spec, service) => patchRun(spec, service, { systemBinds: [{ ...CRON, readOnly: true }] }),
  halves: [
    {
      belief: say`Without capabilities root can do no harm there`,
      says: say`Root of the container is root of the host when it writes a file, and cron asks for no more.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true, readOnlyRootFilesystem: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`A read-only mount holds against root`,
      says: say`Not against a root that may mount: it makes the mount writable again.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { systemBinds: [{ ...CRON, readOnly: true }], capAdd: ['SYS_ADMIN'] }),
      taken: ({ service: { run } }) => run.systemBinds?.some(({ readOnly }) => readOnly) ?? false,
    },
    {
      belief: say`A user other than root cannot leave one`,
      says: say`The mode of the directory keeps it out, and nothing else does.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: ({ service: { run } }) => run.systemBinds !== undefined && run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const binds = fieldRef('run.systemBinds', name);
    const shown = (run.systemBinds ?? []).filter(({ source }) => RUN_BY_ROOT.test(normalisePath(source)));
    if (shown.length === 0) return stopped(say`No directory is mounted from which root of the host runs files.`, binds);
    if (!isHostRoot(scene))
      return stopped(
        say`The directory belongs to root of the host, and the process is another user.`,
        isRemapped(scene) ? 'host.usernsRemap' : fieldRef('run.user', name),
      );
    const [writable] = shown.filter(({ readOnly }) => !readOnly);
    if (writable) return through(say`Root writes to ${writable.source}.`, binds, fieldRef('run.user', name));
    if (holds(scene, 'SYS_ADMIN'))
      return through(say`Root may mount, and makes the read-only mount writable again.`, fieldRef('run.capAdd', name), binds);
    return stopped(say`The mount is read-only, and root may not change that.`, binds);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'man 8', id: 'cron' },
  ],
});
