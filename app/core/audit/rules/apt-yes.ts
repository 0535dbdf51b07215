import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { asking, type Call, hasOption } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

/** `-qq`, in one word or two, answers yes. */
const isVeryQuiet = ({ options }: Call): boolean =>
  options.includes('-q=2') ||
  options.reduce((count, option) => count + (/^-\w+$/.test(option) ? (option.match(/q/g)?.length ?? 0) : 0), 0) >= 2;

export default defineRule({
  title: say`apt-get asks before it installs`,
  harmless: true,
  dockerfile: (image) =>
    asking(
      image,
      MANAGERS.aptGet,
      (call) =>
        hasOption(call, ['--yes', '--assume-yes'], 'y') ||
        isVeryQuiet(call) ||
        /Assume-Yes=(?:true|1|yes)/i.test(call.command.words.join(' ')),
      '-y',
    ),
});
