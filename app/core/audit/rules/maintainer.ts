import { lineOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'MAINTAINER',
  *dockerfile({ all }) {
    for (const instruction of all('MAINTAINER'))
      yield { line: lineOf(instruction), says: 'MAINTAINER was replaced by LABEL org.opencontainers.image.authors.' };
  },
});
