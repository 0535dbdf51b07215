import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

/** What fetches the index, by program and word. */
const INDEX: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:apt-get|apt|aptitude|apk|yum|dnf|microdnf)$/, /^(?:update|makecache)$/],
  [/^zypper$/, /^(?:refresh|ref|update|up)$/],
  [/^pacman$/, /^-S\w*y/],
];
const INSTALL =
  /^(?:install|in|add|upgrade|dist-upgrade|full-upgrade|build-dep|source|download|localinstall|groupinstall|reinstall|satisfy|-S|--update|-U)$/;

export default defineRule({
  title: say`The index of packages is fetched in a step of its own`,
  byHand: 'Join it with the step that installs, by &&.',
  *dockerfile({ steps }) {
    for (const { instruction, commands, mounts } of steps) {
      const updates = commands.some(({ words: [program = '', ...rest] }) =>
        INDEX.some(([name, verb]) => name.test(program) && rest.some((word) => verb.test(word))),
      );
      const installs = commands.some(({ words }) => words.some((word) => INSTALL.test(word)));
      if (updates && !installs && mounts.length === 0)
        yield {
          at: startOf(instruction),
          says: say`The builder keeps this step, so later installs work with an index as old as the cache.`,
        };
    }
  },
});
