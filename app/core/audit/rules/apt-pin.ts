import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Debian packages without a version`,
  byHand: say`Only the index knows its versions: apt-cache policy NAME prints them; write NAME=VERSION.`,
  dockerfile: (image) => unpinned(image, MANAGERS.aptGet),
});
