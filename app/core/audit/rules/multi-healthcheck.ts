import { overridden } from '../dockerfile/repeated.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'More than one HEALTHCHECK',
  harmless: true,
  dockerfile: (image) => overridden(image, 'HEALTHCHECK'),
});
