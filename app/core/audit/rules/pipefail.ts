import { say } from '../../../languages/say.ts';
import { chainOf } from '../../formats/dockerfile/stages.ts';
import { commandAt, type Image, type Step } from '../dockerfile/image.ts';
import type { Command } from '../dockerfile/shell.ts';
import { type Cure, defineRule } from '../rule.ts';

/** Whether the shell of this step knows the option: by its own name, or because the base's /bin/sh is busybox's. */
function knowsPipefail({ stages }: Image, { shell = '', instruction }: Step): boolean {
  if (shell !== 'sh') return /^(?:ba|z|a|k)sh$/.test(shell);
  const root = stages[chainOf(stages.slice(0, instruction.stage + 1))[0] ?? 0]?.resolved ?? '';
  return /^(?:docker\.io\/)?(?:library\/)?alpine(?:[:@]|$)|:[\w.-]*\balpine/.test(root);
}

function cure(image: Image, step: Step): Cure {
  if (!knowsPipefail(image, step))
    return say`Only you know whether the image has bash; with it: SHELL ["/bin/bash", "-o", "pipefail", "-c"] before the step.`;
  if (!step.place) return say`Write set -o pipefail at the start of the script.`;
  const at = step.place(0);
  return [
    {
      from: at,
      to: at,
      insert: step.instruction.heredoc ? 'set -o pipefail\n' : 'set -o pipefail && ',
    },
  ];
}

export default defineRule({
  title: say`A pipe hides a failure`,
  costs: say`A build that went on after a failure ends with it.`,
  *dockerfile(image) {
    for (const step of image.steps) {
      const { commands, pipefail, shell } = step;
      if (pipefail || shell === undefined || /^(?:pwsh|powershell|cmd)$/i.test(shell)) continue;
      const piped: Command | undefined = commands.find((command) => command.piped);
      if (piped)
        yield {
          at: commandAt(step, piped),
          says: say`Only the last program of a pipe decides; set -o pipefail, in a shell that knows it, makes the step fail with the first.`,
          cure: () => cure(image, step),
        };
    }
  },
});
