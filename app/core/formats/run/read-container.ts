/** Reads one `docker run` or `docker create`. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { held } from '../../spec/held.ts';
import { readImage } from '../../spec/image-reference.ts';
import type { Run } from '../../spec/spec.ts';
import type { Flag, Line } from './command.ts';
import { ALIAS, DETACH, defaultImage, NAME } from './container.ts';
import type { Draft, Unit } from './draft.ts';
import type { FlagField } from './flags.ts';
import type { Names } from './names.ts';
import { PWD } from './quoted.ts';
import { besidesOf } from './readings/mount.ts';
import { concernsOf, ordersOf, readFlag } from './readings/table.ts';
import { NOT_FIXED, Refused, whyNoFlag, whyNotHeld } from './refused.ts';
import type { Word } from './shell.ts';

/** Later flags on top of earlier ones: lists grow, the parts of a log or a device rate meet, the rest is replaced. */
export function joined(run: Run, field: FlagField, value: unknown): Run {
  const old = run[field];
  if (field === 'io' && run.io) {
    const [next] = value as Required<Run>['io'];
    const known = run.io.some(({ device }) => device === next?.device);
    const io = known
      ? run.io.map((rate) => (rate.device === next?.device ? { ...rate, ...next } : rate))
      : [...run.io, ...(next ? [next] : [])];
    return { ...run, io };
  }
  if (Array.isArray(old) && Array.isArray(value)) return { ...run, [field]: [...old, ...value] };
  if (field === 'log') return { ...run, log: { ...run.log, ...(value as object) } };
  return { ...run, [field]: value };
}

const CONTROL = /(?![\u0080-\u009f])\p{Cc}/u;

/** What a flag states, by the table; throws Refused where a plan cannot hold it. */
function stated({ name, value, known }: Flag, names: Names): NonNullable<ReturnType<typeof readFlag>> {
  if (value === undefined) throw new Refused(NOT_FIXED);
  if (CONTROL.test(value.replaceAll(PWD, ''))) throw new Refused('A line break or control character has no place in a plan.');
  if (/[\u201c\u201d\u2018\u2019]/.test(value)) throw new Refused('Typographic quotes are part of the value; straight quotes are meant.');
  const found = readFlag(name, value, names);
  if (!found) throw new Refused(known ? whyNotHeld(name) : whyNoFlag(name));
  const [refused] = held('run', { [found.field]: found.value }).leftOut;
  if (refused) throw new Refused(`No plan can hold this. ${refused.says}`);
  return found;
}

const placeOf = ({ from, to, cluster }: Flag): Unit => ({ from, to, ...(cluster && { cluster }) });

/** A flag that belongs to the script rather than to a field: how the container is called and that it runs by itself. */
function frameUnit(flag: Flag, service: string, draft: Draft): Unit | undefined {
  if (flag.name === '--detach') return { ...placeOf(flag), order: DETACH, value: true };
  const isAlias = flag.name === '--network-alias' && flag.value === service;
  if (flag.name !== '--name' && !isAlias) return undefined;
  const place = { ...placeOf(flag), order: isAlias ? ALIAS : NAME };
  if (flag.value === undefined) {
    draft.report(flag, NOT_FIXED);
    return place;
  }
  draft.mark('service.name', service, flag);
  return { ...place, value: flag.value };
}

/** A flag that states a field, and the run half with it; one that no plan can hold is reported and keeps its place. */
function fieldUnit(flag: Flag, service: string, run: Run, draft: Draft): { run: Run; unit: Unit } {
  try {
    const { order, field, value } = stated(flag, draft.names);
    draft.mark(`run.${field}`, service, flag);
    if (Array.isArray(value)) draft.enter(fieldRef(`run.${field}`, service), value.length, flag);
    if (field === 'networks') draft.use('network', draft.give('network', flag.value as string), flag);
    for (const option of besidesOf(flag.name, flag.value as string))
      draft.report(flag, say`The option ${option} has no place in the plan; kept while this mount stays.`);
    if (field === 'volumes') for (const { volume } of value as Required<Run>['volumes']) draft.use('volume', volume, flag);
    return { run: joined(run, field, value), unit: { ...placeOf(flag), order, value } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    draft.report(flag, error.message, concernsOf(flag.name, service));
    const [order, another] = ordersOf(flag.name);
    return { run, unit: { ...placeOf(flag), ...(order !== undefined && another === undefined && { order }) } };
  }
}

function whyNoImage({ from, to, value }: Word, text: string): string {
  if (value === undefined) return NOT_FIXED;
  if (/^[\u2010-\u2015\u2212]/.test(value))
    return say`This starts with a typographic dash, so Docker takes it for the image; a hyphen is meant.`;
  if (value.startsWith(',') && text[from - 1] === ' ')
    return say`A blank ends the options before the comma, so this word is taken for the image.`;
  return say`${text.slice(from, to)} stands where the image is expected, and it is none.`;
}

/** Adds the service that this command runs to what has been read. */
export function readContainer({ command, verb, head, flags, operands }: Line, draft: Draft): void {
  const [operand, ...rest] = operands;
  if (!operand) {
    draft.report(command, say`docker ${verb} without an image.`);
    return;
  }
  const image = operand.value !== undefined && readImage(operand.value) ? operand.value : undefined;
  if (image === undefined) draft.report(operand, whyNoImage(operand, draft.text));
  const [first] = rest;
  if (first) draft.report({ from: first.from, to: (rest.at(-1) as Word).to }, say`The command belongs to the image: CMD.`);

  const name = draft.nameService(flags.findLast((flag) => flag.name === '--name')?.value, operand.value);
  const { project } = draft.names;
  draft.mark('service.name', name, head);
  if (image !== undefined) draft.mark('run.image', name, operand);
  let run: Run = image === undefined || (project !== '' && image === defaultImage(project, name)) ? {} : { image };
  const units = flags.map((flag): Unit => {
    const frame = frameUnit(flag, name, draft);
    if (frame) return frame;
    const read = fieldUnit(flag, name, run, draft);
    run = read.run;
    return read.unit;
  });
  draft.services.push({ name, workload: 'other', build: {}, run });
  const { from, to, words } = command;
  draft.commands.push({ key: `run/${name}`, from, to, head, units, operand, ends: words.map((word) => word.to) });
}
