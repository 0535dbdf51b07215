import { say } from '../../../languages/say.ts';
import { withOption } from '../dockerfile/edits.ts';
import { commandAt } from '../dockerfile/image.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`apk keeps its index in the layer`,
  decision: 'package-hygiene',
  harmless: true,
  *dockerfile(image) {
    for (const call of installsOf(image, MANAGERS.apk))
      if (!hasOption(call, ['--no-cache']) && !call.step.mounts.some((mount) => mount.startsWith('/var/cache/apk')))
        yield {
          at: commandAt(call.step, call.command),
          says: say`Without --no-cache the index of packages stays in the layer.`,
          cure: () => withOption(call, '--no-cache'),
        };
  },
});
