import { say } from '../../../languages/say.ts';
import { fieldRef, serviceNamed } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line } from '../format.ts';
import { only } from '../treatment.ts';

export const FIELD = 'build.ignore';
const treatments = only(FIELD);

/** A pattern as its line. Docker trims blanks and skips lines that start with #, so neither can be written. */
function written(pattern: string): string {
  if (/[\n\r]|^#/.test(pattern) || pattern !== pattern.trim()) throw new Error(`no line of .dockerignore says ${JSON.stringify(pattern)}`);
  return pattern;
}

export const ignoreOf = (spec: Spec, service: string): readonly string[] => serviceNamed(spec, service).build.ignore ?? [];

/** The line of a pattern of this service. */
export const lineOf =
  (service: string) =>
  (pattern: string): Line => ({ text: written(pattern), fields: [fieldRef(FIELD, service)] });

export default defineWriter({
  title: '.dockerignore',
  language: 'ignore',
  scope: 'service',
  rank: 20,
  isRead: true,
  treatments,
  path: ({ services }, service) => (services.length > 1 ? `${service}/.dockerignore` : '.dockerignore'),
  wanted: (spec, service) => serviceNamed(spec, service).build.repository !== undefined && ignoreOf(spec, service).length > 0,
  write: (spec, service) => ignoreOf(spec, service).map(lineOf(service)),
  apply: (spec, service) => [
    spec.services.length > 1
      ? say`It stands beside the Dockerfile of ${service}; docker build reads it by itself.`
      : say`It stands beside the Dockerfile; docker build reads it by itself.`,
    say`With BuildKit, the step "transferring context" says how much is sent.`,
  ],
});
