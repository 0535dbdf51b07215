import dockerfile from '../../formats/dockerfile/format.ts';
import type { Edit } from '../../formats/edits.ts';
import { forLast } from '../../formats/last.ts';
import { Lines } from '../../formats/placed.ts';
import { type Image, readImageFile } from '../dockerfile/image.ts';
import type { AuditFinding } from '../finding.ts';
import type { Cure } from '../rule.ts';
import { rules } from '../rules/registry.ts';
import { findingsOf, type Noticed } from '../stated.ts';
import { defineKind } from './kind.ts';

const own = [...rules].flatMap(([id, rule]) => (rule.dockerfile ? [[id, rule, rule.dockerfile] as const] : []));
const findings = findingsOf(dockerfile.treatments);
const imageOf = forLast(readImageFile);

/** Where the statement begins that an offset belongs to: the last one that begins at it or before. */
function statementOf({ file: { instructions } }: Image, at: number): number {
  let [low, high] = [0, instructions.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.source.from ?? at) <= at) low = middle;
    else high = middle;
  }
  return instructions[low]?.source.from ?? at;
}

function noticed(image: Image, lines: Lines): Noticed[] {
  const found: Noticed[] = [];
  for (const [control, { decision, reaches }, find] of own)
    for (const { at, says, state = 'weakened' } of find(image)) {
      const statement = statementOf(image, at);
      const { line, column } = lines.place(statement);
      found.push({ control, decision, reaches, line, column, word: at === statement ? undefined : lines.place(at), says, state });
    }
  return found;
}

/** The edits that the rule of a finding has for its statement, or why there are none. */
function cure(text: string, { control, line, column }: AuditFinding): Cure | undefined {
  const image = imageOf(text);
  const lines = new Lines(text);
  const edits = new Map<string, Edit>();
  let isCured = false;
  for (const spot of rules.get(control)?.dockerfile?.(image) ?? []) {
    const place = lines.place(statementOf(image, spot.at));
    const cured = place.line === line && place.column === column ? spot.cure?.() : undefined;
    if (typeof cured === 'string') return cured;
    for (const edit of cured ?? []) edits.set(JSON.stringify(edit), edit);
    isCured ||= cured !== undefined;
  }
  return isCured ? [...edits.values()] : undefined;
}

export default defineKind({
  title: 'Dockerfile',
  format: dockerfile,
  longest: 2 ** 18,
  find: (text) => findings(text, dockerfile.get(text), noticed(imageOf(text), new Lines(text))),
  cure,
});
