import { readImage } from '../../spec/image-reference.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'The image is not pinned by its digest',
  *service({ run: { image = '' }, service: { build } }) {
    const read = build.repository === undefined ? readImage(image) : undefined;
    if (read && read.digest === undefined)
      yield { says: `The tag of ${image} can be pushed again.`, state: 'weakened', fields: ['run.image'] };
  },
});
