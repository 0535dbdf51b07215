import { say } from '../../../languages/say.ts';
import { MANAGERS, RPM_FILLS } from '../dockerfile/managers.ts';
import { uncleaned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`yum leaves its cache in the layer`,
  decision: 'package-hygiene',
  harmless: true,
  costs: '',
  dockerfile: (image) =>
    uncleaned(image, MANAGERS.yum, {
      verbs: RPM_FILLS,
      cleans: ({ words }) => /^(?:yum|dnf5?|microdnf)$/.test(words[0] ?? '') && words.includes('clean'),
      clean: () => 'yum clean all',
      directory: /^\/var\/cache\/(?:yum|dnf)(?:\/|\*|$)/,
    }),
});
