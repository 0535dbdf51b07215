import { MANAGERS } from '../dockerfile/managers.ts';
import { unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'zypper packages without a version',
  dockerfile: (image) => unpinned(image, MANAGERS.zypper),
});
