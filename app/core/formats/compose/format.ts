import { defineFormat } from '../format.ts';
import { asReading, read } from './read.ts';
import { writeInto } from './write.ts';
import writer from './writer.ts';

export default defineFormat(writer, {
  get: (text) => asReading(read(text)),
  patch: (spec, _service, text) => writeInto(spec, text),
});
