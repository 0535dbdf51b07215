import { type ComponentType, useCallback, useEffect, useState } from 'react';

type MonacoView = typeof import('../../ui/code/MonacoView.tsx').default;

/**
 * Small screens and coarse pointers keep the static view: the editor is no help there, and half a megabyte. Where the
 * system forces its colours, the editor would set its own against them.
 */
const WANTED = '(min-width: 900px) and (pointer: fine) and (forced-colors: none)';
const LATEST = 3000;

/**
 * The editor, once it is here: loaded when the machine is idle, or as soon as `reach` is called. Until then, and
 * where it is not wanted, undefined.
 */
export function useEditor(): { readonly Editor: ComponentType<Parameters<MonacoView>[0]> | undefined; readonly reach: () => void } {
  const [loaded, setLoaded] = useState<{ readonly Editor: MonacoView }>();
  const reach = useCallback(() => {
    if (!matchMedia(WANTED).matches) return;
    // A part that cannot be loaded (the server is gone) leaves the static view, which needs nothing.
    import('../../ui/code/MonacoView.tsx').then(
      ({ default: Editor }) => setLoaded({ Editor }),
      () => undefined,
    );
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
