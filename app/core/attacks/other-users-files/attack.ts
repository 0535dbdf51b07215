import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { holds, isRoot, rootWritable } from '../standing.ts';

const CHANGING = ['CHOWN', 'FOWNER'];
const READING = ['DAC_OVERRIDE', 'DAC_READ_SEARCH', 'SETUID'];

export default defineAttack({
  title: say`Read files of another user`,
  does: say`Root with the engine’s default capabilities is not bound by file modes, or becomes the owner and is not either.`,
  reaches: 'data',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
  halves: [
    {
      belief: say`Dropping DAC_OVERRIDE makes root obey file modes`,
      says: say`It does, and root then changes its uid to the owner’s: SETUID reads the file as well.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['DAC_OVERRIDE'] }),
      taken: ({ service: { run } }) => run.capDrop?.includes('DAC_OVERRIDE') ?? false,
    },
    {
      belief: say`No new privileges binds root`,
      says: say`It keeps a process from gaining privileges; root has them from the start.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.noNewPrivileges ?? false,
    },
    {
      belief: say`A user other than root cannot read them`,
      says: say`So it is; the capabilities stay in reach of whoever becomes root through a set-uid file.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: (scene) => !isRoot(scene),
    },
  ],
  verdict: (scene) => {
    const { name } = scene.service;
    const [user, drop] = [fieldRef('run.user', name), fieldRef('run.capDrop', name)];
    if (!isRoot(scene)) return stopped(say`The process is not root, so file modes bind it.`, user);
    const means = [...READING, ...(rootWritable(scene) ? CHANGING : [])].find((capability) => holds(scene, capability));
    if (means !== undefined) return through(say`Root with ${means} reads every file of the container.`, drop, user);
    return stopped(say`Root has no capability that overrides file modes or changes owners.`, drop);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'OWASP Docker', id: 'RULE #3' },
    { of: 'man 7', id: 'capabilities' },
  ],
});
