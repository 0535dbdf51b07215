import { say } from '../../languages/say.ts';
import { patchHost } from '../spec/edit.ts';
import { defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  title: say`Default runtime unknown`,
  rules: [],
  severity: 'error',
  scope: 'project',
  source: 'run here, Engine 20.10.24',
  find: (spec) => {
    const { defaultRuntime = 'runc', runtimes = [] } = spec.host;
    if (defaultRuntime === 'runc' || defaultRuntime.startsWith('io.containerd.') || runtimes.some(({ name }) => name === defaultRuntime))
      return [];
    return [
      {
        fields: hostRefs(spec, 'defaultRuntime', 'runtimes'),
        says: say`The daemon does not start: "specified default runtime '${defaultRuntime}' does not exist".`,
        cure: { label: say`runc as the default`, spec: patchHost(spec, { defaultRuntime: undefined }) },
      },
    ];
  },
});
