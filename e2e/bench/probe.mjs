/** Runs in the page before its own scripts. `file` is the selector of the first file, `least` its length of text. */
export function probe({ file, least }) {
  if (window.top !== window) return;
  const seen = { fcp: undefined, cls: 0, file: undefined, busy: 0 };
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  observe('longtask', (entry) => {
    seen.busy = entry.startTime + entry.duration;
  });

  const textOf = (selector) => {
    let text = '';
    for (const element of document.querySelectorAll(selector)) text += element.value ?? element.textContent;
    return text;
  };
  if (file) {
    const look = () => {
      if (textOf(file).length < least) requestAnimationFrame(look);
      else
        requestAnimationFrame(() => {
          seen.file = performance.now();
        });
    };
    look();
  }

  // Milliseconds between an input and the first state of the document in which the output differs, and the end of
  // the frame that shows it. A message posted in an animation frame arrives behind the frame's painting.
  let started;
  let before;
  let output = 'body';
  const began = (event) => {
    if (!event.isTrusted || started !== undefined) return;
    started = event.timeStamp;
    before = textOf(output);
  };
  for (const type of ['keydown', 'pointerup']) addEventListener(type, began, { capture: true });
  const watch = (patience) =>
    new Promise((resolve) => {
      started = undefined;
      let answered = false;
      const look = () => {
        if (answered || started === undefined || textOf(output) === before) return;
        answered = true;
        const changed = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => end({ changed: changed - started, painted: performance.now() - started, at: changed });
          port2.postMessage(0);
        });
      };
      const mutations = new MutationObserver(look);
      mutations.observe(document, { subtree: true, childList: true, characterData: true });
      // The value of a text area changes without a mutation.
      addEventListener('input', look);
      const timer = setTimeout(() => end(undefined), patience);
      const end = (result) => {
        clearTimeout(timer);
        mutations.disconnect();
        removeEventListener('input', look);
        resolve(result);
      };
    });
  let watched;
  window.bench = {
    seen,
    /** Waits for the next input to change the text of these elements, for so many milliseconds at most. */
    arm(selector, patience) {
      output = selector;
      watched = watch(patience);
    },
    result: () => watched,
  };
}
