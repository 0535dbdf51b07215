/** Whether the app is kept in this browser for use without a network, and whether a newer one waits. */

import { create } from 'zustand';

interface Offline {
  readonly isKept: boolean;
  /** A newer build that is here and waits to be taken over. */
  readonly waiting?: ServiceWorker;
}

export const useOffline = create<Offline>(() => ({ isKept: false }));

/** Asks the browser to keep the files; where it cannot, the app goes on without. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('./offline.js', { updateViaCache: 'none' });
    const look = (): void => {
      const { active, waiting } = registration;
      useOffline.setState({ isKept: active !== null, ...(waiting && active && { waiting }) });
    };
    const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', look);
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    look();
  } catch {
    // a private window, a page that is no secure context: it works while it is open
  }
}

/** Starts the page anew with the build that waits. The plan is in the address and in the storage, so nothing is lost. */
export function takeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  useOffline.getState().waiting?.postMessage('take over');
}

/** Asks for it later: the notice goes, the newer build is used when all pages of this one are closed. */
export const later = (): void => useOffline.setState(({ isKept }) => ({ isKept }), true);
