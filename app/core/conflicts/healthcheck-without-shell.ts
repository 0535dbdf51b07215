import { patchBuild } from '../spec/edit.ts';
import type { Command } from '../spec/spec.ts';
import { hasShell } from '../workloads/base.ts';
import { buildRefs, defineConflict, needsShell } from './conflict.ts';

const TOOLS = /^(?:\/(?:usr\/)?bin\/)?(?:curl|wget|nc|pgrep)$/;
const fails = (test: Command | undefined): boolean => test !== undefined && (needsShell(test) || TOOLS.test(test.words[0] ?? ''));

export default defineConflict({
  rules: ['R39'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { healthcheck } = service.build;
    if (!fails(healthcheck?.test) || hasShell(service, workload)) return [];
    return [
      {
        fields: buildRefs(service, 'healthcheck', 'repository'),
        says: 'The image has neither a shell nor its tools, so the container is unhealthy for ever: "no such file or directory".',
        cure: fails(workload.healthcheck?.test)
          ? { label: 'No health check', spec: patchBuild(spec, service.name, { healthcheck: {} }) }
          : { label: 'A check that the image can run', spec: patchBuild(spec, service.name, { healthcheck: workload.healthcheck ?? {} }) },
      },
    ];
  },
});
