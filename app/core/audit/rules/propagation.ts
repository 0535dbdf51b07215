import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Mounts travel to the host`,
  decision: 'bind-mounts',
  reaches: 'host',
  *service({ run: { binds = [], systemBinds = [], engineSockets = [] } }) {
    for (const { source, propagation } of [...binds, ...systemBinds, ...engineSockets])
      if (propagation === 'shared' || propagation === 'rshared')
        yield { says: say`Mounts made in the container below ${source} appear on the host.`, fields: ['run.binds', 'run.systemBinds'] };
  },
});
