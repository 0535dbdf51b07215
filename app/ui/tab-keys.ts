/** The keys of a list of tabs, after the ARIA pattern: the index that a key leads to; undefined: it is no key of theirs. */
export function tabAt(key: string, at: number, count: number): number | undefined {
  const to = new Map([
    ['ArrowRight', at + 1],
    ['ArrowLeft', at - 1],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
  return to === undefined ? undefined : (to + count) % count;
}
