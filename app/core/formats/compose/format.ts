/** `compose.yaml`: every service of the plan, for `docker compose`. */
import { stated } from '../../spec/fields.ts';
import { defineFormat } from '../format.ts';
import { written } from '../statements.ts';
import { read } from './read.ts';
import { render } from './render.ts';
import { treatments } from './treatments.ts';
import { writeInto } from './write.ts';

export default defineFormat({
  title: 'Compose file',
  language: 'yaml',
  scope: 'project',
  rank: 30,
  treatments,
  path: () => 'compose.yaml',
  wanted: () => true,
  get: (text) => {
    const { spec, found, errors } = read(text);
    const known = stated(spec);
    const at = new Map([...found.at].filter(([field]) => known.has(field)));
    return { spec, at, notUnderstood: errors.length > 0 ? [] : found.notUnderstood, errors };
  },
  put: (spec, _service, text = '') => (text.trim() === '' ? written(render(spec)) : writeInto(spec, text)),
  apply: () => ['docker compose config --quiet', 'docker compose up --detach'],
});
