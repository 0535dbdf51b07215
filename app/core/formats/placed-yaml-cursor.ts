/** A place in a YAML text that moves forward only. */
import { say } from '../../languages/say.ts';
import { endOfLine, isMarker, isSpace, YamlTrouble } from './placed-yaml-scalar.ts';

export class Cursor {
  readonly text: string;
  at: number;
  /** Start of the line of `at`. */
  line: number;

  constructor(text: string) {
    this.text = text;
    this.line = this.at = text[0] === '\ufeff' ? 1 : 0;
  }

  get column(): number {
    return this.at - this.line;
  }
  fail(message: string, at = this.at): never {
    throw new YamlTrouble(at, message);
  }

  /** Over blanks, comments and line breaks. */
  skip(inFlow = false): void {
    const text = this.text;
    let tab = false;
    for (let indentation = false; ; ) {
      const char = text[this.at];
      if (char === '\n') {
        this.line = ++this.at;
        indentation = true;
        tab = false;
      } else if (char === ' ' || char === '\r') this.at++;
      else if (char === '\t') {
        tab = indentation;
        this.at++;
      } else if (char === '#' && (this.at === this.line || isSpace(text[this.at - 1]))) this.at = endOfLine(text, this.at);
      else break;
    }
    if (tab && !inFlow && this.at < text.length) this.fail(say`A tab stands in the indentation; spaces are expected.`);
  }
  /** Over blanks; whether the rest of the line says nothing. */
  atLineEnd(): boolean {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
    const char = this.text[this.at];
    return char === undefined || char === '\n' || char === '\r' || (char === '#' && isSpace(this.text[this.at - 1]));
  }
  /** The document is over. */
  ended(): boolean {
    return this.at >= this.text.length || (this.at === this.line && isMarker(this.text, this.at));
  }
  isDash(): boolean {
    return this.text[this.at] === '-' && isSpace(this.text[this.at + 1]);
  }
  moveTo(to: number): void {
    const newLine = this.text.slice(this.at, to).lastIndexOf('\n');
    if (newLine >= 0) this.line = this.at + newLine + 1;
    this.at = to;
  }

  /** After trouble, on to the next document. */
  recover(at: number): void {
    const next = /\n---(?=\s|$)/g;
    next.lastIndex = Math.max(at, this.at, 1) - 1;
    const found = next.exec(this.text);
    this.at = this.line = found ? found.index + 1 : this.text.length;
  }

  /** `&name`, `*name`, `!tag`: up to a blank or a bracket. */
  word(): string {
    const from = ++this.at;
    while (!isSpace(this.text[this.at]) && !/[,[\]{}]/.test(this.text[this.at] as string)) this.at++;
    return this.text.slice(from, this.at);
  }
}
