/** What the editor explains and completes: the words of a format with what their questions say of them. */
import { useEffect, useState } from 'react';
import { controls, ownerOf } from '../../core/controls/registry.ts';
import type { Line } from '../../core/formats/format.ts';
import type { Term } from '../../core/formats/term.ts';
import { instanceOf } from '../../core/spec/fields.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { say } from '../../languages/say.ts';
import { judged } from '../../state/judged.ts';
import type { CodeWord } from '../../ui/code/words.ts';
import { decisionOf } from './lines.ts';

const tables = import.meta.glob<readonly Term[]>('../../core/formats/*/terms.ts', { import: 'default' });
const NONE: readonly CodeWord[] = [];

function explained({ word, under, fields = [], says, insert }: Term): CodeWord {
  const asked = [...new Set(fields.map((field) => ownerOf.get(field) ?? ''))].flatMap((id) => controls.get(id) ?? []);
  const stops = asked.flatMap(({ options }) => options.find((option) => option.stops)?.stops ?? []);
  const told = [says, ...asked.map(({ question }) => question), stops[0] && say`What it can stop: ${stops[0]}`].filter(
    (part) => part !== undefined,
  );
  return {
    word,
    under,
    title: asked.length > 0 ? asked.map(({ title }) => title).join(', ') : word,
    says: told.join(' '),
    ...(insert !== undefined && { insert }),
  };
}

/** The words of a format; none until they are here. */
export function useWords(format: string, wanted: boolean): readonly CodeWord[] {
  const [loaded, setLoaded] = useState<{ readonly format: string; readonly words: readonly CodeWord[] }>();
  useEffect(() => {
    let left = false;
    if (wanted)
      tables[`../../core/formats/${format}/terms.ts`]?.().then(
        (terms) => left || setLoaded({ format, words: terms.map(explained) }),
        // Without them the editor explains lines alone.
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [format, wanted]);
  return loaded?.format === format ? loaded.words : NONE;
}

/** Whose decision a line is, what is answered, what that stops, and what is still open about it. */
export function explainLine(spec: Spec, line: Line | undefined): readonly string[] {
  const decision = decisionOf(line);
  if (!decision) return [];
  const service = decision.control.scope === 'service' ? instanceOf(decision.field) : undefined;
  const { questions, findings } = judged(spec);
  const question = questions.find((one) => one.control === decision.id && (service === undefined || one.service === service));
  const option = decision.control.options.find(({ choice }) => choice === question?.answer.choice);
  const finding = findings.find((one) => one.control === decision.id && (service === undefined || one.service === service));
  return [
    `Decision: ${decision.control.title}${option ? `, answered "${option.label}"` : ''}.`,
    ...(option?.stops ? [`Stops: ${option.stops}`] : []),
    ...(finding?.says ? [finding.says] : []),
  ];
}
