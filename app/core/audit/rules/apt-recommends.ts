import { say } from '../../../languages/say.ts';
import { withOption } from '../dockerfile/edits.ts';
import { commandAt } from '../dockerfile/image.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`apt-get installs recommended extras`,
  decision: 'package-hygiene',
  *dockerfile(image) {
    for (const call of installsOf(image, MANAGERS.aptGet)) {
      const isLean =
        hasOption(call, ['--no-install-recommends']) || /Install-Recommends=(?:false|0|no)/i.test(call.command.words.join(' '));
      if (!isLean)
        yield {
          at: commandAt(call.step, call.command),
          says: say`What a package only recommends comes into the image too.`,
          cure: () => withOption(call, '--no-install-recommends'),
        };
    }
  },
});
