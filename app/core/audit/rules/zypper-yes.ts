import { asking, hasOption, MANAGERS } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'zypper asks before it installs',
  dockerfile: (image) => asking(image, MANAGERS.zypper, (call) => hasOption(call, ['--no-confirm', '--non-interactive'], 'yn')),
});
