import run from '../../formats/run/format.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

const findings = findingsOf(run.treatments);

export default defineKind({ title: 'docker run', longest: 2 ** 18, format: run, find: (text) => findings(text, run.get(text)) });
