/**
 * Keeps the files of one build, so that the app works when its server is gone. A newer build waits until somebody takes
 * it over; the files of the build before stay for pages that are still open with it.
 */
/// <reference lib="webworker" />
/** Written by the build: every file beside this one, and what they hold in a word. */
declare const FILES: readonly string[];
declare const BUILD: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const scope = new URL('./', worker.location.href).pathname;
const FAMILY = `ironhull ${scope} `;
const OWN = FAMILY + BUILD;

worker.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(OWN).then((cache) => cache.addAll(fresh)));
});

/** Caches are listed in the order in which they were made: all but this build's and the one before it go. */
async function tidy(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== OWN);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

async function answer(request: Request): Promise<Response> {
  const own = await caches.open(OWN);
  if (request.mode === 'navigate') return (await own.match('./')) ?? fetch(request);
  return (await own.match(request)) ?? (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(scope)) return;
  // Other pages below the same path are none of ours.
  if (mode === 'navigate' && pathname !== scope && pathname !== `${scope}index.html`) return;
  event.respondWith(answer(event.request));
});
