import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { loadLens } from '../../state/lens.ts';

type MonacoView = typeof import('../../ui/code/MonacoView.tsx').default;

/**
 * Small screens and coarse pointers keep the static view: the editor is no help there, and half a megabyte. Where the
 * system forces its colours, the editor would set its own against them.
 */
const WANTED = '(min-width: 900px) and (pointer: fine) and (forced-colors: none)';
const LATEST = 3000;

interface Editing {
  readonly Editor: ComponentType<Parameters<MonacoView>[0]> | undefined;
  /** Somebody comes near: load it now. */
  readonly reach: () => void;
}

/**
 * The editor, once it is here with all that reads what is typed into it: loaded when the machine is idle, or as soon as
 * `reach` is called. Until then, and where it is not wanted, undefined.
 */
export function useEditor(): Editing {
  const [loaded, setLoaded] = useState<{ readonly Editor: MonacoView }>();
  const reach = useCallback(() => {
    // A part that cannot be loaded (the server is gone) leaves the static view, which needs nothing.
    const parts = matchMedia(WANTED).matches
      ? Promise.all([import('../../ui/code/MonacoView.tsx'), loadLens()]).then(([{ default: Editor }]) => setLoaded({ Editor }))
      : loadLens();
    parts.then(undefined, () => undefined);
  }, []);
  useEffect(() => {
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(reach, LATEST);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(reach, { timeout: LATEST });
    return () => cancelIdleCallback(idle);
  }, [reach]);
  return { Editor: loaded?.Editor, reach };
}
