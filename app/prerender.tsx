import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import { SavedPlans } from './features/library/SavedPlans.tsx';
import { Example } from './features/start/Example.tsx';

/** The start page as HTML, for the build. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App Example={Example} Saved={SavedPlans} />
    </StrictMode>,
  );
