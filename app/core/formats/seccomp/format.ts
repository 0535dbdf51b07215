import { grantedBy } from '../../spec/capability.ts';
import { adjustmentOf, effective, seccompFile } from '../../spec/confinement.ts';
import { equal } from '../../spec/diff.ts';
import { fieldRef, serviceNamed } from '../../spec/fields.ts';
import type { Run, Service } from '../../spec/spec.ts';
import { opening } from '../../spec/system-calls.ts';
import { endingOf } from '../edits.ts';
import { defineFormat, emptySpec, type Line, type Reading } from '../format.ts';
import { textOf } from '../placed.ts';
import { linesOf } from '../statements.ts';
import { type Profiled, profiled } from './read.ts';
import writer, { fieldsOf, linesOfRules } from './writer.ts';

/** A profile belongs to one service, and does not name it. */
const SERVICE = 'app';

function get(text: string): Reading {
  const { lines, rules, capabilities, changes, notUnderstood, errors } = profiled(text);
  if (errors.length > 0 || !changes) {
    const services = [{ name: SERVICE, workload: 'other', build: {}, run: {} }];
    return { spec: { ...emptySpec(), services: errors.length > 0 ? [] : services }, at: new Map(), notUnderstood, errors };
  }
  const { allow, deny } = changes;
  const run: Run = {
    capDrop: ['ALL'],
    ...(capabilities.length > 0 && { capAdd: capabilities }),
    seccomp: seccompFile(SERVICE),
    syscalls: { ...(allow.length > 0 && { allow }), ...(deny.length > 0 && { deny }) },
  };
  const heads = rules.slice(0, 1).map(({ comment, placed }) => comment ?? placed);
  const added = rules.flatMap(({ names }) => names.filter((name) => allow.includes(textOf(name) as string)));
  const stands = [...heads, ...added].map(({ from }) => lines.line(from));
  return {
    spec: { ...emptySpec(), services: [{ name: SERVICE, workload: 'other', build: {}, run }] },
    at: new Map([[fieldRef('run.syscalls', SERVICE), stands]]),
    notUnderstood,
    errors: [],
  };
}

/** Every line with the fields behind it; a line that holds one name has those of the name. */
const dressed = (service: Service, text: string): Line[] =>
  linesOf(text).map((line) => ({ ...line, fields: fieldsOf(service, /^\s*"([a-z0-9_]+)",?\s*$/.exec(line.text)?.[1]) }));

/** The rules written anew, behind them those that are no part of a plan; all around them stays. */
function withRules(service: Service, text: string, { places, foreign }: Required<Pick<Profiled, 'places' | 'foreign'>>): string {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return text;
  const rules = [
    linesOfRules(service)
      .map((line) => line.text)
      .join('\n')
      .trimStart(),
    ...foreign.map(({ from, to }) => text.slice(from, to)),
  ];
  return text.slice(0, first.from) + rules.join(',\n    ').replaceAll(/\r?\n/g, endingOf(text)) + text.slice(last.to);
}

function patched(service: Service, text: string): readonly Line[] | undefined {
  const found = profiled(text);
  const [error] = found.errors;
  if (error) throw new Error(`Seccomp profile, line ${error.line}, column ${error.column}: ${error.because}`);
  const wanted = adjustmentOf(service);
  if (!wanted) return dressed(service, text);
  if (!found.changes) return undefined;
  const capabilities = opening(grantedBy(service.run));
  const isSame = equal(capabilities, found.capabilities) && equal(effective(wanted, capabilities), found.changes);
  return dressed(service, isSame ? text : withRules(service, text, found));
}

export default defineFormat(writer, {
  get,
  patch: (spec, service, text) => patched(serviceNamed(spec, service), text) ?? writer.write(spec, service),
});
