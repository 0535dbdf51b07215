import { type ComponentType, Suspense } from 'react';
import { LanguageSwitch } from './features/frame/LanguageSwitch.tsx';
import { ThemeSwitch } from './features/frame/ThemeSwitch.tsx';
import { Update } from './features/frame/Update.tsx';
import { Start } from './features/start/Start.tsx';
import { say } from './languages/say.ts';
import { loadDesk } from './load-desk.ts';
import { go, useView } from './state/view.ts';
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

/** Where the wizard cannot be loaded, its own screen says so and offers to try again. */
const withDesk = async (act: (desk: Awaited<ReturnType<typeof loadDesk>>) => void): Promise<void> => {
  await Desk.preload();
  await loadDesk().then(act, () => go({ screen: 'plan' }));
};

/** Which screen stands. The start page comes alone; the wizard, the review and all that they need follow. */
export function App({ Section, Example, Saved }: Parts) {
  const screen = useView((view) => view.screen);
  return (
    <Boundary what={say`This page`}>
      {screen === 'start' ? (
        <Start
          onReach={() => void Desk.preload()}
          onChoose={(workload) => void withDesk(({ begin }) => begin(workload))}
          onResume={() => void withDesk(({ resume }) => resume())}
          onTrain={() => void withDesk(() => go({ screen: 'train', subject: '' }))}
          onBring={(handed) => void withDesk((desk) => desk.bring(handed))}
          Section={Section}
          Example={Example}
          saved={
            <Boundary what={say`The list of saved plans`}>
              <Suspense>
                <Saved />
              </Suspense>
            </Boundary>
          }
          switches={
            <>
              <LanguageSwitch />
              <ThemeSwitch />
            </>
          }
        />
      ) : (
        <Suspense fallback={<p role="status">{say`Loading the plan…`}</p>}>
          <Desk />
        </Suspense>
      )}
      <Update />
      <LiveRegion />
    </Boundary>
  );
}
