import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * A component that is loaded when it is first shown, or before by `preload`. One that is there already is drawn at
 * once: React's own `lazy` would show the fallback for a moment even then.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const get = async (): Promise<ComponentType<Props>> => {
    loaded ??= await load();
    return loaded;
  };
  const Later: ComponentType<Props> = lazy(async () => ({ default: await get() }));
  // biome-ignore lint/correctness/noComponentHookFactories: called at module level only, as React's lazy is
  const Shown = (props: Props) => {
    // Chosen once, so that a component that has arrived meanwhile does not replace itself and lose its state.
    const [Part] = useState(() => loaded ?? Later);
    return createElement(Part, props);
  };
  const nothing = () => undefined;
  // A failure to load shows when the component is drawn, not before.
  return Object.assign(Shown, { preload: async (): Promise<void> => get().then(nothing, nothing) });
}
