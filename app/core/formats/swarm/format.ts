import { stated } from '../../spec/stated.ts';
import { writeInto } from '../compose/write.ts';
import { defineFormat } from '../format.ts';
import { read } from './read.ts';
import { render, sayable } from './spelling.ts';
import writer from './writer.ts';

export default defineFormat(writer, {
  get: (text) => {
    const { spec, found, errors } = read(text);
    const known = stated(spec);
    const at = new Map([...found.at].filter(([field]) => known.has(field)));
    return { spec, at, entries: found.heldEntries, near: found.near, notUnderstood: errors.length > 0 ? [] : found.notUnderstood, errors };
  },
  patch: (spec, _service, text) => writeInto(sayable(spec), text, { read, render }),
});
