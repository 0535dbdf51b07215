import run from '../../formats/run/format.ts';
import { foundIn } from '../stated.ts';
import { defineKind } from './kind.ts';

export default defineKind({ title: 'docker run', longest: 2 ** 18, format: run, find: (text) => foundIn(run.get(text), run.treatments) });
