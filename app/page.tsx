import { lazy, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { PAGES } from './core/controls/pages.ts';
import { language, say } from './languages/say.ts';
import { loadDesk } from './load-desk.ts';
import { speakAll } from './state/language.ts';
import { keepOffline } from './state/offline.ts';
import { go, rememberedTheme, SCREENS, type Screen, useView } from './state/view.ts';
import './ui/base.css';

declare global {
  /** What was pressed and what was picked last, which index.html remembers. */
  var pressed: EventTarget | null | undefined;
  var picked: EventTarget | null | undefined;
}

const root = document.getElementById('root') as HTMLElement;
// The start page stands in the HTML, in English; a link to a plan does without it.
const prerendered = root.firstElementChild !== null && location.hash.length < 2 && language() === 'en';
/** What the prerendered page shows already may wait until the page is at rest. */
const rest = new Promise<void>((resolve) => {
  if (prerendered) (window.requestIdleCallback ?? setTimeout)(() => resolve());
  else resolve();
});

/** What needs the core needs its texts. */
const later = rest.then(speakAll);

const Section = lazy(() => later.then(async () => ({ default: (await import('./features/start/Section.tsx')).Section })));
const Example = lazy(() => later.then(async () => ({ default: (await import('./features/start/Example.tsx')).Example })));
const Saved = lazy(() => later.then(async () => ({ default: (await import('./features/library/SavedPlans.tsx')).SavedPlans })));

const page = (
  <StrictMode>
    <App Section={Section} Example={Example} Saved={Saved} />
  </StrictMode>
);

const TITLE = say`Ironhull: harden a container, line by line`;
const TITLES = {
  bring: say`Bring what you have`,
  hull: say`Hull`,
  review: say`Review`,
  ladder: say`Ladder`,
  symptoms: say`Symptoms`,
  evidence: say`Evidence`,
  compare: say`Compare`,
  train: say`Training room`,
  team: say`Team`,
} as const;
const show = () => {
  const { screen, step, theme } = useView.getState();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.title = screen === 'start' ? TITLE : `${screen === 'plan' ? PAGES[step].title : TITLES[screen]}, Ironhull`;
};
useView.subscribe(show);

// The address is read by the core when it is here; which screen stands is known at once.
const [, screen] = /^#\/([a-z]+)\b/.exec(location.hash) ?? [];
if (SCREENS.includes(screen as Screen)) go({ screen: screen as Screen });

if (prerendered) {
  hydrateRoot(root, page);
  if (globalThis.pressed instanceof HTMLElement) globalThis.pressed.click();
  if (globalThis.picked instanceof HTMLSelectElement) globalThis.picked.dispatchEvent(new Event('change', { bubbles: true }));
} else {
  root.replaceChildren();
  createRoot(root).render(page);
}
delete document.documentElement.dataset.waits;
go({ theme: rememberedTheme() });

void rest.then(loadDesk).then(({ follow }) => {
  follow();
  void keepOffline();
});
