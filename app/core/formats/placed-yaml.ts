/**
 * YAML as placed values, in one pass over the text and in time that grows with its length alone: manifests come from
 * anywhere, and nothing that stands in one may hold up the page.
 */
import { number, say } from '../../languages/say.ts';
import type { NotUnderstood } from './format.ts';
import { type Documents, Lines, type Placed } from './placed.ts';
import { YamlReader } from './placed-yaml-reader.ts';
import { endOfLine, YamlTrouble } from './placed-yaml-scalar.ts';

/** Characters; a larger text is refused. */
const LONGEST = 2 ** 20;
/** Documents that cannot be read, before the text is given up. */
const MOST_TROUBLES = 10;

/** Every document of a text, those that can be read and the trouble with the others. Never throws. */
export function readYaml(text: string): Documents {
  const lines = new Lines(text);
  const roots: Placed[] = [];
  const errors: NotUnderstood[] = [];
  if (text.length > LONGEST) {
    const because = say`The text is longer than ${number(LONGEST)} characters, the most that is read.`;
    return { roots, errors: [{ line: 1, column: 1, text: '', because, fails: 'open' }], twice: [] };
  }
  const reader = new YamlReader(text);
  while (errors.length < MOST_TROUBLES) {
    try {
      const root = reader.document();
      if (!root) break;
      if (root.value) roots.push(root);
    } catch (error) {
      if (!(error instanceof YamlTrouble)) throw error;
      const at = { from: error.at, to: endOfLine(text, error.at) };
      const template = text.slice(text.lastIndexOf('\n', error.at) + 1, at.to).includes('{{');
      errors.push(
        lines.note(
          at,
          template ? say`A template ({{ }}) stands here; the finished YAML is expected, as helm template prints it.` : error.message,
          'open',
        ),
      );
      reader.recover(error.at);
    }
  }
  return { roots, errors, twice: reader.twice };
}
