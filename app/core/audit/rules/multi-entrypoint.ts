import { say } from '../../../languages/say.ts';
import { overridden } from '../dockerfile/repeated.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`More than one ENTRYPOINT`,
  harmless: true,
  dockerfile: (image) => overridden(image, 'ENTRYPOINT'),
});
