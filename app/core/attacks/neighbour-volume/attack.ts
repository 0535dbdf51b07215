import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { containerPath } from '../../spec/path.ts';
import type { Service } from '../../spec/spec.ts';
import { idsOf } from '../../workloads/base.ts';
import { workloadOf } from '../../workloads/registry.ts';
import { type Change, defineAttack, partly, type Scene, stopped, through, type Verdict } from '../attack.ts';
import { beside } from '../bridges.ts';
import { grants, holds } from '../standing.ts';

const MOUNT = { volume: 'data', target: containerPath('/data') };
const STORE = { uid: 999, gid: 999 };

/** A store of data beside the service, as a user of its own, on a volume of its own. */
const withStore: Change = (spec, service) => ({
  ...beside(spec, service, 'store', { user: STORE, volumes: [MOUNT] }),
  volumes: [{ name: MOUNT.volume }],
});

const sceneOf = ({ spec }: Scene, service: Service): Scene => ({ spec, service, workload: workloadOf(service) });
const uidOf = ({ service, workload }: Scene): number | undefined => idsOf(service, workload)?.uid;

/** The kernel lets a process look into another one of its uid that has no capability which it lacks itself. */
function looksInto(self: Scene, other: Scene): boolean {
  const uid = uidOf(self);
  if (uid === undefined || uid !== uidOf(other)) return false;
  if (uid !== 0) return true;
  const named = [self, other].flatMap(({ service: { run } }) => [...(run.capAdd ?? []), ...(run.capDrop ?? [])]);
  // Any capability that nobody names stands for the rest.
  return ['AUDIT_WRITE', 'SYS_PTRACE', ...named].every((capability) => grants(self, capability) || !grants(other, capability));
}

function throughMount(scene: Scene, other: Scene, volume: string): Verdict {
  const { service } = scene;
  const fields: FieldRef[] = [fieldRef('run.volumes', service.name), fieldRef('run.user', service.name)];
  const both = say`Volume ${volume} is mounted by ${service.name} and ${other.service.name}`;
  const uid = uidOf(scene);
  return (uid !== undefined && uid === uidOf(other)) || holds(scene, 'DAC_OVERRIDE')
    ? through(say`${both}, and no file mode holds this user back.`, ...fields)
    : partly(say`${both}; only the modes of its files keep something from this user.`, ...fields);
}

export default defineAttack({
  title: say`Read another container’s volume`,
  does: say`A volume that two containers mount has one content and no door in between; and who shares a process namespace sees the other one’s files below /proc.`,
  reaches: 'neighbours',
  weak: (spec, service) => patchRun(withStore(spec, service), service, { volumes: [MOUNT] }),
  hardened: (spec, service) => patchRun(spec, service, { volumes: undefined }),
  halves: [
    {
      belief: say`Mounted read-only, the data is safe`,
      says: say`From being changed. The intruder wanted to read it.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { volumes: [{ ...MOUNT, readOnly: true }] }),
      taken: ({ service: { run } }) => run.volumes?.some(({ readOnly }) => readOnly) ?? false,
    },
    {
      belief: say`What is not mounted cannot be read`,
      says: say`In a shared process namespace /proc/<pid>/root is the other container’s file system, for every process of the same user.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { volumes: undefined, pid: 'service:store', user: STORE }),
      taken: ({ service: { run } }) => run.pid?.startsWith('service:') ?? false,
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const others = spec.services.filter(({ name }) => name !== service.name).map((other) => sceneOf(scene, other));
    const host = others.find((other) => service.run.pid === `service:${other.service.name}` && other.service.run.volumes?.length);
    if (host && looksInto(scene, host)) {
      return through(
        say`It shares the process namespace of ${host.service.name} and its user, so its volumes stand below /proc.`,
        fieldRef('run.pid', service.name),
        fieldRef('run.user', service.name),
      );
    }
    for (const { volume } of service.run.volumes ?? []) {
      const other = others.find(({ service: { run } }) => run.volumes?.some((mount) => mount.volume === volume));
      if (other) return throughMount(scene, other, volume);
    }
    return stopped(say`No volume of another container is mounted here.`, fieldRef('run.volumes', service.name));
  },
  sources: [
    { of: 'ANSSI-FT-082', id: 'R14' },
    { of: 'NIST SP 800-190', id: '4.5.5' },
  ],
});
