import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'A pipe hides a failure',
  *dockerfile({ steps }) {
    for (const { line, commands, pipefail, shell } of steps)
      if (!pipefail && shell !== undefined && !/^(?:pwsh|powershell|cmd)$/i.test(shell) && commands.some(({ piped }) => piped))
        yield {
          line,
          says: 'Only the last program of a pipe decides; set -o pipefail, in a shell that knows it, makes the step fail with the first.',
        };
  },
});
