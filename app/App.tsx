import { type ComponentType, Suspense } from 'react';
import { ThemeSwitch } from './features/frame/ThemeSwitch.tsx';
import { Start } from './features/start/Start.tsx';
import { loadDesk } from './load-desk.ts';
import { useView } from './state/view.ts';
import { Boundary } from './ui/Boundary.tsx';
import { LiveRegion } from './ui/LiveRegion.tsx';
import { lazily } from './ui/lazily.tsx';

const Desk = lazily(async () => (await loadDesk()).Desk);

/** Parts of the start page that need the core. In the browser they come later; in the prerendered page they stand. */
export interface Parts {
  readonly Section: ComponentType<{ readonly workload: string }>;
  readonly Example: ComponentType<{ readonly workload: string }>;
  readonly Saved: ComponentType;
}

/** Which screen stands. The start page comes alone; the wizard, the review and all that they need follow. */
export function App({ Section, Example, Saved }: Parts) {
  const screen = useView((view) => view.screen);
  return (
    <Boundary what="This page">
      {screen === 'start' ? (
        <Start
          onReach={() => void Desk.preload()}
          onChoose={async (workload) => {
            await Desk.preload();
            (await loadDesk()).begin(workload);
          }}
          onResume={async () => {
            await Desk.preload();
            (await loadDesk()).resume();
          }}
          Section={Section}
          Example={Example}
          saved={
            <Suspense>
              <Saved />
            </Suspense>
          }
          theme={<ThemeSwitch />}
        />
      ) : (
        <Suspense fallback={<p role="status">Loading the plan…</p>}>
          <Desk />
        </Suspense>
      )}
      <LiveRegion />
    </Boundary>
  );
}
