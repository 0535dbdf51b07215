import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Run } from '../spec/spec.ts';
import { startsAsRoot } from '../workloads/base.ts';
import type { Workload } from '../workloads/workload.ts';
import { defineBreakage, runRefs, type Wanted } from './breakage.ts';
import { bounds } from './grants.ts';

/** What a line of a log was about, and the capability that decides it for root. */
const CALLS: readonly (readonly [said: RegExp, capabilities: readonly string[]])[] = [
  [/failed switching to|assume identity|setpriv|\bsu:|gosu/i, ['SETGID', 'SETUID']],
  [/set(?:e|re|res)?gid|set ?groups|supplementary groups|root gid/i, ['SETGID']],
  [/set(?:e|re|res)?uid/i, ['SETUID']],
  [/chown|changing ownership/i, ['CHOWN']],
  [/chmod|changing permissions|change permissions/i, ['FOWNER']],
  [/mknod/i, ['MKNOD']],
  [/chroot|root directory/i, ['SYS_CHROOT']],
  [/\bping\b|SOCK_RAW|AF_PACKET|raw socket/i, ['NET_RAW']],
  [/\bbind\b/i, ['NET_BIND_SERVICE']],
  [/permission denied|EACCES/i, ['DAC_OVERRIDE']],
];
const callOf = (line: string): readonly string[] => CALLS.find(([said]) => said.test(line))?.[1] ?? [];

/** What the start needs: all that its entrypoint was seen to need once one of those is named, else the one that is named. */
function neededBy({ rootEntrypoint }: Workload, { binds = [] }: Run, wanted: readonly Wanted[]): readonly string[] {
  const start = binds.length > 0 ? rootEntrypoint?.onRootOwnedBind : rootEntrypoint?.capabilities;
  const called = wanted.flatMap(({ line }) => (line === undefined ? [] : callOf(line)));
  if (wanted.every(({ line }) => line === undefined)) return start ?? [];
  return start && called.some((name) => start.includes(name)) ? start : called;
}

export default defineBreakage({
  title: say`A capability that root lacks`,
  family: 'EPERM',
  rules: ['R24'],
  cause: say`The container starts as root and prepares files or changes user, and the capability for that is dropped.`,
  cure: say`Start as the final user, with directories it owns; or keep the one capability that the message is about.`,
  wrong: { cure: say`--privileged or SYS_ADMIN`, because: say`Both give the host, for a call that needs one small capability.` },
  fields: ['run.capDrop', 'run.capAdd', 'run.user'],
  signs: [
    /(?:ch(?:own|mod|root)\b|chang(?:e|ing) (?:owner|perm|root)|set(?:e|re|res)?[ug]id|set ?groups|mknod|switching to|(?:supplementary|set) groups).{0,120}(?:operation not permitted|EPERM)/i,
    /failed to assume identity of user/i,
    /operation not permitted|\bEPERM\b|\(1: /i,
    /^find: .{0,120}permission denied/i,
    /cannot (?:touch|create).{0,120}permission denied/i,
    // Root without DAC_OVERRIDE is denied what belongs to others; the owner is the likelier cause where nothing is known.
    /denied/i,
  ],
  needs: ({ workload }) => (workload.rootEntrypoint ? [{}] : []),
  refuses: ({ spec, service, workload }, wanted) => {
    if (!startsAsRoot(service, workload)) return undefined;
    const has = bounds(service.run);
    const lacking = neededBy(workload, service.run, wanted).filter((name) => !has(name));
    if (lacking.length === 0) return undefined;
    const { capAdd = [] } = service.run;
    return {
      fields: runRefs(service, 'capDrop', 'capAdd', 'user'),
      says: say`${workload.title} starts as root here and needs ${lacking.join(', ')} for it.`,
      cure: { label: `Keep ${lacking.join(', ')}`, spec: patchRun(spec, service.name, { capAdd: [...capAdd, ...lacking] }) },
    };
  },
});
