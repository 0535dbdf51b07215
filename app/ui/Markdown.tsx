import type { ReactNode } from 'react';
import styles from './Markdown.module.css';

/** Code up to this many characters is not broken at its hyphens: a flag is one word. */
const WHOLE = 30;

/** `code`, **bold** and plain text of one paragraph. */
function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, index) => {
    const key = `${index}${part}`;
    if (part.startsWith('`') && part.length > 1)
      return (
        <code key={key} className={part.length <= WHOLE ? styles.whole : undefined}>
          {part.slice(1, -1)}
        </code>
      );
    if (part.startsWith('**') && part.length > 3) return <strong key={key}>{inline(part.slice(2, -2))}</strong>;
    return part;
  });
}

type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'code'; readonly text: string; readonly items?: undefined }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: string[] };

/** The blocks of our own prose: headings, paragraphs, lists, fenced code. Nothing else is written there. */
function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let fence: string[] | undefined;
  let open = false;
  for (const line of source.split('\n')) {
    const last = blocks.at(-1);
    const item = /^\s*(-|\*|\d+\.)\s+(.*)$/.exec(line);
    if (line.startsWith('```')) {
      if (fence) blocks.push({ kind: 'code', text: fence.join('\n') });
      fence = fence ? undefined : [];
      open = false;
    } else if (fence) fence.push(line);
    else if (line.trim() === '') open = false;
    else if (line.startsWith('#')) blocks.push({ kind: 'heading', text: line.replace(/^#+\s*/, '') });
    else if (item) {
      const kind = /\d/.test(item[1] as string) ? 'numbers' : 'bullets';
      if (last?.items && last.kind === kind) last.items.push(item[2] as string);
      else blocks.push({ kind, items: [item[2] as string] });
      open = true;
    } else if (open && last?.items) last.items.push(`${last.items.pop()} ${line.trim()}`);
    else if (open && last?.kind === 'paragraph') blocks[blocks.length - 1] = { kind: 'paragraph', text: `${last.text} ${line.trim()}` };
    else {
      blocks.push({ kind: 'paragraph', text: line.trim() });
      open = true;
    }
  }
  return blocks;
}

function block(part: Block): ReactNode {
  if (part.kind === 'heading') return <h4>{inline(part.text)}</h4>;
  if (part.kind === 'paragraph') return <p>{inline(part.text)}</p>;
  if (part.kind === 'code')
    return (
      <pre>
        <code>{part.text}</code>
      </pre>
    );
  const List = part.kind === 'numbers' ? 'ol' : 'ul';
  return (
    <List>
      {part.items?.map((item) => (
        <li key={item}>{inline(item)}</li>
      ))}
    </List>
  );
}

export function Markdown({ source }: { readonly source: string }) {
  return (
    <div className={styles.prose}>
      {blocksOf(source).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the source is fixed; its blocks have no other identity
        <div key={index} data-kind={part.kind}>
          {block(part)}
        </div>
      ))}
    </div>
  );
}
