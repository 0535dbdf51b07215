import { say } from '../../../languages/say.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { uncleaned } from '../dockerfile/packages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`zypper leaves its cache in the layer`,
  decision: 'package-hygiene',
  harmless: true,
  costs: '',
  dockerfile: (image) =>
    uncleaned(image, MANAGERS.zypper, {
      verbs: ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch', 'update', 'up', 'dist-upgrade', 'dup'],
      cleans: ({ words }) => words[0] === 'zypper' && words.some((word) => word === 'clean' || word === 'cc'),
      clean: () => 'zypper clean --all',
      directory: /^\/var\/cache\/zypp(?:\/|\*|$)/,
    }),
});
