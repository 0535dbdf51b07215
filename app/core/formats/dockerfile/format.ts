import { type FieldRef, fieldRef, serviceNamed } from '../../spec/fields.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { defineFormat, emptySpec, type Line, type NotUnderstood, type Reading } from '../format.ts';
import { linesOf } from '../statements.ts';
import { parseDockerfile } from './instructions.ts';
import { patchText } from './patch.ts';
import { type Read, readDockerfile } from './read.ts';
import writer from './writer.ts';

/** There is one service in a Dockerfile, and the file does not name it. */
const SERVICE = 'app';

function readingOf(read: Read): Reading {
  const service: Service = { name: SERVICE, workload: 'other', build: read.build, run: read.user ? { user: read.user } : {} };
  const spec: Spec = { ...emptySpec(), services: [service] };
  const known = stated(spec);
  const at = new Map<FieldRef, number[]>();
  const notUnderstood: NotUnderstood[] = [];
  read.file.instructions.forEach((instruction, index) => {
    for (const field of read.fields.get(index) ?? []) {
      const ref = fieldRef(field, SERVICE);
      if (!known.has(ref)) continue;
      const lines = Array.from({ length: instruction.to - instruction.from }, (_, line) => instruction.from + line + 1);
      const before = at.get(ref) ?? [];
      at.set(ref, before);
      // In the order of the file, so they come sorted.
      before.push(...lines);
    }
    const because = read.because.get(index);
    if (because !== undefined) notUnderstood.push({ line: instruction.from + 1, column: 1, text: instruction.text, because });
  });
  // What stands nowhere belongs to the image that the last stage makes.
  const last = read.file.instructions[read.stages.at(-1)?.from ?? 0]?.from ?? 0;
  return { spec, at, near: new Map([[fieldRef('service.name', SERVICE), last + 1]]), notUnderstood, errors: [] };
}

/** Lines of a text with the fields that each of them has a say in. */
function attributed(text: string, lines: readonly Line[], service: string): Line[] {
  const { file, fields } = readDockerfile(text);
  const ofLine = new Map<number, readonly FieldRef[]>();
  file.instructions.forEach(({ from, to }, index) => {
    const refs = (fields.get(index) ?? []).map((field) => fieldRef(field, service));
    for (let line = from; line < to; line++) ofLine.set(line, refs);
  });
  return lines.map((line, index) => ({ ...line, fields: ofLine.get(index) ?? [] }));
}

export default defineFormat(writer, {
  get: (text) => {
    const { errors } = parseDockerfile(text);
    return errors.length > 0 ? { spec: emptySpec(), at: new Map(), notUnderstood: [], errors } : readingOf(readDockerfile(text));
  },
  patch: (spec, name, text) => {
    const [error] = parseDockerfile(text).errors;
    if (error) throw new Error(`line ${error.line}: ${error.because}`);
    const patched = patchText(serviceNamed(spec, name), text);
    return attributed(patched, linesOf(patched), name);
  },
});
