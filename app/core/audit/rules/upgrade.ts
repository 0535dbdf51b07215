import { type Command, programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

const UPGRADES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:apt-get|apt|aptitude)$/, /^(?:upgrade|dist-upgrade|full-upgrade|safe-upgrade)$/],
  [/^apk$/, /^upgrade$/],
  [/^(?:yum|t?dnf|microdnf)$/, /^(?:update|upgrade|up|distro-sync)$/],
  [/^zypper$/, /^(?:dup|dist-upgrade|up|update)$/],
];
const isUpgrade = (command: Command): boolean =>
  UPGRADES.some(
    ([program, verb]) => program.test(programOf(command)) && verb.test(command.words.slice(1).find((word) => !word.startsWith('-')) ?? ''),
  );

export default defineRule({
  title: 'The whole base is upgraded in a step',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.some(isUpgrade))
        yield { line, says: 'The base changes with the day of the build; raise its version or digest instead, and build again.' };
  },
});
