import { say } from '../../languages/say.ts';
import { patchBuild } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import type { Command } from '../spec/spec.ts';
import { hasShell, needsShell } from '../workloads/base.ts';
import { defineBreakage } from './breakage.ts';

const TOOLS = /^(?:\/(?:usr\/)?bin\/)?(?:curl|wget|nc|pgrep)$/;
const fails = (test: Command | undefined): boolean => test !== undefined && (needsShell(test) || TOOLS.test(test.words[0] ?? ''));

export default defineBreakage({
  title: say`A health check that the image cannot run`,
  family: 'exit 127',
  rules: ['R39'],
  cause: say`The check calls a shell or a tool that the image does not have, so the container is unhealthy for ever although the program works.`,
  cure: say`Ask with what is there: the program itself with a flag, or the language’s own client in exec form.`,
  wrong: { cure: say`Installing curl`, because: say`It gives an intruder a downloader.` },
  fields: ['build.healthcheck', 'build.repository'],
  signs: [
    /(?:sh: (?:line )?(?:\d+: )?)?(?<name>curl|wget|nc|pgrep): (?:not found|command not found)/,
    /exec: "(?<name>curl|wget|nc|pgrep)": (?:executable file not found|stat)/,
    /Health check exceeded timeout|"?Status"?: "?unhealthy|\(unhealthy\)/i,
  ],
  needs: ({ service: { build } }) => (build.healthcheck?.test ? [{}] : []),
  refuses: ({ spec, service, workload }) => {
    const { healthcheck } = service.build;
    if (!fails(healthcheck?.test) || hasShell(service, workload)) return undefined;
    return {
      fields: [fieldRef('build.healthcheck', service.name), fieldRef('build.repository', service.name)],
      says: say`The image has neither a shell nor its tools, so the container is unhealthy for ever.`,
      cure: fails(workload.healthcheck?.test)
        ? { label: say`No health check`, spec: patchBuild(spec, service.name, { healthcheck: {} }) }
        : { label: say`A check that the image can run`, spec: patchBuild(spec, service.name, { healthcheck: workload.healthcheck ?? {} }) },
    };
  },
});
