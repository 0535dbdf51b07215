import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';
import { isSecret, isSecretName, isSecretValue } from '../secrets.ts';

export default defineRule({
  title: say`A secret in the environment`,
  decision: 'runtime-secrets',
  reaches: 'data',
  *dockerfile({ settings }) {
    for (const { name, value, instruction } of settings)
      if (isSecretName(name) || isSecretValue(value ?? ''))
        yield {
          at: startOf(instruction),
          says: say`${name} looks like a secret; the history of the image shows it to everybody who can pull it.`,
          state: 'open',
        };
  },
  *service({ run: { environment = [] } }) {
    for (const [entry, { name, value }] of environment.entries())
      if (isSecret(name, value))
        yield { says: say`${name} looks like a secret; docker inspect shows it.`, state: 'open', fields: ['run.environment'], entry };
  },
});
