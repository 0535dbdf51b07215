import { readImage, tagOf } from '../../spec/image-reference.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'The image has no version',
  decision: 'base-image-pin',
  reaches: 'container',
  *service({ run: { image = '' }, service: { build } }) {
    const read = build.repository === undefined ? readImage(image) : undefined;
    if (!read || read.digest !== undefined) return;
    const tag = tagOf(read);
    if (tag === undefined || tag === 'latest')
      yield { says: `${image} is whatever was pushed last.`, state: 'weakened', fields: ['run.image'] };
  },
});
