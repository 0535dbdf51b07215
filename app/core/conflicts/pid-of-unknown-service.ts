import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Pid of unknown service`,
  rules: [],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const other = service.run.pid?.startsWith('service:') ? service.run.pid.slice('service:'.length) : undefined;
    if (other === undefined || (other !== service.name && spec.services.some(({ name }) => name === other))) return [];
    return [
      {
        fields: runRefs(service, 'pid'),
        says: say`${other} is ${other === service.name ? say`this service itself` : say`no service of this plan`}: "No such container".`,
        cure: { label: say`Its own processes`, spec: patchRun(spec, service.name, { pid: undefined }) },
      },
    ];
  },
});
