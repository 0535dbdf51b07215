import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { asking, hasOption } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`yum asks before it installs`,
  harmless: true,
  dockerfile: (image) => asking(image, MANAGERS.yum, (call) => hasOption(call, ['--assumeyes', '--yes'], 'y'), '-y'),
});
