/** The texts of the source, for the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { messageOf } from './say.ts';

/** Folders below app/ whose texts nobody reads on a screen. */
const UNSAID = /^(?:languages|offline)(?:\/|$)|\.test\.tsx?$/;

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** say`…`, rich`…` and many(count)`…` */
function isText(tag: Node): boolean {
  if (tag.type === 'CallExpression') return isNode(tag.callee) && tag.callee.name === 'many';
  return tag.name === 'say' || tag.name === 'rich';
}

function messagesIn(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const part of node) messagesIn(part, found);
  if (!isNode(node)) return;
  if (node.type === 'TaggedTemplateExpression' && isText(node.tag as Node)) {
    const { quasis } = node.quasi as unknown as { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
    found.add(messageOf(quasis.map(({ value }) => value.cooked)));
  }
  for (const part of Object.values(node)) messagesIn(part, found);
}

/** The English messages of every folder below `app`, sorted. */
export function messagesByFolder(app: string): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, Set<string>>();
  for (const file of readdirSync(app, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || UNSAID.test(file)) continue;
    const found = byFolder.get(dirname(file)) ?? new Set();
    messagesIn(parseSync(file, readFileSync(join(app, file), 'utf8')).program, found);
    if (found.size > 0) byFolder.set(dirname(file), found);
  }
  return new Map([...byFolder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, found]) => [folder, [...found].sort()]));
}
