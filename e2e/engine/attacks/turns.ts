/** Keeps the machine from doing too much at once: what is timed or counted must not be disturbed by a crowd. */
const waiting: (() => void)[] = [];
let busy = 0;

export async function atOnce<T>(most: number, work: () => Promise<T>): Promise<T> {
  while (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  busy++;
  try {
    return await work();
  } finally {
    busy--;
    waiting.shift()?.();
  }
}
