import { say } from '../../../languages/say.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Bind, Service } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isRemapped, isRoot } from '../standing.ts';

const SHARED: Bind = { source: hostPath('./shared'), target: containerPath('/shared') };
const bindsOf = ({ run }: Service): readonly Bind[] => [...(run.binds ?? []), ...(run.systemBinds ?? [])];

export default defineAttack({
  title: say`Be root on shared files of the host`,
  does: say`Without a user namespace uid 0 in the container is uid 0 of the host: on every mounted directory it reads and changes what only root may.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { binds: [SHARED] }),
  hardened: (spec) => patchHost(spec, { usernsRemap: 'default' }),
  halves: [
    {
      belief: say`Root without capabilities is harmless`,
      says: say`The files belong to uid 0, and the owner of a file needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
      taken: (scene) => isRoot(scene) && (scene.service.run.capDrop?.includes('ALL') ?? false),
    },
    {
      belief: say`A read-only mount keeps them safe`,
      says: say`From being changed. Read they are, keys and passwords among them.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { binds: [{ ...SHARED, readOnly: true }] }),
      taken: ({ service }) => bindsOf(service).some(({ readOnly }) => readOnly),
    },
    {
      belief: say`The daemon maps uids, so every container is mapped`,
      says: say`One that says userns=host is left out.`,
      outcome: 'through',
      change: (spec, service) => patchHost(patchRun(spec, service, { userns: 'host' }), { usernsRemap: 'default' }),
      taken: ({ spec, service }) => spec.host.usernsRemap !== undefined && service.run.userns === 'host',
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const user = fieldRef('run.user', service.name);
    if (!isRoot(scene)) return stopped(say`The process is not root, inside or outside.`, user);
    if (isRemapped(scene))
      return stopped(say`Its uid 0 is an unprivileged uid on the host.`, spec.host.rootless ? 'host.rootless' : 'host.usernsRemap');
    const binds = bindsOf(service);
    const walls = [user, 'host.usernsRemap'];
    const mounts = [
      ...(service.run.binds?.length ? [fieldRef('run.binds', service.name)] : []),
      ...(service.run.systemBinds?.length ? [fieldRef('run.systemBinds', service.name)] : []),
    ];
    if (binds.length === 0)
      return partly(say`Its uid 0 is uid 0 of the host; no directory of the host is mounted that it could use.`, ...walls);
    return binds.every(({ readOnly }) => readOnly)
      ? partly(say`Its uid 0 is uid 0 of the host: what is mounted read-only it reads, whoever owns it.`, ...walls, ...mounts)
      : through(
          say`Its uid 0 is uid 0 of the host, and changes files of root in ${binds.find(({ readOnly }) => !readOnly)?.source ?? ''}.`,
          ...walls,
          ...mounts,
        );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.9' },
    { of: 'OWASP Docker', id: 'RULE #2' },
  ],
});
