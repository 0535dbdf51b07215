import { patchBuild } from '../spec/edit.ts';
import type { Command } from '../spec/spec.ts';
import { hasShell } from '../workloads/base.ts';
import { buildRefs, defineConflict, needsShell } from './conflict.ts';

/** The same words without a shell, where no shell would have changed them. */
const asWords = ({ form, words: [line = ''] }: Command): Command | undefined =>
  form === 'shell' && /^[\w./:=@%+, -]+$/.test(line) ? { form: 'exec', words: line.trim().split(/ +/) } : undefined;

export default defineConflict({
  rules: ['R60'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) =>
    (['entrypoint', 'command'] as const).flatMap((leaf) => {
      const line = service.build[leaf];
      if (!line || !needsShell(line) || hasShell(service, workload)) return [];
      const exec = asWords(line);
      return [
        {
          fields: buildRefs(service, leaf, 'repository'),
          says: 'The image has no shell to run the line: exec: "/bin/sh": stat /bin/sh: no such file or directory.',
          ...(exec && { cure: { label: 'The exec form', spec: patchBuild(spec, service.name, { [leaf]: exec }) } }),
        },
      ];
    }),
});
