import { lazy, Suspense, useState } from 'react';
import styles from './Desk.module.css';
import { LinkArrival } from './features/frame/LinkArrival.tsx';
import { TitleBlock } from './features/frame/TitleBlock.tsx';
import { TopBar } from './features/frame/TopBar.tsx';
import { useKeys } from './features/frame/use-keys.ts';
import { Workbench } from './features/wizard/Workbench.tsx';
import { startFrom } from './state/plan.ts';
import { go, useView } from './state/view.ts';
import { Dialog } from './ui/Dialog.tsx';

export { followAddress } from './state/address.ts';

const Outputs = lazy(async () => ({ default: (await import('./features/outputs/Outputs.tsx')).Outputs }));
const FileSheet = lazy(async () => ({ default: (await import('./features/outputs/FileSheet.tsx')).FileSheet }));
const Review = lazy(async () => ({ default: (await import('./features/review/Review.tsx')).Review }));
const Library = lazy(async () => ({ default: (await import('./features/library/Library.tsx')).Library }));
const Palette = lazy(async () => ({ default: (await import('./features/palette/Palette.tsx')).Palette }));
const KeyList = lazy(async () => ({ default: (await import('./features/palette/KeyList.tsx')).KeyList }));

/** Starts a plan and opens its first page. */
export function begin(workload: string): void {
  startFrom(workload);
  go({ screen: 'plan', step: 'image', service: '', control: undefined, file: undefined });
}

/** Opens the plan that is in force. */
export const resume = (): void => go({ screen: 'plan', control: undefined });

export type Overlay = 'palette' | 'library' | 'keys';

/** Everything behind the start page: the bar, the plan or its review, and what lies over them for a moment. */
export function Desk() {
  const screen = useView((view) => view.screen);
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  useKeys(setOverlay);
  return (
    <div className={screen === 'plan' ? styles.bench : styles.desk}>
      <a className="skip" href="#step-title">
        Skip to the content
      </a>
      <TopBar onOpen={setOverlay} />
      <Suspense>{screen === 'plan' ? <Workbench files={<Outputs />} sheet={<FileSheet />} /> : <Review />}</Suspense>
      {screen === 'plan' && <TitleBlock />}
      <LinkArrival />
      <Suspense>
        {overlay === 'palette' && <Palette onClose={close} onOpen={setOverlay} />}
        {overlay === 'keys' && <KeyList onClose={close} />}
        {overlay === 'library' && (
          <Dialog title="Saved plans" wide onClose={close}>
            <Library onOpened={close} />
          </Dialog>
        )}
      </Suspense>
    </div>
  );
}
