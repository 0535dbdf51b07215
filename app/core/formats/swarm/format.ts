import { asReading } from '../compose/read.ts';
import { writeInto } from '../compose/write.ts';
import { defineFormat } from '../format.ts';
import { read } from './read.ts';
import { render, sayable } from './spelling.ts';
import writer from './writer.ts';

export default defineFormat(writer, {
  get: (text) => asReading(read(text)),
  patch: (spec, _service, text) => writeInto(sayable(spec), text, { read, render }),
});
