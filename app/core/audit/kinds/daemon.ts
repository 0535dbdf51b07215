import daemon from '../../formats/daemon/format.ts';
import { foundIn } from '../stated.ts';
import { defineKind } from './kind.ts';

export default defineKind({
  title: 'daemon.json',
  longest: 2 ** 18,
  format: daemon,
  find: (text) => foundIn(daemon.get(text), daemon.treatments),
});
