import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { startsAsRoot } from '../workloads/base.ts';
import { defineBreakage, runRefs, type Scene } from './breakage.ts';

const SYSCTL = 'net.ipv4.ip_unprivileged_port_start';
/** Of the host's network namespace, and the kernel's own default. */
const KERNEL = 1024;

/** The first port that a user other than root may listen on. Docker sets it to 0 in namespaces that it makes. */
function firstFree({ service: { run } }: Scene): number {
  if (run.networkMode === 'host') return KERNEL;
  const set = Number(run.sysctls?.find(({ name }) => name === SYSCTL)?.value);
  return Number.isInteger(set) ? set : 0;
}

export default defineBreakage({
  title: say`A low port`,
  family: 'EACCES',
  rules: [],
  cause: say`A user other than root may listen only above net.ipv4.ip_unprivileged_port_start. Docker sets it to 0 in a network of the container; on the network of the host it is 1024.`,
  cure: say`A network of its own, where every port is free; or a port from 1024 on.`,
  wrong: {
    cure: '--cap-add NET_BIND_SERVICE, or root as the user',
    because: say`An added capability gives nothing to a process that is not root, and root is far more than a port.`,
  },
  fields: ['run.networkMode', 'run.sysctls', 'run.user', 'run.capAdd'],
  signs: [
    /bind(?:\(\))?.{0,60}?:(?<port>\d{1,5})\b.{0,20}(?:permission denied|EACCES|13: )/i,
    /listen (?:tcp|EACCES).{0,60}?:(?<port>\d{1,5})\b.{0,120}(?:permission denied)?/i,
    /(?:bind|listen).{0,60}(?:permission denied|EACCES)/i,
    /PermissionError: \[Errno 13\] Permission denied$/,
  ],
  needs: ({ workload }) => [{ port: workload.port }],
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const start = firstFree(scene);
    const port = wanted.find((one) => one.port !== undefined)?.port ?? workload.port;
    if (startsAsRoot(service, workload) || port >= start) return undefined;
    if (service.run.networkMode === 'host') {
      const networks = spec.networks.slice(0, 1).map(({ name }) => name);
      const own = patchRun(spec, service.name, { networkMode: undefined, networks: networks.length > 0 ? networks : undefined });
      const cure = { label: say`A network of its own`, spec: own };
      return { fields: runRefs(service, 'networkMode', 'user'), says: say`On the network of the host, port ${port} is root’s.`, cure };
    }
    const sysctls = (service.run.sysctls ?? []).filter(({ name }) => name !== SYSCTL);
    return {
      fields: runRefs(service, 'sysctls', 'user'),
      says: say`${SYSCTL} keeps ports below ${start} from everybody but root.`,
      cure: {
        label: say`Docker’s own value, 0`,
        spec: patchRun(spec, service.name, { sysctls: sysctls.length > 0 ? sysctls : undefined }),
      },
    };
  },
});
