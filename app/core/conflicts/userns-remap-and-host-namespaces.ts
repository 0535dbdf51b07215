import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Run } from '../spec/spec.ts';
import { type Clash, defineConflict, hostRefs, runRefs } from './conflict.ts';

const REFUSED: readonly {
  leaf: keyof Run & ('networkMode' | 'pid' | 'ipc' | 'privileged');
  value: unknown;
  says: string;
  label: string;
}[] = [
  {
    leaf: 'networkMode',
    value: 'host',
    says: "cannot share the host's network namespace when user namespaces are enabled",
    label: say`A network of its own`,
  },
  {
    leaf: 'pid',
    value: 'host',
    says: 'cannot share the host PID namespace when user namespaces are enabled',
    label: say`Its own processes`,
  },
  { leaf: 'ipc', value: 'host', says: 'error mounting "mqueue" … operation not permitted', label: say`Its own shared memory` },
  { leaf: 'privileged', value: true, says: 'privileged mode is incompatible with user namespaces', label: say`Not privileged` },
];

export default defineConflict({
  title: say`Userns remap and host namespaces`,
  rules: ['R09', 'R10'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service): Clash[] =>
    spec.host.usernsRemap === undefined || service.run.userns === 'host'
      ? []
      : REFUSED.filter(({ leaf, value }) => service.run[leaf] === value).map(({ leaf, says, label }) => ({
          fields: [...runRefs(service, leaf), ...hostRefs(spec, 'usernsRemap')],
          says: say`The daemon maps uids, so the container does not start: "${says}".`,
          cure: { label, spec: patchRun(spec, service.name, { [leaf]: undefined }) },
        })),
});
