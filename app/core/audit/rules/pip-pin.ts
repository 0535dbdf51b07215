import { MANAGERS } from '../dockerfile/managers.ts';
import { hasOption, installsOf, unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Python packages without a version',
  *dockerfile(image) {
    const bound = new Set(
      installsOf(image, MANAGERS.pip)
        .filter((call) => hasOption(call, ['-c', '--constraint', '-r', '--requirement']))
        .map(({ step }) => step.line),
    );
    for (const spot of unpinned(image, MANAGERS.pip)) if (!bound.has(spot.line)) yield spot;
  },
});
