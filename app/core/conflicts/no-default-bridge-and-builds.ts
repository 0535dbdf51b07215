import { say } from '../../languages/say.ts';
import { patchHost } from '../spec/edit.ts';
import { buildRefs, defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  title: say`No default bridge and builds`,
  rules: ['R17'],
  severity: 'warn',
  scope: 'project',
  source: 'run here, Engine 20.10.24',
  find: (spec) => {
    const built = spec.services.find(({ build }) => build.repository !== undefined);
    if (!spec.host.noDefaultBridge || !built) return [];
    return [
      {
        fields: [...hostRefs(spec, 'noDefaultBridge'), ...buildRefs(built, 'repository')],
        says: say`Without docker0 a step of docker build that runs a command ends with “network bridge not found” on this host, unless --network names another.`,
        cure: {
          label: say`Keep docker0, without traffic on it`,
          spec: patchHost(spec, { noDefaultBridge: undefined, interContainer: false }),
        },
      },
    ];
  },
});
