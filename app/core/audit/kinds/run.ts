import run from '../../formats/run/format.ts';
import { type Found, unreadable } from '../finding.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

const findings = findingsOf(run.treatments);

/** Lines that start a container of which nothing can be read are no lines without a fault. */
function find(text: string): Found[] {
  const reading = run.get(text);
  const isEmpty = reading.errors.length === 0 && reading.spec.services.length === 0 && text.trim() !== '';
  return isEmpty ? [unreadable(reading.notUnderstood)] : findings(text, reading);
}

export default defineKind({ title: 'docker run', longest: 2 ** 18, format: run, find });
