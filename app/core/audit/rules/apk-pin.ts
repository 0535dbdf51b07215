import { MANAGERS } from '../dockerfile/managers.ts';
import { unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Alpine packages without a version',
  byHand: 'Only the index knows its versions: apk policy NAME prints them; write NAME=VERSION.',
  dockerfile: (image) => unpinned(image, MANAGERS.apk),
});
