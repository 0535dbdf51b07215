import { say } from '../../../languages/say.ts';
import { inPlaceOf } from '../dockerfile/edits.ts';
import { commandsWith } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

/** What apt-get does in the same words. */
const SAME = /^(?:update|install|reinstall|remove|purge|autoremove|upgrade|dist-upgrade|build-dep|clean|autoclean|source|download)$/;

export default defineRule({
  title: say`apt is made for people`,
  harmless: true,
  *dockerfile(image) {
    for (const { step, at } of commandsWith(image, ({ program }) => program === 'apt')) {
      const calls = step.commands.filter(({ program }) => program === 'apt');
      yield {
        at,
        says: say`apt warns that its interface may change; scripts call apt-get or apt-cache.`,
        cure: () => {
          if (!calls.every(({ words }) => SAME.test(words.slice(1).find((word) => !word.startsWith('-')) ?? '')))
            return say`apt-get does not do this; apt-cache does.`;
          const edits = [...new Set(calls.map(({ spans }) => spans[0]))].map((span) => inPlaceOf(step, span, 'apt-get'));
          return edits.flatMap((edit) => (typeof edit === 'string' ? [] : edit));
        },
      };
    }
  },
});
