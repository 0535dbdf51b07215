import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { uncleaned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Package lists stay in the layer`,
  decision: 'package-hygiene',
  harmless: true,
  costs: '',
  dockerfile: (image) =>
    uncleaned(image, MANAGERS.apt, {
      verbs: ['update'],
      cleans: () => false,
      clean: () => 'rm -rf /var/lib/apt/lists/*',
      directory: /^\/var\/lib\/apt(?:\/lists)?(?:\/|\*|$)/,
    }),
});
