import { say } from '../../languages/say.ts';
import { patch, patchRun } from '../spec/edit.ts';
import type { Bind, Run } from '../spec/spec.ts';
import { type Clash, defineConflict, hostRefs, runRefs } from './conflict.ts';

const isForced = ({ recursive }: Bind): boolean => recursive === 'readonly';

export default defineConflict({
  title: say`Recursive read only refused`,
  rules: ['R43'],
  severity: 'error',
  scope: 'service',
  source: 'Docker CLI and API documentation, API 1.44',
  find: (spec, service): Clash[] =>
    (['binds', 'systemBinds', 'engineSockets'] as const).flatMap((leaf): Clash[] => {
      const binds: NonNullable<Run['binds']> = service.run[leaf] ?? [];
      const changed = (change: (bind: Bind) => Bind) =>
        patchRun(spec, service.name, { [leaf]: binds.map((bind) => (isForced(bind) ? change(bind) : bind)) });
      if ((spec.host.engine ?? 25) < 25 && binds.some(isForced))
        return [
          {
            fields: [...runRefs(service, leaf), ...hostRefs(spec, 'engine')],
            says: say`The engine does not know it: "bind-recursive=readonly requires API v1.44 or later".`,
            cure: { label: say`Plain read-only`, spec: changed((bind) => patch(bind, { recursive: undefined })) },
          },
        ];
      if (!binds.some((bind) => isForced(bind) && !bind.readOnly)) return [];
      return [
        {
          fields: runRefs(service, leaf),
          says: say`The engine takes recursive read-only only together with read-only.`,
          cure: { label: 'Read-only', spec: changed((bind) => ({ ...bind, readOnly: true })) },
        },
      ];
    }),
});
