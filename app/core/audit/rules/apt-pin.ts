import { MANAGERS } from '../dockerfile/managers.ts';
import { unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Debian packages without a version',
  byHand: 'Only the index knows its versions: apt-cache policy NAME prints them; write NAME=VERSION.',
  dockerfile: (image) => unpinned(image, MANAGERS.aptGet),
});
