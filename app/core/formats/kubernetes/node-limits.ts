/** Limits that Kubernetes has for every pod of a node alike, as the services of the plan can live with them. */
import type { Log, Spec } from '../../spec/spec.ts';

/** Processes of each pod; nothing where a service has no limit of its own. */
export const podPidsLimit = ({ services }: Spec): number | undefined => {
  const limits = services.map(({ run }) => run.pids ?? -1);
  return limits.length > 0 && limits.every((limit) => limit > 0) ? Math.max(...limits) : undefined;
};

/** The log of each container: bytes of a file, and files; the kubelet keeps at least two. */
export function containerLog({ services }: Spec): Required<Pick<Log, 'maxSize' | 'maxFile'>> | undefined {
  const logs = services.flatMap(({ run }) => (run.log?.maxSize === undefined ? [] : [run.log]));
  if (logs.length === 0) return undefined;
  return { maxSize: Math.max(...logs.map(({ maxSize = 0 }) => maxSize)), maxFile: Math.max(2, ...logs.map(({ maxFile = 1 }) => maxFile)) };
}

/** What the kubelet does where nothing is said: 10 MiB, five files. */
export const KUBELET_LOG: Log = { driver: 'json-file', maxSize: 10 * 1024 ** 2, maxFile: 5 };
