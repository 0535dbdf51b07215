/** Windows of one browser find each other without a server: results go from those who take part to the one who leads. */
const NAME = 'ironhull.training';

/** Tells a result file to every other window. Where the browser cannot, the code does the same. */
export function tell(file: string): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(file);
  channel.close();
}

/** Hears result files until the returned function is called. What is heard is untrusted. */
export function hear(listener: (file: string) => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') listener(data);
  };
  return () => channel.close();
}
