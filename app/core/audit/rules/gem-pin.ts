import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf, unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Ruby packages without a version',
  *dockerfile(image) {
    const bound = new Set(
      installsOf(image, MANAGERS.gem)
        .filter((call) => hasOption(call, ['-v', '--version']))
        .map(({ step }) => step.line),
    );
    for (const spot of unpinned(image, MANAGERS.gem)) if (!bound.has(spot.line)) yield spot;
  },
});
