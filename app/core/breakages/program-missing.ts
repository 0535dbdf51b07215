import { say } from '../../languages/say.ts';
import { defineBreakage, exited } from './breakage.ts';

export default defineBreakage({
  title: say`A program that is not there`,
  family: 'exit 127',
  rules: [],
  cause: say`Exit code 127: the command was not found in the image, in $PATH or under its path. A dynamic program in an image without its loader says “no such file” about itself.`,
  cure: say`The full path of the program in exec form; a static build for images without a C library.`,
  wrong: { cure: say`--privileged or root`, because: say`No right brings a file that the image does not have.` },
  fields: ['build.entrypoint', 'build.command', 'build.repository', 'build.variant'],
  signs: [
    /executable file not found in \$PATH/,
    /exec:? "?(?<name>[^\s":]+)"?: (?:stat \S+: )?no such file or directory/,
    /(?:^|: )(?<name>[\w./-]+): (?:command )?not found$/,
    exited(127),
  ],
  refuses: () => undefined,
});
