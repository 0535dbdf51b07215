/** A Dockerfile as a list of instructions that can be changed, added and taken away; `weave` carries the result into the text. */
import type { Line } from '../format.ts';
import { type Located, type Statement, weave } from '../statements.ts';
import { type Dockerfile, type Instruction, parseWith } from './instructions.ts';
import type { Escape } from './words.ts';

export interface Node {
  /** Index in the text; absent for a new one. */
  readonly index?: number;
  readonly stage: number;
  readonly text: string;
  /** Parsed by itself, so that its offsets count from the start of `text`. */
  readonly instruction: Instruction;
}

export interface Change {
  /** Offsets in the instruction's `text`. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const parsed = (text: string, mark: Escape): Instruction => {
  const [instruction] = parseWith(text, mark).instructions;
  if (!instruction) throw new Error(`no instruction: ${JSON.stringify(text)}`);
  return instruction;
};

export class Nodes {
  readonly mark: Escape;
  readonly #source: string;
  readonly #file: Dockerfile;
  readonly #texts: readonly string[];
  #list: Node[];
  /** Instructions that take the empty lines after them along. */
  readonly #withBlanks = new Set<number>();

  constructor(source: string, file: Dockerfile) {
    this.#source = source;
    this.#file = file;
    this.mark = file.mark;
    const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
    if (lines[0]?.startsWith('\ufeff')) lines[0] = lines[0].slice(1);
    this.#texts = file.instructions.map(({ from, to }) => lines.slice(from, to).join('\n'));
    this.#list = this.#texts.map((text, index) => ({
      index,
      stage: file.instructions[index]?.stage ?? -1,
      text,
      instruction: parsed(text, this.mark),
    }));
  }

  get all(): readonly Node[] {
    return this.#list;
  }

  at(index: number): Node | undefined {
    return this.#list.find((node) => node.index === index);
  }

  make(lines: readonly string[], stage: number): Node {
    const text = lines.join('\n');
    return { stage, text, instruction: parsed(text, this.mark) };
  }

  /** New text in the place of a node. */
  write(node: Node, text: string): void {
    this.#list = this.#list.map((other) => (other === node ? { ...node, text, instruction: parsed(text, this.mark) } : other));
  }

  /** Other nodes in the place of a node. */
  replace(node: Node, by: readonly Node[]): void {
    this.#list = this.#list.flatMap((other) => (other === node ? by : [other]));
  }

  remove(node: Node, withBlanks = false): void {
    if (withBlanks && node.index !== undefined) this.#withBlanks.add(node.index);
    this.replace(node, []);
  }

  /** Before the node that stands at `position` now. */
  insert(position: number, nodes: readonly Node[]): void {
    this.#list = [...this.#list.slice(0, position), ...nodes, ...this.#list.slice(position)];
  }

  /** Changes of one instruction, from its end to its start. */
  change(node: Node, changes: readonly Change[]): void {
    const { place, text: whole } = node.instruction;
    const end = (place(whole.length - 1) ?? -1) + 1;
    let { text } = node;
    for (const { from, to, insert } of [...changes].sort((a, b) => b.from - a.from)) {
      const start = place(from) ?? end;
      const rest = to > from ? (place(to - 1) ?? 0) + 1 : start;
      text = text.slice(0, start) + insert + text.slice(rest);
    }
    this.write(node, text);
  }

  lines(): Line[] {
    const rows = this.#source.split('\n');
    const located: Located[] = this.#file.instructions.map(({ from, to }, index) => {
      let end = to;
      while (this.#withBlanks.has(index) && end < rows.length && rows[end]?.trim() === '') end++;
      return { key: `${index}`, from, to, end, indent: '', fields: [] };
    });
    const before: Statement[] = this.#texts.map((text, index) => ({ key: `${index}`, lines: text.split('\n'), fields: [] }));
    let count = 0;
    const after: Statement[] = this.#list.map(({ index, text }) => ({
      key: `${index ?? `new${count++}`}`,
      lines: text.split('\n'),
      fields: [],
    }));
    return weave(this.#source, located, before, after);
  }
}
