import { get } from '../../formats/inspect/read.ts';
import { treatments } from '../../formats/run/treatments.ts';
import { foundIn } from '../stated.ts';
import { defineKind } from './kind.ts';

/** It shows what `docker run` says, and the healthcheck that is in force, be it the image's. */
export default defineKind({
  title: 'docker inspect',
  longest: 2 ** 20,
  find: (text) => foundIn(get(text), { ...treatments, 'build.healthcheck': 'prints' }),
});
