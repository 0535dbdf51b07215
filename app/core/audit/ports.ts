/** Ports that a plan cannot hold, as far as they can be told: ranges, and ranges to one port. */
import type { NotUnderstood } from '../formats/format.ts';

export interface UnreadPort {
  readonly line: number;
  readonly text: string;
  /** It opens on every address of the host. */
  readonly anywhere: boolean;
  /** The lowest port that it names. */
  readonly lowest: number;
}

const PORT = /(?:^|[\s"'=-])(?:(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]*\]):)?(?:(\d+)(?:-\d+)?:)?(\d+)(?:-\d+)?(?:\/\w+)?["']?\s*$/i;

export function* unreadPorts(unread: readonly NotUnderstood[]): Generator<UnreadPort> {
  for (const { line, text } of unread) {
    const [, address, published, target] = PORT.exec(text) ?? [];
    if (target !== undefined)
      yield {
        line,
        text,
        anywhere: address === undefined || /^(?:0\.0\.0\.0|\[:*\])$/.test(address),
        lowest: Math.min(...[published, target].filter((port) => port !== undefined).map(Number)),
      };
    else if (/^(?:-P|--publish-all)/.test(text)) yield { line, text, anywhere: true, lowest: Number.POSITIVE_INFINITY };
  }
}
