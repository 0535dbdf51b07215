import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { unpinned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`npm packages without a version`,
  byHand: say`Only the index knows its versions: npm view NAME versions prints them; write NAME@VERSION, or npm ci with a lock file.`,
  dockerfile: (image) => unpinned(image, MANAGERS.npm),
});
