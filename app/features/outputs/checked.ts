/** What an audit finds in a text of the plan, what no plan takes over, and the fixes. Loaded when the editor is. */

import { notUnderstoodIn } from '../../core/absorb.ts';
import { audit } from '../../core/audit/audit.ts';
import type { AuditFinding } from '../../core/audit/finding.ts';
import { fixOf } from '../../core/audit/fix.ts';
import { kinds } from '../../core/audit/kinds/registry.ts';
import type { NotUnderstood } from '../../core/formats/format.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { say } from '../../languages/say.ts';
import { judged } from '../../state/judged.ts';
import type { CodeNote } from '../../ui/code/model.ts';
import type { CodeFix } from '../../ui/code/serve.ts';

const WEIGHTS = { critical: 'error', high: 'warning', medium: 'warning', low: 'note' } as const;
const WORDS = { critical: say`Critical`, high: say`High`, medium: say`Medium`, low: say`Low` } as const;
const LOSING = { open: say`Losing it would weaken the container.`, closed: say`Losing it would only restrict the container.` } as const;

const finding = ({ line, column, severity, says }: AuditFinding): CodeNote => ({
  line,
  column,
  weight: WEIGHTS[severity],
  says: `${WORDS[severity]}: ${says}`,
});
const lost = ({ line, column, because, fails }: NotUnderstood): CodeNote => ({
  line,
  column,
  weight: 'note',
  says: say`Not in the plan: ${because}${fails ? ` ${LOSING[fails]}` : ''}`,
});

/** An audit sees one file alone. What the plan answers in another file, or knows of what runs, is no finding here. */
function found(format: string, text: string, spec: Spec): readonly AuditFinding[] {
  if (!kinds.has(format)) return [];
  const { questions } = judged(spec);
  const built = new Set(spec.services.filter(({ build }) => build.repository !== undefined).map(({ name }) => name));
  const isAnswered = ({ control, decision = control, service }: AuditFinding): boolean => {
    if (format !== 'dockerfile' && /^image-/.test(control) && built.has(service ?? '')) return true;
    const asked = questions.filter((one) => one.control === decision && (!service || !one.service || one.service === service));
    return asked.length > 0 && asked.every(({ state }) => state === 'sealed');
  };
  return audit(format, text).filter((one) => one.control !== 'unreadable' && !isAnswered(one));
}

/** Notes on a text that can be read, in the order of its lines. */
export function notesOn(format: string, text: string, spec: Spec): readonly CodeNote[] {
  return [...found(format, text, spec).map(finding), ...notUnderstoodIn(format, text).map(lost)].sort((a, b) => a.line - b.line);
}

/** Fixes of what is found on this line; each is a whole text. */
export function fixesOn(format: string, text: string, spec: Spec, line: number): readonly CodeFix[] {
  return found(format, text, spec)
    .filter((one) => one.line === line)
    .flatMap((one): CodeFix[] => {
      const fix = fixOf(format, text, one);
      if (fix.kind === 'fix') return [{ title: fix.safe ? say`Fix: ${one.says}` : say`Fix: ${one.says} (may break)`, text: fix.text }];
      return fix.kind === 'asks' ? fix.options.map((option) => ({ title: `${fix.question} ${option.label}`, text: option.text })) : [];
    });
}
