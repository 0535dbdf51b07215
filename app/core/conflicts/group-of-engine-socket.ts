import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Group of engine socket`,
  rules: ['R42'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { groups = [], engineSockets = [] } = service.run;
    // A number says nothing about the group, but beside the socket it can only be the socket's.
    const opens = (group: string) => group === 'docker' || (engineSockets.length > 0 && /^\d+$/.test(group));
    if (!groups.some(opens)) return [];
    return [
      {
        fields: runRefs(service, 'groups', 'engineSockets', 'user'),
        says: say`The group of the socket gives a user that is not root the whole API of the engine, which is root of the host.`,
        cure: {
          label: say`Without that group`,
          spec: patchRun(spec, service.name, { groups: listed(groups.filter((group) => !opens(group))) }),
        },
      },
    ];
  },
});
