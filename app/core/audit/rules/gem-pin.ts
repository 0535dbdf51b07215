import { say } from '../../../languages/say.ts';
import { commandAt } from '../dockerfile/image.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf, unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Ruby packages without a version`,
  byHand: say`Only the index knows its versions: gem list --remote --all NAME prints them; write NAME:VERSION.`,
  *dockerfile(image) {
    const bound = new Set(
      installsOf(image, MANAGERS.gem)
        .filter((call) => hasOption(call, ['-v', '--version']))
        .map(({ step, command }) => commandAt(step, command)),
    );
    for (const spot of unpinned(image, MANAGERS.gem)) if (!bound.has(spot.at)) yield spot;
  },
});
