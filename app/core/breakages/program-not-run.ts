import { say } from '../../languages/say.ts';
import { defineBreakage, exited } from './breakage.ts';

export default defineBreakage({
  title: say`A program that cannot be run`,
  family: 'exit 126',
  rules: [],
  cause: say`Exit code 126: the file is there and was not run. It has no mode for running, stands on a noexec mount, or was built for another processor.`,
  cure: say`COPY --chmod=0755; an image for this platform.`,
  wrong: { cure: '--privileged', because: say`It gives the host. The mode of the file, its platform and a noexec mount stay as they are.` },
  fields: ['build.entrypoint', 'run.tmpfs', 'run.capDrop'],
  signs: [/exec format error/i, /exec:? "?(?<path>[^\s":]+)"?: permission denied/i, /cannot execute(?: binary file)?/i, exited(126)],
  refuses: () => undefined,
});
