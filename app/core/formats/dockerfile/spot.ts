/** Where a new instruction goes in the last stage: the order of our own files, after everything that a person's steps need. */
import type { Node, Nodes } from './nodes.ts';
import type { Read } from './read.ts';
import { type Part, restoreLines } from './steps.ts';

type Rank = Part | 'recipe' | 'environment' | 'user' | 'stopSignal' | 'healthcheck' | 'entrypoint' | 'command';
const ORDER: readonly Rank[] = [
  'packages',
  'makeUser',
  'state',
  'recipe',
  'setuid',
  'environment',
  'user',
  'stopSignal',
  'healthcheck',
  'entrypoint',
  'command',
];
export const rankOf = (rank: Rank): number => ORDER.indexOf(rank) + 1;
const KEYWORDS: Readonly<Record<string, Rank>> = {
  ENV: 'environment',
  USER: 'user',
  STOPSIGNAL: 'stopSignal',
  HEALTHCHECK: 'healthcheck',
  ENTRYPOINT: 'entrypoint',
  CMD: 'command',
};
/** They describe the image and can stand anywhere. */
const DESCRIBES = ['EXPOSE', 'LABEL', 'VOLUME', 'MAINTAINER', 'ONBUILD'];
const isRootUser = (user: string | undefined): boolean => user === undefined || /^["']?(?:0|root)["']?(?::|$)/.test(user);

export class Spot {
  readonly stage: number;
  readonly #nodes: Nodes;
  readonly #have: Read;

  constructor(nodes: Nodes, have: Read) {
    this.#nodes = nodes;
    this.#have = have;
    this.stage = have.stages.length - 1;
  }

  #rank({ index, instruction }: Node): number {
    const { recognised, commands } = this.#have;
    if (index !== undefined && recognised?.steps.has(index)) return rankOf('recipe');
    const parts = index === undefined ? undefined : commands.get(index)?.parts;
    if (parts) return Math.min(...parts.map(rankOf));
    if (DESCRIBES.includes(instruction.keyword)) return Number.POSITIVE_INFINITY;
    const rank = KEYWORDS[instruction.keyword];
    if (instruction.keyword === 'USER' && isRootUser(instruction.args)) return 0;
    return rank === undefined ? 0 : rankOf(rank);
  }

  /** Position in the list: behind the last instruction of the stage that must come earlier. */
  #position(rank: number): number {
    const { all } = this.#nodes;
    const ranks = all.map((node) => this.#rank(node));
    let position = all.length;
    while (position > 0 && all[position - 1]?.stage === this.stage && (ranks[position - 1] ?? 0) > rank) position--;
    return position;
  }

  insert(rank: number, nodes: readonly Node[]): void {
    this.#nodes.insert(this.#position(rank), nodes);
  }

  /** Who runs at this position, as `USER` says it; `undefined` for root. */
  #userAt(position: number): string | undefined {
    const { all } = this.#nodes;
    const inherited = this.#have.stages.flatMap(({ from }, stage) => (this.#have.chain.includes(from) ? [stage] : []));
    const before = all.slice(0, position).filter(({ stage, instruction }) => inherited.includes(stage) && instruction.keyword === 'USER');
    const user = before.length > 0 ? before.at(-1)?.instruction.args : this.#have.plan.ownUser;
    return isRootUser(user) ? undefined : user;
  }

  /** Steps that only root can do; whoever ran before runs again afterwards. */
  insertAsRoot(rank: number, nodes: readonly Node[]): void {
    const position = this.#position(rank);
    const user = this.#userAt(position);
    if (user === undefined) {
      this.#nodes.insert(position, nodes);
      return;
    }
    const { all } = this.#nodes;
    const rest = all.slice(position);
    const next = rest.findIndex(({ instruction: { keyword } }) => keyword === 'USER');
    const work = rest.findIndex(({ instruction: { keyword } }) => ['RUN', 'COPY', 'ADD', 'WORKDIR', 'ARG'].includes(keyword));
    const make = (line: string) => this.#nodes.make([line], this.stage);
    const named = all.slice(0, position).some(({ instruction: { keyword } }) => keyword === 'USER');
    const restore = next >= 0 && (work < 0 || next < work) ? [] : named ? [`USER ${user}`] : restoreLines(user);
    this.#nodes.insert(position, [make('USER 0'), ...nodes, ...restore.map(make)]);
  }
}
