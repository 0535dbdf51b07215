import type { Line } from '../../core/formats/format.ts';
import { textOf } from '../../core/formats/statements.ts';
import { writers } from '../../core/formats/writers.ts';
import { editText } from '../../state/edit.ts';
import type { File } from '../../state/judged.ts';
import { type Draft, usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { type CodeLine, CodeView } from '../../ui/code/CodeView.tsx';
import type { CodeNote } from '../../ui/code/model.ts';
import { TextView } from '../../ui/code/TextView.tsx';
import { decisionOf, goToQuestion } from './lines.ts';
import type { useEditor } from './use-editor.ts';
import { explainLine, useWords } from './words.ts';

interface Props {
  readonly file: File;
  readonly draft: Draft | undefined;
  readonly lines: readonly CodeLine[];
  readonly notes: readonly CodeNote[];
  readonly Editor: ReturnType<typeof useEditor>['Editor'];
  /** In a plain text area, where there is no editor. */
  readonly writing: boolean;
  readonly wrap: boolean;
  readonly reveal: number | undefined;
  readonly onPoint: (line: number | undefined) => void;
}

const NO_LINES: readonly CodeLine[] = [];

/** The text of a file: in the editor, in a plain text area, or to be read. A draft stands in place of what the plan says. */
export function FileText({ file, draft, lines, notes, Editor, writing, wrap, reveal, onPoint }: Props) {
  const spec = usePlan((plan) => plan.spec);
  const words = useWords(file.format, Editor !== undefined);
  const writer = writers.get(file.format);
  const label = `${file.path}, ${writer?.title ?? ''}`;
  const text = draft?.text ?? textOf(file.lines);
  const lineAt = (number: number): Line | undefined => (draft ? undefined : file.lines[number - 1]);
  const pick = (number: number) => {
    const decision = decisionOf(lineAt(number));
    if (decision) goToQuestion(decision);
    onPoint(number);
  };
  const edit = (typed: string) => {
    // The file that is written in stays in view, whatever the edit changes elsewhere.
    go({ file: file.id });
    editText(file, typed);
  };
  // What is written alone is changed by answers.
  if (Editor && writer?.isRead && !wrap && !writing)
    return (
      <Editor
        path={file.id}
        language={file.language}
        text={text}
        lines={draft ? NO_LINES : lines}
        notes={notes}
        label={label}
        reveal={reveal}
        words={words}
        explain={(number) => explainLine(spec, lineAt(number))}
        fixes={async (number) => (draft ? [] : (await import('./checked.ts')).fixesOn(file.format, text, spec, number))}
        onPoint={onPoint}
        onPick={pick}
        onEdit={edit}
      />
    );
  if (writing && writer?.isRead) return <TextView key={file.id} text={text} label={`${label}, editable`} onEdit={edit} />;
  const shown = draft ? text.split('\n').map((line) => ({ text: line })) : lines;
  return <CodeView language={file.language} lines={shown} label={label} reveal={reveal} wrap={wrap} onPoint={onPoint} onPick={pick} />;
}
