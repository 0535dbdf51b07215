import { say } from '../../../languages/say.ts';
import { targetOf } from '../../spec/fields.ts';
import type { Run, Tmpfs } from '../../spec/spec.ts';
import type { Workload } from '../../workloads/workload.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';
import { rowsOf } from '../rows.ts';

/** Ids that own the mounts: those of a numeric user, those of the workload for a name that its image knows; root's are the default. */
function owner({ user }: Run, workload: Workload): { uid?: number; gid?: number } {
  if (user === undefined || user.uid === 0 || user.uid === 'root') return {};
  if (user.uid === workload.userInImage) return { uid: workload.uid, gid: workload.gid };
  if (typeof user.uid !== 'number') return {};
  return { uid: user.uid, gid: typeof user.gid === 'number' ? user.gid : user.uid };
}

export default defineControl({
  step: 'filesystem',
  rank: 20,
  scope: 'service',
  title: say`Temporary file systems`,
  question: say`Which paths need temporary writes?`,
  keys: ['--tmpfs', 'tmpfs'],
  fields: ['run.tmpfs'],
  options: [
    {
      choice: 'declared',
      label: say`These paths, in memory and bounded`,
      asks: ['tmpfs'],
      stops: say`Running what was written there, device and setuid files, and filling the disk.`,
      costs: say`Its pages count against the memory limit; its content is gone at every stop.`,
    },
    { choice: 'none', label: say`None` },
  ],
  details: {
    tmpfs: {
      type: 'rows',
      label: say`Writable paths`,
      columns: {
        path: { type: 'text', kind: 'containerPath', label: say`Path` },
        size: {
          type: 'number',
          kind: 'bytes',
          unit: 'bytes',
          label: say`Size`,
          hint: say`Empty: half of the memory of the host`,
          optional: true,
        },
        mode: { type: 'number', kind: 'mode', unit: 'mode', label: say`Mode`, optional: true },
        uid: { type: 'number', kind: 'uid', unit: 'count', label: 'uid', optional: true },
        gid: { type: 'number', kind: 'uid', unit: 'count', label: 'gid', optional: true },
        exec: { type: 'flag', label: say`May run programs` },
      },
    },
  },
  ...byValue('run', 'tmpfs', { none: undefined }, { given: 'declared', flags: ['exec'] }),
  refuses: ({ tmpfs }) =>
    rowsOf(tmpfs).some(({ size }) => size === 0)
      ? { detail: 'tmpfs', says: say`A size of 0 means no limit; give a size, or leave it empty.` }
      : undefined,
  recommend: ({ spec, service: { run }, workload }) => {
    const { title, writable } = workload;
    if (writable.length === 0) return { answer: { choice: 'none' }, because: say`${title} needs no temporary files.` };
    const isSwarm = targetOf(spec) === 'swarm';
    const tmpfs = writable.map(({ path, size, mode, exec = false }) =>
      isSwarm ? { path, size, exec } : { path, size, mode, ...owner(run, workload), exec },
    );
    const answer: Answer = { choice: 'declared', tmpfs };
    const because = say`${title} writes to ${writable.map(({ path, why }) => `${path} (${why})`).join(', ')}.`;
    return { answer, because: isSwarm ? say`${because} On a Swarm the mode comes from the directory in the image.` : because };
  },
  judge: ({ service: { run }, workload }) => {
    const mounts: readonly Tmpfs[] = run.tmpfs ?? [];
    const needsExec = new Set(workload.writable.filter(({ exec }) => exec).map(({ path }) => path));
    const endless = mounts.filter(({ size }) => !size).map(({ path }) => path);
    const runnable = mounts.filter(({ path, exec }) => exec && !needsExec.has(path)).map(({ path }) => path);
    if (endless.length > 0) return weakened(say`${endless.join(', ')} may grow to half of the memory of the host.`);
    return runnable.length > 0 ? weakened(say`Programs written to ${runnable.join(', ')} can be run.`) : sealed;
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'ANSSI-FT-082', id: 'R13' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'run here', id: 'owner, mode and size of --tmpfs, Engine 20.10.24, runc 1.1.5' },
  ],
});
