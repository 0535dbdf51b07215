/** A log -> which control caused what it tells, for this plan, and the smallest grant. Pure, and bounded for any text. */
import { say } from '../../languages/say.ts';
import type { Breakage, Refusal, Scene, Wanted, Wrong } from '../breakages/breakage.ts';
import { breakages } from '../breakages/registry.ts';
import { judge } from '../judge.ts';
import type { FieldRef } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { workloadOf } from '../workloads/registry.ts';
import { type LogLine, linesOf } from './log.ts';

/** One thing that can have brought a line about. */
export interface Cause {
  /** Id of the breakage, or of the conflict of this plan. */
  readonly id: string;
  readonly title: string;
  /** What happened; for this plan where it does it. */
  readonly says: string;
  /** This plan does it. Otherwise it is what such a line usually means. */
  readonly here: boolean;
  /** Fields that decide; without their instance where the plan does not do it. */
  readonly fields: readonly FieldRef[];
  /** The smallest grant for this plan. */
  readonly cure?: Refusal['cure'];
  /** The smallest cure in words. */
  readonly advice?: string;
  readonly wrong?: Wrong;
}

export interface Symptom {
  /** Lines that tell the same, counted from 1. */
  readonly lines: readonly number[];
  /** The first of them, without what a tool puts before it. */
  readonly text: string;
  /** Service of the plan that it was read for. */
  readonly service?: string;
  /** Likeliest first; those of this plan before all others. */
  readonly causes: readonly [Cause, ...Cause[]];
}

export interface Resolved {
  readonly symptoms: readonly Symptom[];
  /** Lines that read like an error and that nothing here knows; the first few. */
  readonly unknown: readonly { readonly number: number; readonly text: string }[];
  /** The text was too long: lines in its middle were not read. */
  readonly cut: boolean;
}

const MOST_LINES = 20_000;
const MOST_UNKNOWN = 5;
const MOST_CAUSES = 4;

const TROUBLE = /\b(?:error|fatal|panic|emerg|exception|traceback|failed|denied|refused|abort(?:ed|ing)?)\b|^Caused by/i;
/** What a program says of itself when nothing is wrong. */
const HARMLESS =
  /\b(?:0|no|without) errors?\b|error[_-]?log|may fail|failed=0|"level":"info"|\[(?:info|debug|notice|note)\]|\b(?:INFO|DEBUG|NOTICE|LOG):?\s/i;
/** What looks like a refusal, and the program goes on another way by itself: MariaDB without io_uring. */
const CURED_ITSELF = /io_uring_queue_init\(\) failed|liburing disabled/;
const ABSOLUTE = /(?:^|[\s"'`(=[:])(\/(?:[\w.@+~-]+\/?)+)/g;

/** The path that a message is about: the last one before what it says, else the first one after. */
function pathAround(line: string, at: number): string | undefined {
  let before: string | undefined;
  for (const found of line.matchAll(ABSOLUTE)) {
    if (found.index < at) before = found[1];
    else return before ?? found[1];
  }
  return before;
}

/** What the line names by the most telling of the signs, and how much of the line that sign explains. */
function read({ signs }: Breakage, line: string): { readonly wanted: Wanted; readonly length: number } | undefined {
  let best: RegExpExecArray | undefined;
  for (const sign of signs) {
    const match = sign.exec(line);
    if (match && match[0].length > (best?.[0].length ?? 0)) best = match;
  }
  if (!best) return undefined;
  const { path = pathAround(line, best.index), port, name, least } = best.groups ?? {};
  const wanted = {
    line,
    ...(path !== undefined && { path: path.replace(/[.:,]+$/, '') }),
    ...(port !== undefined && { port: Number(port) }),
    ...(name !== undefined && { name }),
    ...(least !== undefined && { least: Number(least) }),
  };
  return { wanted, length: best[0].length };
}

function causeOf(id: string, { title, cause, cure: advice, wrong, fields }: Breakage, refusal: Refusal | undefined): Cause {
  if (!refusal) return { id, title, says: cause, here: false, fields, advice, wrong };
  return { id, title, here: true, advice, wrong, ...refusal };
}

type Known = readonly (readonly [id: string, breakage: Breakage])[];

/** Every cause of a line, likeliest first. */
function causesOf(line: string, known: Known, scene: Scene | undefined): readonly Cause[] {
  const found = known.flatMap(([id, breakage]) => {
    const told = read(breakage, line);
    if (!told) return [];
    const refusal = scene && breakage.refuses(scene, [told.wanted]);
    return breakage.onlyInPlan && !refusal ? [] : [{ cause: causeOf(id, breakage, refusal), length: told.length }];
  });
  found.sort((a, b) => Number(b.cause.here) - Number(a.cause.here) || b.length - a.length);
  return found.map(({ cause }) => cause).slice(0, MOST_CAUSES);
}

/** Messages of the engine that the plan's conflicts quote. */
function quotedBy(spec: Spec) {
  return judge(spec).conflicts.flatMap(({ conflict, says, fields, cure, service }) =>
    [...says.matchAll(/["“]([^"”]{12,})["”]/g)].map(([, message = '']) => ({
      message: message.toLowerCase(),
      service,
      cause: {
        id: conflict,
        title: say`Answers that contradict each other`,
        says,
        here: true,
        fields,
        ...(cure && { cure }),
      } satisfies Cause,
    })),
  );
}

/** The service whose container compose names: `db-1`, `shop-db-1`, `shop_db_1`. */
function serviceFrom(spec: Spec, from: string): string | undefined {
  const bare = from.replace(/[-_]\d+$/, '');
  const names = [bare, bare.replace(new RegExp(`^${spec.project.name.replace(/[^\w-]/g, '\\$&')}[-_]`), '')];
  return spec.services.find(({ name }) => names.includes(name))?.name;
}

function sceneOf(spec: Spec | undefined, name: string | undefined): Scene | undefined {
  const service = spec?.services.find((one) => one.name === name) ?? spec?.services[0];
  return spec && service && { spec, service, workload: workloadOf(service) };
}

/**
 * Reads a log line, a whole log, or what docker ps, inspect and compose print about a container.
 * @param spec the plan that the container runs by; without it the answers are general
 * @param service whose log it is, where compose does not say it line by line; the first service where it is left out
 */
export function resolve(log: string, spec?: Spec, service?: string): Resolved {
  const { lines, cut } = linesOf(log);
  const known: Known = [...breakages].filter(([, { unless }]) => !unless?.test(log));
  const quoted = spec ? quotedBy(spec) : [];
  const symptoms = new Map<string, Symptom & { lines: number[] }>();
  const unknown: { number: number; text: string }[] = [];
  const answered = new Map<string, string | undefined>();

  const answer = ({ number, text, from }: LogLine): string | undefined => {
    if (CURED_ITSELF.test(text)) return undefined;
    const scene = sceneOf(spec, (spec && from && serviceFrom(spec, from)) || service);
    const lower = text.toLowerCase();
    const contradictions = quoted.filter(
      (one) => (one.service === undefined || one.service === scene?.service.name) && lower.includes(one.message),
    );
    const [first, ...others] = [...contradictions.map(({ cause }) => cause), ...causesOf(text, known, scene)];
    if (first) {
      const key = `${scene?.service.name ?? ''} ${first.id} ${first.says}`;
      if (!symptoms.has(key)) {
        const whose = scene && { service: scene.service.name };
        symptoms.set(key, { lines: [], text: text.trim(), ...whose, causes: [first, ...others] });
      }
      return key;
    }
    if (unknown.length < MOST_UNKNOWN && TROUBLE.test(text) && !HARMLESS.test(text)) unknown.push({ number, text: text.trim() });
    return undefined;
  };
  for (const line of lines) {
    const key = `${line.from ?? ''}|${line.text}`;
    if (!answered.has(key)) {
      if (answered.size >= MOST_LINES) return { symptoms: [...symptoms.values()], unknown, cut: true };
      answered.set(key, answer(line));
    }
    const symptom = answered.get(key);
    if (symptom !== undefined) symptoms.get(symptom)?.lines.push(line.number);
  }
  return { symptoms: [...symptoms.values()], unknown, cut };
}
