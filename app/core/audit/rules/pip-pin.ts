import { say } from '../../../languages/say.ts';
import { commandAt } from '../dockerfile/image.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf, unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Python packages without a version`,
  byHand: say`Only the index knows its versions: pip index versions NAME prints them; write NAME==VERSION, or install from a file with hashes.`,
  *dockerfile(image) {
    const bound = new Set(
      installsOf(image, MANAGERS.pip)
        .filter((call) => hasOption(call, ['-c', '--constraint', '-r', '--requirement']))
        .map(({ step, command }) => commandAt(step, command)),
    );
    for (const spot of unpinned(image, MANAGERS.pip)) if (!bound.has(spot.at)) yield spot;
  },
});
