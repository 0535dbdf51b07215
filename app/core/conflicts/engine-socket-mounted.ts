import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import { holdsEngineSocket } from '../spec/path.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Engine socket mounted`,
  rules: ['R41'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { engineSockets = [], systemBinds = [] } = service.run;
    const above = systemBinds.filter(({ source }) => holdsEngineSocket(source));
    const [first] = [...engineSockets, ...above];
    if (!first) return [];
    const fields = runRefs(
      service,
      ...(engineSockets.length > 0 ? (['engineSockets'] as const) : []),
      ...(above.length > 0 ? (['systemBinds'] as const) : []),
    );
    return [
      {
        fields: [...fields, ...runRefs(service, 'capDrop', 'noNewPrivileges')],
        says: first.readOnly
          ? say`Through ${first.source} the container starts others with any right on the host; read-only changes nothing, as it concerns the file and not the API. What else confines it is void.`
          : say`Through ${first.source} the container starts others with any right on the host. What else confines it is void.`,
        cure: {
          label: say`Do not mount it`,
          spec: patchRun(spec, service.name, {
            engineSockets: undefined,
            systemBinds: listed(systemBinds.filter((bind) => !above.includes(bind))),
          }),
        },
      },
    ];
  },
});
