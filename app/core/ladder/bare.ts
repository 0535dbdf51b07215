/** The container that people run before anybody hardens it. */

import type { State } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { asked } from '../judge.ts';
import { patch } from '../spec/edit.ts';
import type { FieldId } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { withFieldsOf } from './fields.ts';

/** What hardening adds; all other fields say what the program is and needs. Of networks nothing stays but their names. */
const ADDED = new Set<FieldId>([
  ...(['build.ignore', 'build.makeUser', 'build.stripSetuid', 'build.healthcheck'] as const),
  ...(['run.user', 'run.runtime', 'run.ipc', 'run.cgroupns', 'run.capDrop', 'run.capAdd', 'run.noNewPrivileges'] as const),
  ...(['run.seccomp', 'run.syscalls', 'run.apparmor', 'run.apparmorFrom', 'run.selinux'] as const),
  ...(['run.memory', 'run.memorySwap', 'run.memoryReservation'] as const),
  ...(['run.nanoCpus', 'run.cpuShares', 'run.pids', 'run.nofile', 'run.nproc', 'run.core', 'run.io', 'run.oomScoreAdj'] as const),
  ...(['run.storageSize', 'run.log', 'run.restart', 'run.init', 'run.stopGracePeriod', 'run.readOnlyRootFilesystem'] as const),
  ...(['run.tmpfs', 'network.internal', 'network.interContainer', 'network.hostBinding', 'network.encrypted'] as const),
  ...(['host.usernsRemap', 'host.runtimes', 'host.defaultRuntime', 'host.noNewPrivileges', 'host.seccompProfile'] as const),
  ...(['host.selinux', 'host.nofile', 'host.core', 'host.log', 'host.logLevel', 'host.liveRestore', 'host.init'] as const),
  ...(['host.ipcMode', 'host.cgroupns', 'host.interContainer', 'host.noDefaultBridge', 'host.publishAddress'] as const),
  'host.userlandProxy',
]);

function without<T extends object>(part: string, value: T): T {
  const gone = Object.keys(value).filter((leaf) => ADDED.has(`${part}.${leaf}` as FieldId));
  return patch(value, Object.fromEntries(gone.map((leaf) => [leaf, undefined])) as Parameters<typeof patch<T>>[1]);
}

const RANK: readonly State[] = ['sealed', 'weakened', 'open'];
const statesOf = (spec: Spec): Map<string, number> => {
  const worst = new Map<string, number>();
  for (const { id, control, at } of asked(spec)) worst.set(id, Math.max(worst.get(id) ?? 0, RANK.indexOf(control.judge(at).state)));
  return worst;
};

/**
 * What `docker run` makes of the services of a plan without the options that harden: the same images, data, secrets
 * and published ports, and every default of the engine. Services that meet by name keep their networks. A decision that is
 * weak in the plan, and would be no weaker without it, is there from the beginning.
 */
export function bareLike(plan: Spec): Spec {
  const alone = plan.services.length === 1;
  const services = plan.services.map((service) => {
    const { ports, ...run } = without('run', service.run);
    const published = ports?.map((port) => patch(port, { address: undefined }));
    const joined = alone && run.networks ? patch(run, { networks: undefined }) : run;
    return { ...service, build: without('build', service.build), run: published ? { ...joined, ports: published } : joined };
  });
  const networks = alone ? [] : plan.networks.map((network) => without('network', network));
  const bare: Spec = { ...plan, services, networks, host: without('host', plan.host) };
  const [now, then] = [statesOf(bare), statesOf(plan)];
  const gains = (id: string) => (then.get(id) ?? 0) === 0 || (now.get(id) ?? 0) > (then.get(id) ?? 0);
  return [...controls].reduce((spec, [id, { fields }]) => (gains(id) ? spec : withFieldsOf(spec, plan, fields)), bare);
}
