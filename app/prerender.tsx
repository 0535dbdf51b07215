import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import { SavedPlans } from './features/library/SavedPlans.tsx';
import { Example } from './features/start/Example.tsx';
import { Section } from './features/start/Section.tsx';

/** The start page as HTML, for the build. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App Section={Section} Example={Example} Saved={SavedPlans} />
    </StrictMode>,
  );
