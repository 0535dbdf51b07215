/** What an engine without root does not keep, Docker's and Podman's alike (Docker documentation, rootless mode; podman-run(1)). */
import { say } from '../../languages/say.ts';
import type { Gap } from '../formats/format.ts';
import { fieldRef } from '../spec/fields.ts';
import type { Run, Spec } from '../spec/spec.ts';

const LIMITS = ['memory', 'memorySwap', 'memoryReservation', 'nanoCpus', 'cpuShares', 'cpuset', 'pids', 'io'] as const;

/** Nothing where the engine runs as root. */
export function rootlessLosses({ host, services }: Spec): Gap[] {
  if (!host.rootless) return [];
  return services.flatMap(({ name, run }) => {
    const stated = (leaves: readonly (keyof Run)[]) => leaves.filter((leaf) => run[leaf] !== undefined);
    const limits = host.cgroup === 'v1' ? stated(LIMITS) : [];
    const profiles = run.apparmor === 'unconfined' ? [] : stated(['apparmor']);
    return [
      ...limits.map(
        (leaf): Gap => ({
          field: fieldRef(`run.${leaf}`, name),
          fails: 'open',
          because: say`An engine without root may not set limits in the first version of control groups; it starts the container without.`,
          instead: say`Boot the host with the unified control groups (systemd.unified_cgroup_hierarchy=1).`,
        }),
      ),
      ...profiles.map(
        (leaf): Gap => ({
          field: fieldRef(`run.${leaf}`, name),
          fails: 'open',
          because: say`An engine without root cannot put a container into a profile of AppArmor.`,
          instead: say`The seccomp filter holds there as well.`,
        }),
      ),
    ];
  });
}
