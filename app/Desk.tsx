import { Suspense, useState } from 'react';
import styles from './Desk.module.css';
import { LinkArrival } from './features/frame/LinkArrival.tsx';
import { TitleBlock } from './features/frame/TitleBlock.tsx';
import { copyLink, TopBar } from './features/frame/TopBar.tsx';
import { useKeys } from './features/frame/use-keys.ts';
import { Workbench } from './features/wizard/Workbench.tsx';
import { say } from './languages/say.ts';
import { followAddress, useArrival } from './state/address.ts';
import { startFrom } from './state/plan.ts';
import { restorePolicy } from './state/policy.ts';
import { go, type Screen, useView } from './state/view.ts';
import { Boundary } from './ui/Boundary.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { focusSoon } from './ui/focus.ts';
import { lazily } from './ui/lazily.tsx';
import { SkipLink } from './ui/SkipLink.tsx';
import type { Handed } from './ui/use-handed.ts';

const Bring = lazily(async () => (await import('./features/intake/Bring.tsx')).Bring);
const Outputs = lazily(async () => (await import('./features/outputs/Outputs.tsx')).Outputs);
const FileSheet = lazily(async () => (await import('./features/outputs/FileSheet.tsx')).FileSheet);
const HullPage = lazily(async () => (await import('./features/hull/HullPage.tsx')).HullPage);
const Review = lazily(async () => (await import('./features/review/Review.tsx')).Review);
const Symptoms = lazily(async () => (await import('./features/symptoms/Symptoms.tsx')).Symptoms);
const Ladder = lazily(async () => (await import('./features/ladder/Ladder.tsx')).Ladder);
const Evidence = lazily(async () => (await import('./features/evidence/Evidence.tsx')).Evidence);
const Compare = lazily(async () => (await import('./features/compare/Compare.tsx')).Compare);
const Training = lazily(async () => (await import('./features/training/Training.tsx')).Training);
const Team = lazily(async () => (await import('./features/team/Team.tsx')).Team);
const Library = lazily(async () => (await import('./features/library/Library.tsx')).Library);
const Palette = lazily(async () => (await import('./features/palette/Palette.tsx')).Palette);
const KeyList = lazily(async () => (await import('./features/palette/KeyList.tsx')).KeyList);

// The files are on the first screen of every plan.
void Outputs.preload();
// The other parts come when the machine is at rest. From then on the wizard needs no network.
(window.requestIdleCallback ?? setTimeout)(() => {
  for (const part of [Bring, HullPage, Review, Ladder, Evidence, Symptoms, Compare, Training, Team, Library, Palette, KeyList])
    void part.preload();
});

/** Follows the address from now on. What a link brings is asked about beside the plan, not on the start page. */
export function follow(): void {
  useArrival.subscribe(({ pending, refused }) => {
    if ((pending || refused) && useView.getState().screen === 'start') go({ screen: 'plan' });
  });
  followAddress();
  void restorePolicy();
}

/** Starts a plan and opens its first page. */
export function begin(workload: string): void {
  startFrom(workload);
  go({ screen: 'plan', step: 'image', service: '', control: undefined, file: undefined });
  focusSoon('#step-title');
}

/** Opens the plan that is in force. */
export function resume(): void {
  go({ screen: 'plan', control: undefined });
  focusSoon('#step-title');
}

/** Opens the screen for texts of one's own, with what is in hand already. */
export function bring(handed?: Handed): void {
  go({ screen: 'bring' });
  if (handed) void import('./features/intake/receive.ts').then(({ receive }) => receive(handed));
}

/** Screens that fill the window and scroll in their parts. */
const BENCHES: readonly Screen[] = ['plan', 'bring'];

type Overlay = 'palette' | 'library' | 'keys';

const files = (
  <Boundary what={say`The files`}>
    <Suspense>
      <Outputs />
    </Suspense>
  </Boundary>
);

/** Everything behind the start page: the bar, the plan or its review, and what lies over them for a moment. */
export function Desk() {
  const screen = useView((view) => view.screen);
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  useKeys(setOverlay);
  return (
    <div className={BENCHES.includes(screen) ? styles.bench : styles.desk}>
      <SkipLink to="step-title">{say`Skip to the content`}</SkipLink>
      <TopBar onOpen={setOverlay} />
      <Boundary key={screen} what={say`This page`}>
        <Suspense>
          {screen === 'plan' && (
            <>
              <Workbench files={files} sheet={<FileSheet />} />
              <TitleBlock />
            </>
          )}
          {screen === 'bring' && <Bring />}
          {screen === 'hull' && <HullPage />}
          {screen === 'review' && <Review />}
          {screen === 'symptoms' && <Symptoms />}
          {screen === 'ladder' && <Ladder />}
          {screen === 'evidence' && <Evidence />}
          {screen === 'compare' && <Compare />}
          {screen === 'train' && <Training />}
          {screen === 'team' && <Team />}
        </Suspense>
      </Boundary>
      <LinkArrival />
      <Boundary key={`over ${overlay ?? ''}`} what={say`This part`}>
        <Suspense>
          {overlay === 'palette' && <Palette onClose={close} onOpen={setOverlay} onCopyLink={() => void copyLink()} />}
          {overlay === 'keys' && <KeyList onClose={close} />}
          {overlay === 'library' && (
            <Dialog title={say`Saved plans`} wide onClose={close}>
              <Library onOpened={close} />
            </Dialog>
          )}
        </Suspense>
      </Boundary>
    </div>
  );
}
