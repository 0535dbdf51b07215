import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { type Clash, defineConflict, hostRefs, runRefs } from './conflict.ts';

const FIRST_FREE = 1024;

export default defineConflict({
  title: say`Not in rootless mode`,
  rules: ['R51'],
  severity: 'error',
  scope: 'service',
  source: 'Docker documentation, rootless mode, troubleshooting',
  find: (spec, service): Clash[] => {
    if (!spec.host.rootless) return [];
    const { apparmor, ports = [] } = service.run;
    const clashes: Clash[] = [];
    if (apparmor !== undefined && apparmor !== 'unconfined')
      clashes.push({
        fields: [...runRefs(service, 'apparmor'), ...hostRefs(spec, 'rootless')],
        says: say`A rootless engine has no AppArmor, so the profile confines nothing.`,
        cure: { label: say`Without a profile`, spec: patchRun(spec, service.name, { apparmor: undefined, apparmorFrom: undefined }) },
      });
    const low = ports.filter(({ published = FIRST_FREE }) => published < FIRST_FREE);
    if (low.length > 0)
      clashes.push({
        fields: [...runRefs(service, 'ports'), ...hostRefs(spec, 'rootless')],
        says: say`A rootless engine may not open ports below ${FIRST_FREE}: "cannot expose privileged port ${low[0]?.published ?? 0}".`,
        cure: {
          label: say`Ports from 8000 on`,
          spec: patchRun(spec, service.name, {
            ports: ports.map((port) => (low.includes(port) ? { ...port, published: (port.published ?? 0) + 8000 } : port)),
          }),
        },
      });
    return clashes;
  },
});
