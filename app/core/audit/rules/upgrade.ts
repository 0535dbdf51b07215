import { say } from '../../../languages/say.ts';
import { commandsWith } from '../dockerfile/image.ts';
import type { Command } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

const UPGRADES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:apt-get|apt|aptitude)$/, /^(?:upgrade|dist-upgrade|full-upgrade|safe-upgrade)$/],
  [/^apk$/, /^upgrade$/],
  [/^(?:yum|t?dnf|microdnf)$/, /^(?:update|upgrade|up|distro-sync)$/],
  [/^zypper$/, /^(?:dup|dist-upgrade|up|update)$/],
];
const isUpgrade = (command: Command): boolean =>
  UPGRADES.some(
    ([program, verb]) => program.test(command.program) && verb.test(command.words.slice(1).find((word) => !word.startsWith('-')) ?? ''),
  );

export default defineRule({
  title: say`The whole base is upgraded in a step`,
  byHand: say`Take it out, and raise the version or digest of the base image instead.`,
  *dockerfile(image) {
    for (const { at } of commandsWith(image, isUpgrade))
      yield { at, says: say`The base changes with the day of the build; raise its version or digest instead, and build again.` };
  },
});
