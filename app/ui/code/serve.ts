/** What Monaco asks about a text: explanations, words that could stand there, and fixes. All of it is handed in. */
import { type CodeLanguage, LANGUAGES } from './highlight.ts';
import { monaco } from './monaco.ts';
import { begunAt, type CodeWord, standingAt, standsUnder } from './words.ts';

/** Another text that is offered, with its name. */
export interface CodeFix {
  readonly title: string;
  readonly text: string;
}

export interface Serving {
  readonly words: readonly CodeWord[];
  /** Paragraphs on a line. */
  readonly explain: (line: number) => readonly string[];
  readonly fixes: (line: number) => Promise<readonly CodeFix[]>;
}

const served = new Map<string, () => Serving>();

/** Answers for the text at this address until the returned function is called. */
export function serve(uri: monaco.Uri, serving: () => Serving): () => void {
  const key = uri.toString();
  served.set(key, serving);
  return () => {
    if (served.get(key) === serving) served.delete(key);
  };
}

const of = (model: monaco.editor.ITextModel): Serving | undefined => served.get(model.uri.toString())?.();
/** Monaco shows Markdown; what we have is plain text, and some of it is somebody else's. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&').replaceAll('\n', ' ');

function hoverAt(model: monaco.editor.ITextModel, { lineNumber, column }: monaco.Position): monaco.languages.Hover | undefined {
  const serving = of(model);
  if (!serving) return undefined;
  const standing = standingAt(model.getLanguageId() as CodeLanguage, model.getLinesContent(), lineNumber, column);
  const word =
    standing &&
    serving.words.find((one) => [standing.word, standing.word.toUpperCase()].includes(one.word) && standsUnder(one, standing.above));
  const contents = [...(word ? [`**${plain(word.title)}**`, plain(word.says)] : []), ...serving.explain(lineNumber).map(plain)].map(
    (value) => ({ value }),
  );
  if (contents.length === 0) return undefined;
  return standing ? { contents, range: new monaco.Range(lineNumber, standing.from, lineNumber, standing.to) } : { contents };
}

function completionsAt(
  model: monaco.editor.ITextModel,
  { lineNumber, column }: monaco.Position,
): monaco.languages.CompletionList | undefined {
  const serving = of(model);
  const begun = serving && begunAt(model.getLanguageId() as CodeLanguage, model.getLinesContent(), lineNumber, column);
  if (!serving || !begun) return undefined;
  const range = new monaco.Range(lineNumber, begun.from, lineNumber, begun.to);
  const suggestions = serving.words
    .filter((word) => standsUnder(word, begun.above))
    .map(({ word, title, says, insert = word }) => ({
      label: { label: word, description: title },
      kind: monaco.languages.CompletionItemKind.Property,
      insertText: insert,
      filterText: word,
      documentation: says,
      range,
    }));
  return { suggestions };
}

async function actionsAt(model: monaco.editor.ITextModel, range: monaco.Range): Promise<monaco.languages.CodeActionList> {
  const versionId = model.getVersionId();
  const found = (await of(model)?.fixes(range.startLineNumber)) ?? [];
  // The screen may have been left in the meantime.
  if (model.isDisposed()) return { actions: [], dispose: () => undefined };
  const whole = model.getFullModelRange();
  const diagnostics = monaco.editor
    .getModelMarkers({ resource: model.uri })
    .filter(({ startLineNumber }) => startLineNumber === range.startLineNumber);
  return {
    actions: found.map(({ title, text }) => ({
      title,
      kind: 'quickfix',
      diagnostics,
      edit: { edits: [{ resource: model.uri, versionId, textEdit: { range: whole, text } }] },
    })),
    dispose: () => undefined,
  };
}

for (const language of LANGUAGES) {
  monaco.languages.registerHoverProvider(language, { provideHover: hoverAt });
  monaco.languages.registerCompletionItemProvider(language, { triggerCharacters: ['-', '"'], provideCompletionItems: completionsAt });
  monaco.languages.registerCodeActionProvider(language, { provideCodeActions: actionsAt }, { providedCodeActionKinds: ['quickfix'] });
}
