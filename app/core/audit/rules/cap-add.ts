import { say } from '../../../languages/say.ts';
import { DEFAULT_CAPABILITIES, REACHES_HOST } from '../../spec/capability.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`A capability beyond the default set`,
  decision: 'capabilities',
  reaches: 'host',
  costs: say`What takes this right is refused.`,
  *service({ run: { capAdd = [] } }) {
    for (const [entry, name] of capAdd.entries()) {
      if (DEFAULT_CAPABILITIES.includes(name)) continue;
      const far = REACHES_HOST.includes(name);
      const says = far ? say`enough to leave the container or to take over its neighbours` : say`more than the engine gives by itself`;
      yield { says: say`${name} is added: ${says}.`, state: far ? 'open' : 'weakened', fields: ['run.capAdd'], entry };
    }
  },
});
