import { defineFormat } from '../format.ts';
import { patched } from './patch.ts';
import { readScript } from './read.ts';
import writer from './writer.ts';

export default defineFormat(writer, {
  get: (text) => readScript(text).reading,
  patch: (spec, _service, text) => patched(spec, text),
});
