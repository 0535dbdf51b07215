import { overridden } from '../dockerfile/repeated.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'More than one CMD',
  harmless: true,
  dockerfile: (image) => overridden(image, 'CMD'),
});
