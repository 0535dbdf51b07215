import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says one sentence in the page's only live region. A sentence said twice in a row is heard twice. */
export function announce(sentence: string): void {
  said = sentence === said ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const LiveRegion = () => (
  <div className="unseen" style={{ insetBlockStart: 0 }} role="status" aria-live="polite">
    {useSyncExternalStore(
      subscribe,
      () => said,
      () => '',
    )}
  </div>
);
